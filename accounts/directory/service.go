package directory

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"

	"norikae/tenantlookup"
)

// Tokens gives access tokens of one account, as signin.Tokens does: of a cloud, at
// a tenant (empty: where the account lives), for a scope, with the claims that a
// service asked for (empty: none).
type Tokens interface {
	Token(ctx context.Context, cloud tenantlookup.Cloud, tenant, scope, claims string) (string, error)
}

// hosts are the services of one cloud; an empty one is not known.
type hosts struct{ azure, graph string }

// hostsOf returns the services of the cloud a tenant is in (Microsoft Learn,
// "National cloud deployments"). Graph's list of methods is not offered in China.
func hostsOf(t tenantlookup.Tenant) hosts {
	switch t.Cloud.LoginHost {
	case "login.microsoftonline.com":
		return hosts{"management.azure.com", "graph.microsoft.com"}
	case "login.microsoftonline.us":
		if strings.EqualFold(t.SubRegion, "DOD") {
			return hosts{"management.usgovcloudapi.net", "dod-graph.microsoft.us"}
		}
		return hosts{"management.usgovcloudapi.net", "graph.microsoft.us"}
	case "login.partner.microsoftonline.cn":
		return hosts{azure: "management.chinacloudapi.cn"}
	default:
		return hosts{}
	}
}

// AzureScope is what a token for listing the tenants of a cloud is asked for;
// empty where no list is known.
func AzureScope(c tenantlookup.Cloud) string {
	if h := hostsOf(tenantlookup.Tenant{Cloud: c}); h.azure != "" {
		return "https://" + h.azure + "/user_impersonation"
	}
	return ""
}

// MethodsScope is what a token for reading methods in a tenant is asked for; empty
// where they cannot be read.
func MethodsScope(t tenantlookup.Tenant) string {
	if h := hostsOf(t); h.graph != "" && t.Kind == tenantlookup.Workforce {
		return "https://" + h.graph + "/UserAuthenticationMethod.Read"
	}
	return ""
}

const maxBody = 4 << 20

var errHost = errors.New("directory: another host than asked")

// fenced lets requests to the hosts of the services through and nothing else, and
// bounds every answer. Answers are read to their end here: the library leaves some
// of them open.
type fenced struct{ next http.RoundTripper }

// RoundTrip implements http.RoundTripper.
func (f fenced) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Scheme != "https" || r.URL.Port() != "" || !isService(r.URL.Hostname()) {
		return nil, errHost
	}
	answer, err := f.next.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	defer func() { _ = answer.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(answer.Body, maxBody))
	if err != nil {
		return nil, err
	}
	answer.Body = io.NopCloser(bytes.NewReader(body))
	return answer, nil
}

func isService(host string) bool {
	for _, c := range tenantlookup.Clouds() {
		for _, sub := range []string{"", "DOD"} {
			h := hostsOf(tenantlookup.Tenant{Cloud: c, SubRegion: sub})
			if host != "" && (host == h.azure || host == h.graph) {
				return true
			}
		}
	}
	return false
}

// fence returns a client that goes through fenced and follows no redirect.
func fence(c *http.Client) *http.Client {
	if c == nil {
		c = tenantlookup.DefaultHTTPClient()
	}
	next := c.Transport
	if next == nil {
		next = http.DefaultTransport
	}
	return &http.Client{
		Transport:     fenced{next: next},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// wordForm is what codes of errors look like.
var wordForm = regexp.MustCompile(`^[A-Za-z0-9_.-]{1,64}$`)

func word(s string) string {
	if !wordForm.MatchString(s) {
		return ""
	}
	return s
}

// retryAfter reads how long to wait: seconds or a date (RFC 9110 section 10.2.3).
func retryAfter(text string, now time.Time) time.Duration {
	text = strings.TrimSpace(text)
	if n, err := strconv.Atoi(text); err == nil && n > 0 {
		return time.Duration(min(n, 3600)) * time.Second
	}
	if at, err := http.ParseTime(text); err == nil && at.After(now) {
		return min(at.Sub(now), time.Hour)
	}
	return 0
}

// patience bounds the tries and the waiting for one question.
const (
	tries     = 4
	firstWait = 500 * time.Millisecond
	longest   = time.Minute
	oneTry    = time.Minute
	whole     = 3 * time.Minute
)

// patiently asks until there is an answer, waiting as long as the service says
// between tries; it gives up on anything that asking again does not mend.
func patiently[T any](ctx context.Context, ask func(context.Context) (T, *Error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, whole)
	defer cancel()
	for try := 1; ; try++ {
		answer, e := once(ctx, ask)
		if e == nil {
			return answer, nil
		}
		wait := max(e.RetryAfter, firstWait<<try/2)
		passing := e.Class == ErrThrottled || e.Class == ErrUnavailable && e.Status >= 500
		if !passing || try == tries || wait > longest {
			return answer, e
		}
		timer := time.NewTimer(wait)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return answer, lost(ctx)
		}
	}
}

// once asks with a limit of its own.
func once[T any](ctx context.Context, ask func(context.Context) (T, *Error)) (T, *Error) {
	ctx, cancel := context.WithTimeout(ctx, oneTry)
	defer cancel()
	return ask(ctx)
}
