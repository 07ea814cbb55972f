package signin

import (
	"errors"
	"io"
	"net/http"

	"norikae/tenantlookup"
)

var errHost = errors.New("signin: not a sign-in host of Microsoft")

// maxBody bounds an answer of the sign-in service; a real one has some kilobytes.
const maxBody = 1 << 20

// guarded is the only way out for the library: https, to the sign-in hosts of one
// cloud, without cookies and redirects, and with an end to every answer. A document
// that names the hosts of a cloud may stand at another cloud's, so what sends
// nothing may go there.
type guarded struct {
	next  http.RoundTripper
	cloud tenantlookup.Cloud
}

// RoundTrip implements http.RoundTripper.
func (g guarded) RoundTrip(r *http.Request) (*http.Response, error) {
	of, known := tenantlookup.CloudOf(r.URL.Hostname())
	if !known || r.URL.Scheme != "https" || r.URL.Port() != "" {
		return nil, errHost
	}
	if r.Method != http.MethodGet && of.LoginHost != g.cloud.LoginHost {
		return nil, errHost
	}
	answer, err := g.next.RoundTrip(r)
	if err == nil {
		answer.Body = &bounded{Reader: io.LimitReader(answer.Body, maxBody), Closer: answer.Body}
	}
	return answer, err
}

type bounded struct {
	io.Reader
	io.Closer
}

// guard returns a client that goes through guarded.
func guard(c *http.Client, cloud tenantlookup.Cloud) *http.Client {
	next := c.Transport
	if next == nil {
		next = http.DefaultTransport
	}
	return &http.Client{
		Transport: guarded{next: next, cloud: cloud}, Timeout: c.Timeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}
