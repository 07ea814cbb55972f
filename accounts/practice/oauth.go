package practice

import (
	"net/http"
	"strings"
)

// serveSignIn answers at a sign-in host.
func (x *request) serveSignIn() {
	path := splitPath(x.url.Path)
	if len(path) == 0 {
		x.notFound()
		return
	}
	tenant, rest := path[0], strings.Join(path[1:], "/")
	switch rest {
	case "v2.0/" + wellKnown:
		x.discover(tenant, true)
	case wellKnown:
		x.discover(tenant, false)
	case "discovery/instance":
		x.discoverInstance()
	case "oauth2/v2.0/authorize":
		x.authorize(tenant)
	case "oauth2/v2.0/token":
		x.token(tenant)
	case "oauth2/v2.0/devicecode":
		x.deviceCode(tenant)
	case "oauth2/deviceauth":
		x.devicePage()
	case "oauth2/v2.0/logout":
		x.sessions.signOut(x.session)
		x.signInPage(nil)
	case "discovery/v2.0/keys", "discovery/keys":
		writeJSON(x.rw, http.StatusOK, map[string][]string{"keys": {}}) // nothing is signed
	default:
		if tenant == "error" && rest == "" {
			x.errorPage()
			return
		}
		x.notFound()
	}
}

// notFound answers for an address that is not played.
func (x *request) notFound() { http.NotFound(x.rw, x.r) }

// splitPath returns the segments of a path, without empty ones.
func splitPath(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
}
