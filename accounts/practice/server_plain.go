package practice

import (
	"net/http"
	"strings"

	"norikae/accounts/practice/hosts"
)

// Host returns the host and port of the plain pages, such as 127.0.0.1:40123.
func (w *World) Host() string { return w.plain.Addr().String() }

// Page returns where the person's browser finds a link in practice mode: plain
// http on loopback, the Microsoft host as the first part of the path and the
// rest byte for byte. A link that is not https, or to a host without pages,
// gives "". A link that is a practice page already is returned as it is.
func (w *World) Page(link string) string {
	base := "http://" + w.Host() + "/"
	if strings.HasPrefix(link, base) {
		return link
	}
	rest, ok := strings.CutPrefix(link, "https://")
	if !ok {
		return ""
	}
	if host, _ := splitTarget(rest); !hosts.HasPages(host) {
		return ""
	}
	return base + rest
}

// splitTarget cuts "host/path?query" behind the host; the rest begins with "/".
func splitTarget(s string) (host, target string) {
	i := strings.IndexAny(s, "/?#")
	if i < 0 {
		return s, "/"
	}
	host, target = s[:i], s[i:]
	if !strings.HasPrefix(target, "/") {
		target = "/" + target
	}
	return host, target
}

// servePlain answers a request to a plain page.
func (w *World) servePlain(rw http.ResponseWriter, r *http.Request) {
	// A name that somebody pointed at this machine (DNS rebinding) would let a
	// foreign web page read here.
	if !hosts.IsLoopback(r.Host) {
		http.Error(rw, "only from this computer", http.StatusMisdirectedRequest)
		return
	}
	path, _, _ := strings.Cut(r.RequestURI, "?")
	if path == "/favicon.ico" { // asked by browsers unbidden; no page has one
		rw.WriteHeader(http.StatusNoContent)
		return
	}
	if w.door(rw, r, path) {
		return
	}
	host, target := splitTarget(strings.TrimPrefix(r.RequestURI, "/"))
	if !hosts.HasPages(host) {
		http.NotFound(rw, r)
		return
	}
	w.serve(rw, r, "http", host, target)
}
