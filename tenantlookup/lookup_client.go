package tenantlookup

import (
	"context"
	"net/http"
	"net/url"
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

// careful returns a copy of the caller's client that keeps no cookies and
// follows redirects only within the host that was asked.
func careful(client *http.Client) *http.Client {
	if client == nil {
		client = DefaultHTTPClient()
	}
	own := *client
	own.Jar = nil
	own.CheckRedirect = func(next *http.Request, before []*http.Request) error {
		if next.URL.Scheme != "https" || next.URL.Host != before[0].URL.Host {
			return errOtherHost
		}
		if len(before) > maxRedirects {
			return errRedirects
		}
		return nil
	}
	return &own
}
