package tenantlookup

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
)

// errProxyAnswer stands for an answer that net/http turns into a text.
var errProxyAnswer = errors.New("tenantlookup: the proxy refused the connection")

// netError returns the reason and the class of an error of the HTTP client. ctx is the
// caller's, not the attempt's: only the end of the caller's context is a cancellation.
func netError(ctx context.Context, err error) (Reason, error) {
	switch {
	case errors.Is(ctx.Err(), context.Canceled):
		return ReasonCancelled, ErrCancelled
	case errors.Is(err, ErrOtherHost):
		return ReasonCaptivePortal, ErrNotEntra
	case errors.Is(err, errRedirects):
		return ReasonRedirect, ErrNotEntra
	case isProxyError(err):
		return ReasonProxy, ErrUnavailable
	case isForeignCertificate(err):
		return ReasonCaptivePortal, ErrUnavailable
	case IsClockError(err):
		return ReasonClock, ErrUnavailable
	case isTLSError(err):
		return ReasonTLS, ErrUnavailable
	}
	var dns *net.DNSError
	var timeout interface{ Timeout() bool }
	switch {
	case errors.As(err, &dns):
		return ReasonDNS, ErrUnavailable
	case errors.As(err, &timeout) && timeout.Timeout(), errors.Is(err, context.DeadlineExceeded):
		return ReasonTimeout, ErrUnavailable
	}
	return ReasonNetwork, ErrUnavailable
}

func isProxyError(err error) bool {
	var op *net.OpError
	if errors.As(err, &op) && (op.Op == "proxyconnect" || op.Op == "socks connect") {
		return true
	}
	return errors.Is(err, errProxyAnswer)
}

// isForeignCertificate reports whether the answer was a certificate of another name, or
// plain HTTP where TLS was expected, as the sign-in page of a hotel or a train gives
// it.
func isForeignCertificate(err error) bool {
	var name x509.HostnameError
	var record tls.RecordHeaderError
	return errors.As(err, &name) || errors.As(err, &record) || errors.Is(err, http.ErrSchemeMismatch)
}

// IsClockError reports whether err says that a certificate is not valid yet, or not any
// more. Microsoft's are renewed long before they end, so it is this computer's clock
// that is wrong, hardly ever the certificate.
func IsClockError(err error) bool {
	var invalid x509.CertificateInvalidError
	return errors.As(err, &invalid) && invalid.Reason == x509.Expired
}

func isTLSError(err error) bool {
	var verify *tls.CertificateVerificationError
	var authority x509.UnknownAuthorityError
	var invalid x509.CertificateInvalidError
	var roots x509.SystemRootsError
	var alert tls.AlertError
	return errors.As(err, &verify) || errors.As(err, &authority) || errors.As(err, &invalid) ||
		errors.As(err, &roots) || errors.As(err, &alert)
}

// nameDoesNotExist reports whether DNS answered that there is no such name.
func nameDoesNotExist(err error) bool {
	var dns *net.DNSError
	return errors.As(err, &dns) && dns.IsNotFound && !dns.IsTimeout
}

// worthRetrying reports whether an established connection broke, as an idle one that
// the other side has closed: the second try often succeeds. A connection that could not
// be made at all cannot be made a moment later either, and the person waits.
func worthRetrying(err error) bool {
	var op *net.OpError
	return !errors.As(err, &op) || op.Op != "dial"
}
