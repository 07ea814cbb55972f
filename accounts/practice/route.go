package practice

import (
	"net/http"
	"net/url"
	"strings"
	"time"
)

// serve notes a request and has it answered by the role of its host.
func (w *World) serve(rw http.ResponseWriter, r *http.Request, via, host, target string) {
	u, err := url.ParseRequestURI(target)
	if err != nil {
		http.Error(rw, "malformed address", http.StatusBadRequest)
		return
	}
	x, cookie, given := NewVisit(w.state, rw, r, host, u, via == "http")
	w.journal.add(Request{
		Time: time.Now(), Via: via, Method: r.Method, Host: host, Path: target, Cookie: cookie, Given: given,
	})
	switch RoleOf(host) {
	case PageHost:
		ServePage(x)
	case SignInHost, CustomerHost:
		w.serveSignIn(x)
	case ARMHost:
		ServeARM(x, &w.grants)
	default:
		ServeGraph(x, &w.grants)
	}
}

// serveSignIn answers at a sign-in host, where the first part of the path names an
// authority.
func (w *World) serveSignIn(x *Visit) {
	path := SplitPath(x.URL.Path)
	if len(path) == 0 {
		x.NotFound()
		return
	}
	authority, rest := path[0], strings.Join(path[1:], "/")
	switch {
	case ServeDiscovery(x, authority, rest), ServeOAuth(x, &w.grants, authority, rest):
	case authority == "error" && rest == "":
		ServeError(x)
	default:
		x.NotFound()
	}
}
