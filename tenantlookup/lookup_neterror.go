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
	if is[*net.DNSError](err) {
		return ReasonDNS, ErrUnavailable
	}
	if timeout, ok := errors.AsType[net.Error](err); ok && timeout.Timeout() || errors.Is(err, context.DeadlineExceeded) {
		return ReasonTimeout, ErrUnavailable
	}
	return ReasonNetwork, ErrUnavailable
}

func isProxyError(err error) bool {
	op, ok := errors.AsType[*net.OpError](err)
	return ok && (op.Op == "proxyconnect" || op.Op == "socks connect") || errors.Is(err, errProxyAnswer)
}

// isForeignCertificate reports whether the answer was a certificate of another name, or
// plain HTTP where TLS was expected, as the sign-in page of a hotel or a train gives
// it.
func isForeignCertificate(err error) bool {
	return is[x509.HostnameError](err) || is[tls.RecordHeaderError](err) || errors.Is(err, http.ErrSchemeMismatch)
}

// IsClockError reports whether err says that a certificate is not valid yet, or not any
// more. Microsoft's are renewed long before they end, so it is this computer's clock
// that is wrong, hardly ever the certificate.
func IsClockError(err error) bool {
	invalid, ok := errors.AsType[x509.CertificateInvalidError](err)
	return ok && invalid.Reason == x509.Expired
}

func isTLSError(err error) bool {
	return is[*tls.CertificateVerificationError](err) || is[x509.UnknownAuthorityError](err) ||
		is[x509.CertificateInvalidError](err) || is[x509.SystemRootsError](err) || is[tls.AlertError](err)
}

// is reports whether err is, or wraps, an error of type E.
func is[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}

// nameDoesNotExist reports whether DNS answered that there is no such name.
func nameDoesNotExist(err error) bool {
	dns, ok := errors.AsType[*net.DNSError](err)
	return ok && dns.IsNotFound && !dns.IsTimeout
}

// worthRetrying reports whether an established connection broke, as an idle one that
// the other side has closed: the second try often succeeds. A connection that could not
// be made at all cannot be made a moment later either, and the person waits.
func worthRetrying(err error) bool {
	op, ok := errors.AsType[*net.OpError](err)
	return !ok || op.Op != "dial"
}
