package directory

import (
	"context"
	"io"
	"net/http"
	"strings"

	"norikae/tenantlookup"
)

// canned is a service with one answer.
type canned struct {
	status                int
	kind, body, challenge string
}

func (c canned) RoundTrip(r *http.Request) (*http.Response, error) {
	h := http.Header{"Content-Type": {c.kind}, "Www-Authenticate": {c.challenge}}
	return &http.Response{StatusCode: c.status, Header: h, Request: r, Body: io.NopCloser(strings.NewReader(c.body))}, nil
}

type oneToken struct{}

func (oneToken) Token(context.Context, tenantlookup.Cloud, string, string, string) (string, error) {
	return "x", nil
}
