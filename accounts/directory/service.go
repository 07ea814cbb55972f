package directory

import (
	"context"
	"errors"
	"net/http"
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

// servicesOf returns the services that a tenant is read from. Graph's list of methods
// is offered in the public cloud and that of the US Government alone (Microsoft
// Learn, "List methods").
func servicesOf(t tenantlookup.Tenant) tenantlookup.Services {
	s := t.Cloud.Services()
	switch t.Cloud.LoginHost {
	case tenantlookup.LoginPublic:
	case tenantlookup.LoginUSGovernment:
		if strings.EqualFold(t.SubRegion, "DOD") {
			s.Graph = s.GraphDOD
		}
	default:
		s.Graph = ""
	}
	return s
}

// AzureScope is what a token for listing the tenants of a cloud is asked for;
// empty where no list is known.
func AzureScope(c tenantlookup.Cloud) string {
	if s := servicesOf(tenantlookup.Tenant{Cloud: c}); s.Azure != "" {
		return "https://" + s.Azure + "/user_impersonation"
	}
	return ""
}

// MethodsScope is what a token for reading methods in a tenant is asked for; empty
// where they cannot be read.
func MethodsScope(t tenantlookup.Tenant) string {
	if s := servicesOf(t); s.Graph != "" && t.Kind == tenantlookup.Workforce {
		return "https://" + s.Graph + "/UserAuthenticationMethod.Read"
	}
	return ""
}

const maxBody = 4 << 20

// restriction is where questions and the tokens in them go: the services of
// Microsoft, and no redirect.
var restriction = tenantlookup.Restriction{
	Allow:   func(r *http.Request) bool { return isService(r.URL.Host) },
	MaxBody: maxBody,
}

func isService(host string) bool {
	for _, c := range tenantlookup.Clouds() {
		for _, region := range []string{"", "DOD"} {
			s := servicesOf(tenantlookup.Tenant{Cloud: c, SubRegion: region})
			if host != "" && (host == s.Azure || host == s.Graph) {
				return true
			}
		}
	}
	return false
}

// patience bounds the tries and the waiting for one question.
const (
	tries          = 4
	firstWait      = 500 * time.Millisecond
	longestWait    = time.Minute
	attemptTimeout = time.Minute
	totalTimeout   = 3 * time.Minute
)

// withRetries calls ask until there is an answer and waits between the tries as long
// as the service says. An error that a retry cannot mend is returned at once.
func withRetries[T any](ctx context.Context, ask func(context.Context) (T, *Error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, totalTimeout)
	defer cancel()
	for try := 1; ; try++ {
		attempt, cancel := context.WithTimeout(ctx, attemptTimeout)
		answer, e := ask(attempt)
		cancel()
		if e == nil {
			return answer, nil
		}
		wait := max(e.RetryAfter, firstWait<<try/2)
		passing := errors.Is(e.Class, ErrThrottled) || errors.Is(e.Class, ErrUnavailable) && e.Status >= 500
		if !passing || try == tries || wait > longestWait {
			return answer, e
		}
		timer := time.NewTimer(wait)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return answer, noAnswer(ctx)
		}
	}
}
