package tenantlookup

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"time"
)

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
