//go:build practicedoor

package practice

import (
	"net/http"

	"norikae/accounts/practice/visit"
)

// door answers GET /practice/requests on the plain host, for a test that drives the
// app in another process: what World.Requests returns, as a JSON array without
// cookies. No page can read it, and nothing of it is kept.
func (w *World) door(rw http.ResponseWriter, r *http.Request, path string) bool {
	if path != "/practice/requests" {
		return false
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "none", "same-origin":
	default:
		http.Error(rw, "only for tests", http.StatusForbidden)
		return true
	}
	list := w.Requests()
	if list == nil {
		list = []Request{}
	}
	for i := range list {
		list[i].Cookie, list[i].Given = "", ""
	}
	rw.Header().Set("X-Content-Type-Options", "nosniff")
	rw.Header().Set("Cache-Control", "no-store")
	visit.WriteJSON(rw, http.StatusOK, list)
	return true
}
