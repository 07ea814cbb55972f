package practice

import "net/http"

// signIn is one request at an endpoint for signing in.
type signIn struct {
	Pages
	grants *Grants
}

// ServeOAuth answers at an endpoint of an authority; false: there is none of that path.
func ServeOAuth(v *Visit, g *Grants, authority, path string) bool {
	x := signIn{Pages{v}, g}
	switch path {
	case "oauth2/v2.0/authorize":
		x.authorize(authority)
	case "oauth2/v2.0/token":
		x.token(authority)
	case "oauth2/v2.0/devicecode":
		x.deviceCode(authority)
	case "oauth2/deviceauth":
		x.devicePage()
	case "oauth2/v2.0/logout":
		x.Sessions.SignOut(x.Session)
		x.SignInPage(nil)
	case "discovery/v2.0/keys", "discovery/keys":
		WriteJSON(x.RW, http.StatusOK, map[string][]string{"keys": {}}) // nothing is signed
	default:
		return false
	}
	return true
}
