package practice

import (
	"crypto/rand"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// request is one request at a played host, whichever door it came through.
type request struct {
	*World
	rw      http.ResponseWriter
	r       *http.Request
	host    string   // the played host
	url     *url.URL // path and query at that host
	plain   bool     // came over plain http
	session string   // the visitor's session
}

// serve notes a request and has it answered by the role of its host.
func (w *World) serve(rw http.ResponseWriter, r *http.Request, via, host, target string) {
	u, err := url.ParseRequestURI(target)
	if err != nil {
		http.Error(rw, "malformed address", http.StatusBadRequest)
		return
	}
	x := &request{World: w, rw: rw, r: r, host: host, url: u, plain: via == "http"}
	cookie, given := x.visitor()
	w.journal.add(Request{
		Time: time.Now(), Via: via, Method: r.Method, Host: host, Path: target, Cookie: cookie, Given: given,
	})
	switch roleOf(host) {
	case pageRole:
		x.servePage()
	case signInRole, customerRole:
		x.serveSignIn()
	case armRole:
		x.serveARM()
	default:
		x.serveGraph()
	}
}

// pause lets a request wait; false when the client has gone meanwhile.
func pause(r *http.Request, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-r.Context().Done():
		return false
	}
}

// visitor reads the session cookie, giving a new one to a visitor without. It
// returns the cookie that came and the one that was given.
func (x *request) visitor() (came, given string) {
	// The sign-in hosts' cookie has the name of a real one, so that a client
	// that wrongly keeps cookies is found out.
	name := "practice"
	if !x.plain && roleOf(x.host) != pageRole {
		name = "fpc"
	}
	if c, err := x.r.Cookie(name); err == nil && len(c.Value) == len(rand.Text()) {
		x.session = c.Value
		return c.Value, ""
	}
	x.session = rand.Text()
	http.SetCookie(x.rw, &http.Cookie{
		Name: name, Value: x.session, Path: "/", Domain: x.cookieDomain(),
		Secure: !x.plain, HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
	return "", x.session
}

// cookieDomain makes the pages of one company share a session, as they do.
func (x *request) cookieDomain() string {
	if x.plain || roleOf(x.host) != pageRole {
		return ""
	}
	for _, domain := range []string{"microsoft.com", "azure.us"} {
		if strings.HasSuffix(x.host, "."+domain) {
			return domain
		}
	}
	return ""
}

// link returns the address of another played page through the same door.
func (x *request) link(host, target string) string {
	if x.plain {
		return "/" + host + target
	}
	return "https://" + host + target
}

// here returns the address of this page through the same door, on this origin.
func (x *request) here() string {
	if x.plain {
		return "/" + x.host + x.url.RequestURI()
	}
	return x.url.RequestURI()
}
