package oauth

import (
	"net/url"
	"slices"
	"strings"

	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/state"
)

// authorize plays the authorization endpoint (RFC 6749 section 3.1, PKCE of RFC
// 7636) for a public client waiting on localhost: it asks who is there, lets a
// phone confirm it, asks for consent, and hands a code over by form_post.
func (x signIn) authorize(authority string) {
	q := x.URL.Query()
	asked, ok := parseScope(q.Get("scope"))
	switch {
	case q.Get("client_id") == "":
		x.Trouble(nil, x.Fail("invalid_request", 900144, "The request must contain the parameter 'client_id'."))
	case !isLocalRedirect(q.Get("redirect_uri")):
		x.Trouble(nil, x.Fail("invalid_request", 50011, "The redirect URI does not match those configured for the application."))
	case q.Get("response_type") != "code" || q.Get("response_mode") != "form_post":
		x.Trouble(nil, x.Fail("invalid_request", 9002313, "Practice plays response_type=code with response_mode=form_post only."))
	case q.Get("code_challenge") == "" || q.Get("code_challenge_method") != "S256":
		x.Trouble(nil, x.Fail("invalid_request", 9002313, "Proof Key for Code Exchange with S256 is required."))
	case !ok:
		x.Trouble(nil, x.Fail("invalid_resource", 500011, "The resource principal named in 'scope' was not found."))
	default:
		x.authorizeStep(authority, q, asked)
	}
}

// isLocalRedirect reports whether an address leads to an app on this computer.
func isLocalRedirect(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme == "http" && u.User == nil && hosts.IsLoopback(u.Host)
}

// authorizeStep does the next step of a valid request.
func (x signIn) authorizeStep(authority string, q url.Values, asked wish) {
	prompt := q.Get("prompt")
	// Each request has a state of its own, which distinguishes a fresh choice of
	// account from one made for an earlier request.
	if !x.Chosen("authorize "+q.Get("state"), prompt == "login" || prompt == "select_account") {
		return
	}
	a := x.Visitor().Account
	tenant, o, fail := x.tenantFor(authority, a)
	if fail != nil {
		x.Trouble(nil, fail)
		return
	}
	if o != nil && !x.Confirm(a, *o) {
		return
	}
	g := Grant{
		Account: a, Tenant: tenant, Login: hosts.CloudOf(x.Host).Login, client: q.Get("client_id"),
		scope: q.Get("scope"), wish: asked, nonce: q.Get("nonce"),
		redirect: q.Get("redirect_uri"), proof: q.Get("code_challenge"),
	}
	back := url.Values{"state": {q.Get("state")}}
	if fail := x.policy(g, o, false); fail != nil {
		back.Set("error", "access_denied")
		back.Set("error_description", fail.Description)
		x.HandOver(o, g.redirect, back, fail.Description)
		return
	}
	agreed, declined := x.consent(o, g)
	switch {
	case declined:
		back.Set("error", "access_denied")
		back.Set("error_description", x.Fail("access_denied", 65004, "User declined to consent to access the app.").Description)
		x.HandOver(o, g.redirect, back, "")
	case agreed:
		x.grants.sit(a, tenant)
		back.Set("code", x.grants.give(&x.grants.codes, "code", codeLife, g))
		back.Set("client_info", clientInfo(x.State, a))
		back.Set("session_state", x.Session)
		x.HandOver(o, g.redirect, back, "")
	}
}

// consent asks the person once for each application, tenant and set of rights.
func (x signIn) consent(o *state.Organisation, g Grant) (agreed, declined bool) {
	application := g.client + " " + g.Tenant + " " + strings.Join(slices.Sorted(slices.Values(g.wish.rights)), " ")
	switch x.R.PostFormValue("do") {
	case "accept":
		x.grants.sit(g.Account, application)
	case "decline":
		return false, true
	}
	if x.grants.sits(g.Account, application) {
		return true, false
	}
	x.Consent(o, g.wish.rights, g.client)
	return false, false
}
