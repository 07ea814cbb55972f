// Package oauth plays the sign-in hosts for a public client: authorize with form_post
// and PKCE, device code, refresh (RFC 6749, 7636, 8628), and the tokens that
// organisations refuse. Tokens are not signed.
package oauth

import (
	"net/http"

	"norikae/accounts/practice/pages"
	"norikae/accounts/practice/visit"
)

// signIn is one request at an endpoint for signing in.
type signIn struct {
	pages.Pages
	grants *Grants
}

// Serve answers at an endpoint of an authority; false: there is none of that path.
func Serve(v *visit.Visit, g *Grants, authority, path string) bool {
	x := signIn{pages.Pages{Visit: v}, g}
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
		x.SignOut(x.Session)
		x.SignInPage(nil)
	case "discovery/v2.0/keys", "discovery/keys":
		visit.WriteJSON(x.RW, http.StatusOK, map[string][]string{"keys": {}}) // nothing is signed
	default:
		return false
	}
	return true
}
