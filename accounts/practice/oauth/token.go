package oauth

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"net/http"
	"time"

	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/visit"
)

// tokens is the answer of the token endpoint (RFC 6749 section 5.1).
type tokens struct {
	Type       string `json:"token_type"`
	Scope      string `json:"scope"`
	ExpiresIn  int    `json:"expires_in"`
	ExtExpires int    `json:"ext_expires_in"`
	Access     string `json:"access_token"`
	Refresh    string `json:"refresh_token,omitempty"`
	ID         string `json:"id_token,omitempty"`
	ClientInfo string `json:"client_info,omitempty"`
}

// token plays the token endpoint of an authority.
func (x signIn) token(authority string) {
	if x.R.Method != http.MethodPost {
		x.Refuse(x.Fail("invalid_request", 900561, "The endpoint only accepts POST requests."))
		return
	}
	switch x.R.PostFormValue("grant_type") {
	case "authorization_code":
		x.redeemCode()
	case "refresh_token":
		x.redeemRefresh(authority)
	case "device_code", "urn:ietf:params:oauth:grant-type:device_code":
		x.redeemDevice()
	default:
		x.Refuse(x.Fail("unsupported_grant_type", 70003, "The app requested an unsupported grant type."))
	}
}

// redeemCode exchanges the code of a person who has just signed in.
func (x signIn) redeemCode() {
	g, ok := x.grants.take(x.R.PostFormValue("code"))
	sum := sha256.Sum256([]byte(x.R.PostFormValue("code_verifier")))
	proof := base64.RawURLEncoding.EncodeToString(sum[:])
	switch {
	case !ok:
		x.Refuse(x.Fail("invalid_grant", 54005, "OAuth2 Authorization code was already redeemed, or has expired."))
	case g.client != x.R.PostFormValue("client_id") || g.redirect != x.R.PostFormValue("redirect_uri"):
		x.Refuse(x.Fail("invalid_grant", 70000, "The code was issued to another application or redirect URI."))
	case subtle.ConstantTimeCompare([]byte(proof), []byte(g.proof)) != 1:
		x.Refuse(x.Fail("invalid_grant", 501481, "The Code_Verifier does not match the code_challenge supplied in the authorization request."))
	default:
		x.issue(g)
	}
}

// redeemRefresh gives a token for the tenant of the authority, without the
// person. One refresh token is good for every tenant of the account.
func (x signIn) redeemRefresh(authority string) {
	g, ok := x.grants.look(&x.grants.refresh, x.R.PostFormValue("refresh_token"))
	if !ok || g.client != x.R.PostFormValue("client_id") {
		x.Refuse(x.Fail("invalid_grant", 700082, "The refresh token has expired due to inactivity, or is not known."))
		return
	}
	if g.Login != hosts.CloudOf(x.Host).Login {
		x.Refuse(x.Fail("invalid_grant", 70000, "The refresh token was issued by another national cloud."))
		return
	}
	if g.wish, ok = parseScope(x.R.PostFormValue("scope")); !ok {
		x.Refuse(x.Fail("invalid_resource", 500011, "The resource principal named in 'scope' was not found."))
		return
	}
	tenant, o, fail := x.tenantFor(authority, g.Account)
	if fail != nil {
		x.Refuse(fail)
		return
	}
	if o != nil && x.Throttle(*o, x.Host+" token") {
		return
	}
	g.Tenant, g.Login, g.scope = tenant, hosts.CloudOf(x.Host).Login, x.R.PostFormValue("scope")
	if fail := x.policy(g, o, true); fail != nil {
		x.Refuse(fail)
		return
	}
	x.issue(g)
}

// issue answers with the tokens that g stands for.
func (x signIn) issue(g Grant) {
	answer := tokens{
		Type: "Bearer", Scope: g.scope, ExpiresIn: int(tokenLife / time.Second), ExtExpires: int(tokenLife / time.Second),
		Access: x.grants.give(&x.grants.access, "access", tokenLife, g),
	}
	if g.wish.offline {
		answer.Refresh = x.grants.give(&x.grants.refresh, "refresh", refreshLife, g)
	}
	if g.wish.openID {
		answer.ID = idToken(x.State, g.Account, g.Tenant, g.client, g.Login, g.nonce)
	}
	if x.R.PostFormValue("client_info") == "1" {
		answer.ClientInfo = clientInfo(x.State, g.Account)
	}
	x.RW.Header().Set("Cache-Control", "no-store")
	visit.WriteJSON(x.RW, http.StatusOK, answer)
}
