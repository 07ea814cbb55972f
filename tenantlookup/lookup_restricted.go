package tenantlookup

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"slices"
	"time"
)

// ErrOtherHost is the error of a request that a Restriction forbids, and of an
// answer that leads to another host.
var ErrOtherHost = errors.New("tenantlookup: not a host that may be asked")

var errRedirects = errors.New("tenantlookup: redirected too often")

// A Restriction says where an HTTP client may go. It is the rule by which every
// room of this program keeps tokens and questions on the hosts they are for.
type Restriction struct {
	// Allow reports whether a request may leave; nil allows none. It is called for
	// every request, those after a redirect included. Only https is ever let
	// through. A port is part of URL.Host, so a rule that compares URL.Host with
	// names forbids ports.
	Allow func(*http.Request) bool

	// MaxBody is how many bytes of an answer are read at most. Answers are read to
	// their end before the caller sees them, so that one that the caller does not
	// close costs no connection.
	MaxBody int64

	// Redirects is how many redirects are followed, within the host that was asked.
	// With 0 the caller gets the redirect itself as its answer.
	Redirects int
}

// Client returns a copy of c that obeys the restriction and keeps no cookies.
// nil stands for DefaultHTTPClient.
func (x Restriction) Client(c *http.Client) *http.Client {
	if c == nil {
		c = DefaultHTTPClient()
	}
	next := c.Transport
	if next == nil {
		next = http.DefaultTransport
	}
	own := *c
	own.Jar = nil
	own.Transport = restricted{rule: x, next: next}
	own.CheckRedirect = x.redirect
	return &own
}

func (x Restriction) redirect(next *http.Request, before []*http.Request) error {
	switch {
	case x.Redirects == 0:
		return http.ErrUseLastResponse
	case next.URL.Scheme != "https" || next.URL.Host != before[0].URL.Host:
		return ErrOtherHost
	case len(before) > x.Redirects:
		return errRedirects
	}
	return nil
}

// restricted lets requests through that its rule allows.
type restricted struct {
	rule Restriction
	next http.RoundTripper
}

// RoundTrip implements http.RoundTripper.
func (t restricted) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Scheme != "https" || t.rule.Allow == nil || !t.rule.Allow(r) {
		return nil, ErrOtherHost
	}
	answer, err := t.next.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	defer func() { _ = answer.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(answer.Body, t.rule.MaxBody))
	if err != nil {
		return nil, err
	}
	answer.Body = io.NopCloser(bytes.NewReader(body))
	return answer, nil
}

// CloseIdleConnections is what http.Client.CloseIdleConnections calls.
func (t restricted) CloseIdleConnections() {
	if c, ok := t.next.(interface{ CloseIdleConnections() }); ok {
		c.CloseIdleConnections()
	}
}

// DefaultHTTPClient returns the client that a Resolver uses when it is given
// none: the proxy of the environment, else that of the system settings
// (Windows, macOS), HTTP/2, verified TLS, no cookies.
func DefaultHTTPClient() *http.Client {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.Proxy = systemProxy()
	t.MaxIdleConnsPerHost = 16
	t.ResponseHeaderTimeout = 20 * time.Second
	t.OnProxyConnectResponse = func(_ context.Context, _ *url.URL, _ *http.Request, answer *http.Response) error {
		if answer.StatusCode != http.StatusOK {
			return errProxyAnswer
		}
		return nil
	}
	return &http.Client{Transport: t}
}

const maxRedirects = 3

// restriction is where lookups go: sign-in hosts, with questions that send nothing.
func (r *Resolver) restriction() Restriction {
	return Restriction{
		Allow: func(q *http.Request) bool {
			host := q.URL.Host
			_, known := CloudOf(host)
			_, customers := queryHost(host)
			asked := slices.ContainsFunc(r.clouds, func(c Cloud) bool { return c.LoginHost == host })
			return q.Method == http.MethodGet && (known || customers || asked)
		},
		MaxBody:   maxBody + 1,
		Redirects: maxRedirects,
	}
}
