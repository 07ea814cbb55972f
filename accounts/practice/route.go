package practice

import (
	"net/http"
	"net/url"
	"strings"
	"time"

	"norikae/accounts/practice/api"
	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/oauth"
	"norikae/accounts/practice/pages"
	"norikae/accounts/practice/visit"
)

// serve notes a request and has it answered by the role of its host.
func (w *World) serve(rw http.ResponseWriter, r *http.Request, via, host, target string) {
	u, err := url.ParseRequestURI(target)
	if err != nil {
		http.Error(rw, "malformed address", http.StatusBadRequest)
		return
	}
	x, cookie, given := visit.New(w.State, rw, r, host, u, via == "http")
	w.note(Request{
		Time: time.Now(), Via: via, Method: r.Method, Host: host, Path: target, Cookie: cookie, Given: given,
	})
	switch hosts.RoleOf(host) {
	case hosts.PageHost:
		pages.Pages{Visit: x}.Serve()
	case hosts.SignInHost, hosts.CustomerHost:
		w.serveSignIn(x)
	case hosts.ARMHost:
		api.Azure(x, w.grants)
	default:
		api.Graph(x, w.grants)
	}
}

// serveSignIn answers at a sign-in host, where the first part of the path names an
// authority.
func (w *World) serveSignIn(x *visit.Visit) {
	path := visit.SplitPath(x.URL.Path)
	if len(path) == 0 {
		http.NotFound(x.RW, x.R)
		return
	}
	authority, rest := path[0], strings.Join(path[1:], "/")
	switch {
	case api.Discover(x, authority, rest), oauth.Serve(x, w.grants, authority, rest):
	case authority == "error" && rest == "":
		pages.Pages{Visit: x}.ServeError()
	default:
		http.NotFound(x.RW, x.R)
	}
}
