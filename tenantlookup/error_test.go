package tenantlookup

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
	"testing"
)

// What each class of error matches, and what it does not.
func TestErrorMatches(t *testing.T) {
	cases := []struct {
		err  *Error
		yes  []error
		name string
	}{
		{&Error{Class: ErrInvalid, Reason: ReasonNothing}, []error{ErrInvalid}, "invalid"},
		{&Error{Class: ErrNotFound, Reason: ReasonUnknown}, []error{ErrNotFound}, "not found"},
		{&Error{Class: ErrMailProvider, Reason: ReasonMailDomain}, []error{ErrMailProvider}, "mail provider"},
		{&Error{Class: ErrMailProvider, Reason: ReasonConsumerTenant}, []error{ErrMailProvider, ErrNotEntra}, "consumer tenant, typed"},
		{&Error{Class: ErrNotEntra, Reason: ReasonConsumerTenant}, []error{ErrMailProvider, ErrNotEntra}, "consumer tenant, answered"},
		{&Error{Class: ErrNotEntra, Reason: ReasonADFS}, []error{ErrNotEntra}, "AD FS"},
		{&Error{Class: ErrUnavailable, Reason: ReasonDNS, Cause: io.EOF}, []error{ErrUnavailable, io.EOF}, "unavailable"},
		{&Error{Class: ErrThrottled, Reason: ReasonThrottled}, []error{ErrUnavailable, ErrThrottled}, "throttled"},
		{&Error{Class: ErrCancelled, Reason: ReasonCancelled, Cause: context.Canceled}, []error{ErrUnavailable, ErrCancelled, context.Canceled}, "cancelled"},
	}
	all := []error{
		ErrInvalid, ErrNotFound, ErrMailProvider, ErrNotEntra, ErrUnavailable, ErrThrottled, ErrCancelled,
		context.Canceled, context.DeadlineExceeded, io.EOF,
	}
	for _, c := range cases {
		for _, target := range all {
			want := false
			for _, y := range c.yes {
				want = want || errors.Is(y, target)
			}
			if got := errors.Is(fmt.Errorf("wrapped: %w", c.err), target); got != want {
				t.Errorf("%s: Is(%v) = %v", c.name, target, got)
			}
		}
	}
}

// The words of an error are for a log: the query and the reason, no address.
func TestErrorText(t *testing.T) {
	e := &Error{Text: "Sato <a.sato@contoso.example>", Query: "contoso.example", Class: ErrUnavailable, Reason: ReasonTLS, Cause: errors.New("bad handshake")}
	got := e.Error()
	for _, part := range []string{"contoso.example", "(tls)", "bad handshake", "could not be reached"} {
		if !strings.Contains(got, part) {
			t.Errorf("%q lacks %q", got, part)
		}
	}
	if strings.Contains(got, "sato") {
		t.Errorf("%q holds the address", got)
	}
	if got := (&Error{Text: "a@b", Class: ErrInvalid, Reason: ReasonNothing}).Error(); strings.Contains(got, "a@b") || strings.Contains(got, "asked") {
		t.Errorf("%q", got)
	}
}

// Every reason is a word that can be the key of a translation, and stands for
// one thing only.
func TestReasons(t *testing.T) {
	all := []Reason{
		ReasonNothing, ReasonNoTenantInLink, ReasonServiceAddress, ReasonSeveral, ReasonMailDomain, ReasonConsumerTenant, ReasonUnknown,
		ReasonADFS, ReasonTemplate, ReasonMalformedID, ReasonForeignIssuer, ReasonOtherTenant, ReasonTooLarge, ReasonNotJSON, ReasonNoIssuer,
		ReasonRedirect, ReasonCaptivePortal, ReasonDNS, ReasonNetwork, ReasonTLS, ReasonClock, ReasonProxy, ReasonTimeout, ReasonServer, ReasonThrottled, ReasonCancelled,
	}
	seen := map[Reason]bool{}
	for _, r := range all {
		if r == "" || seen[r] || strings.Trim(string(r), "abcdefghijklmnopqrstuvwxyz-") != "" {
			t.Errorf("%q", r)
		}
		seen[r] = true
	}
}

func TestFaultOf(t *testing.T) {
	over, cancel := context.WithCancel(context.Background())
	cancel()
	wrap := func(err error) error { return &url.Error{Op: "Get", URL: "https://x.example", Err: err} }
	cases := []struct {
		name   string
		ctx    context.Context
		err    error
		reason Reason
		class  error
	}{
		{"cancelled", over, wrap(context.Canceled), ReasonCancelled, ErrCancelled},
		{"cancelled, worded otherwise", over, errors.New("use of closed connection"), ReasonCancelled, ErrCancelled},
		{"one attempt's own time", context.Background(), wrap(context.DeadlineExceeded), ReasonTimeout, ErrUnavailable},
		{"dial time-out", context.Background(), wrap(&net.OpError{Op: "dial", Err: syscall.ETIMEDOUT}), ReasonTimeout, ErrUnavailable},
		{"no such name", context.Background(), wrap(&net.OpError{Op: "dial", Err: &net.DNSError{IsNotFound: true}}), ReasonDNS, ErrUnavailable},
		{"name service time-out", context.Background(), wrap(&net.DNSError{IsTimeout: true}), ReasonDNS, ErrUnavailable},
		{"no route", context.Background(), wrap(&net.OpError{Op: "dial", Err: syscall.ENETUNREACH}), ReasonNetwork, ErrUnavailable},
		{"refused", context.Background(), wrap(&net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}), ReasonNetwork, ErrUnavailable},
		{"reset", context.Background(), wrap(&net.OpError{Op: "read", Err: syscall.ECONNRESET}), ReasonNetwork, ErrUnavailable},
		{"cut off", context.Background(), io.ErrUnexpectedEOF, ReasonNetwork, ErrUnavailable},
		{"proxy not there", context.Background(), wrap(&net.OpError{Op: "proxyconnect", Err: syscall.ECONNREFUSED}), ReasonProxy, ErrUnavailable},
		{"SOCKS proxy", context.Background(), wrap(&net.OpError{Op: "socks connect", Err: io.EOF}), ReasonProxy, ErrUnavailable},
		{"proxy refuses", context.Background(), wrap(errProxyAnswer), ReasonProxy, ErrUnavailable},
		{"certificate of another name", context.Background(), wrap(&tls.CertificateVerificationError{Err: x509.HostnameError{Certificate: &x509.Certificate{}, Host: "x"}}), ReasonCaptivePortal, ErrUnavailable},
		{"no TLS at all", context.Background(), wrap(tls.RecordHeaderError{Msg: "first record does not look like a TLS handshake"}), ReasonCaptivePortal, ErrUnavailable},
		{"plain HTTP", context.Background(), wrap(http.ErrSchemeMismatch), ReasonCaptivePortal, ErrUnavailable},
		{"unknown authority", context.Background(), wrap(&tls.CertificateVerificationError{Err: x509.UnknownAuthorityError{}}), ReasonTLS, ErrUnavailable},
		{"expired", context.Background(), wrap(x509.CertificateInvalidError{Reason: x509.Expired}), ReasonClock, ErrUnavailable},
		{"not a CA", context.Background(), wrap(x509.CertificateInvalidError{Reason: x509.NotAuthorizedToSign}), ReasonTLS, ErrUnavailable},
		{"no roots", context.Background(), wrap(x509.SystemRootsError{}), ReasonTLS, ErrUnavailable},
		{"alert", context.Background(), wrap(tls.AlertError(40)), ReasonTLS, ErrUnavailable},
		{"another host", context.Background(), wrap(ErrOtherHost), ReasonCaptivePortal, ErrNotEntra},
		{"too many redirects", context.Background(), wrap(errRedirects), ReasonRedirect, ErrNotEntra},
		{"anything else", context.Background(), errors.New("?"), ReasonNetwork, ErrUnavailable},
	}
	for _, c := range cases {
		reason, class := netError(c.ctx, c.err)
		if reason != c.reason || !errors.Is(class, c.class) {
			t.Errorf("%s: got %q, %v; want %q, %v", c.name, reason, class, c.reason, c.class)
		}
	}
}

func TestWorthRetrying(t *testing.T) {
	for _, c := range []struct {
		err  error
		want bool
	}{
		{io.ErrUnexpectedEOF, true},
		{&net.OpError{Op: "read", Err: syscall.ECONNRESET}, true},
		{errors.New("stream error"), true},
		{&url.Error{Err: &net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}}, false},
	} {
		if got := worthRetrying(c.err); got != c.want {
			t.Errorf("%v: %v", c.err, got)
		}
	}
}

// The per-cloud answers name each host with its reason, and match its class.
func TestCloudAnswer(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/*", discovery("https://sso.contoso.example/adfs", ""))
	s.on(hostUS+"/*", page(200, "text/html", "<html>"))
	s.on(hostChina+"/*", throttledOnce("3600", nil))
	_, err := s.resolver(Options{}).Resolve(context.Background(), "contoso.example")
	e := expectError(t, err, ErrNotEntra, ReasonADFS)
	want := []struct {
		host   string
		class  error
		reason Reason
	}{
		{hostPublic, ErrNotEntra, ReasonADFS},
		{hostUS, ErrNotEntra, ReasonCaptivePortal},
		{hostChina, ErrThrottled, ReasonThrottled},
		{"login.sovcloud-identity.fr", ErrNotFound, ReasonUnknown},
	}
	for i, w := range want {
		a := e.Answers[i]
		if a.Host != w.host || a.Cloud != cloudAt(w.host) || a.Reason != w.reason || !errors.Is(a.Err, w.class) {
			t.Errorf("%+v, want %+v", a, w)
		}
	}
}
