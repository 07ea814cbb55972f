// Package visit is one request at a played host, over TLS or as a plain page, and how
// it is answered: with a page's address, with JSON, with an error as the sign-in
// service words it.
package visit

import (
	"crypto/rand"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"

	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/state"
	"norikae/tenantlookup"
)

// Visit is one request at a played host, and the answer to it.
type Visit struct {
	*state.State
	RW      http.ResponseWriter
	R       *http.Request
	Host    string   // the played host
	URL     *url.URL // path and query at that host
	Session string   // the visitor's session

	plain bool // came over plain http
}

// New reads a request at a host. It returns the session cookie that came with it, and
// the one that the answer gives to a visitor without.
func New(s *state.State, rw http.ResponseWriter, r *http.Request, host string, target *url.URL, plain bool) (x *Visit, came, given string) {
	x = &Visit{State: s, RW: rw, R: r, Host: host, URL: target, plain: plain}
	// The sign-in hosts' cookie has the name of a real one, so that a client
	// that wrongly keeps cookies is found out.
	name := "practice"
	if !plain && hosts.RoleOf(host) != hosts.PageHost {
		name = "fpc"
	}
	if c, err := r.Cookie(name); err == nil && len(c.Value) == len(rand.Text()) {
		x.Session = c.Value
		return x, c.Value, ""
	}
	x.Session = rand.Text()
	http.SetCookie(rw, &http.Cookie{
		Name: name, Value: x.Session, Path: "/", Domain: x.cookieDomain(),
		Secure: !plain, HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
	return x, "", x.Session
}

// Visitor returns what is known of whoever asks.
func (x *Visit) Visitor() state.Session { return x.SessionOf(x.Session) }

// cookieDomain makes the pages of one company share a session, as they do.
func (x *Visit) cookieDomain() string {
	if x.plain || hosts.RoleOf(x.Host) != hosts.PageHost {
		return ""
	}
	for _, domain := range []string{"microsoft.com", "azure.us"} {
		if strings.HasSuffix(x.Host, "."+domain) {
			return domain
		}
	}
	return ""
}

// Link returns the address of another played page, reached in the same way as this one.
func (x *Visit) Link(host, target string) string {
	if x.plain {
		return "/" + host + target
	}
	return "https://" + host + target
}

// Knows reports whether this host finds o. The public host and that of US Government
// find each other's tenants. A tenant of China is found in China alone, where those of
// US Government are not. The closed and the sovereign clouds find none of these.
func (x *Visit) Knows(o state.Organisation) bool {
	if o.Shows == state.Unknown {
		return false
	}
	here, its := hosts.CloudOf(x.Host), o.Cloud()
	if hosts.RoleOf(x.Host) == hosts.CustomerHost {
		name, _, _ := strings.Cut(x.Host, ".")
		own, _, _ := strings.Cut(o.Domain, ".")
		return o.Shows == state.CustomerTenant && (name == o.TenantID || name == own)
	}
	switch here.Login {
	case tenantlookup.LoginPublic, tenantlookup.LoginUSGovernment:
		return o.Shows != state.China
	case tenantlookup.LoginChina:
		return o.Shows != state.USGovernment
	}
	return here.Login == its.Login
}

// SplitPath returns the segments of a path, without empty ones.
func SplitPath(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
}

// WriteJSON answers with v.
func WriteJSON(rw http.ResponseWriter, status int, v any) {
	b, err := json.Marshal(v)
	if err != nil {
		http.Error(rw, err.Error(), http.StatusInternalServerError)
		return
	}
	rw.Header().Set("Content-Type", "application/json; charset=utf-8")
	rw.WriteHeader(status)
	_, _ = rw.Write(b) // the client has gone away: nobody reads an error
}
