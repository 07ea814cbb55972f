package practice

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// authorize plays the authorization endpoint (RFC 6749 section 3.1, PKCE of RFC
// 7636) for a public client waiting on localhost: it asks who is there, lets a
// phone confirm it, asks for consent, and hands a code over by form_post.
func (x *request) authorize(authority string) {
	q := x.url.Query()
	asked, ok := parseScope(q.Get("scope"))
	switch {
	case q.Get("client_id") == "":
		x.trouble(nil, x.fail("invalid_request", 900144, "The request must contain the parameter 'client_id'."))
	case !isLocalRedirect(q.Get("redirect_uri")):
		x.trouble(nil, x.fail("invalid_request", 50011, "The redirect URI does not match those configured for the application."))
	case q.Get("response_type") != "code" || q.Get("response_mode") != "form_post":
		x.trouble(nil, x.fail("invalid_request", 9002313, "Practice plays response_type=code with response_mode=form_post only."))
	case q.Get("code_challenge") == "" || q.Get("code_challenge_method") != "S256":
		x.trouble(nil, x.fail("invalid_request", 9002313, "Proof Key for Code Exchange with S256 is required."))
	case !ok:
		x.trouble(nil, x.fail("invalid_resource", 500011, "The resource principal named in 'scope' was not found."))
	default:
		x.authorizeStep(authority, q, asked)
	}
}

// isLocalRedirect reports whether an address leads to an app on this computer.
func isLocalRedirect(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme == "http" && u.User == nil && isLoopback(u.Host)
}

// authorizeStep does what is next of a request that is in order.
func (x *request) authorizeStep(authority string, q url.Values, asked wish) {
	// Each request has a state of its own, so it tells a fresh choice of account
	// from one made for an earlier request.
	if !x.chosen("authorize "+q.Get("state"), asksAnew(q.Get("prompt"))) {
		return
	}
	a := x.sessions.get(x.session).account
	tenant, o, fail := x.tenantFor(authority, a)
	if fail != nil {
		x.trouble(nil, *fail)
		return
	}
	if o != nil && x.sessions.get(x.session).confirmed[tenant] == "" && !x.confirm(a, *o) {
		return
	}
	g := grant{
		account: a, tenant: tenant, login: cloudOf(x.host).login, client: q.Get("client_id"),
		scope: q.Get("scope"), wish: asked, nonce: q.Get("nonce"),
		redirect: q.Get("redirect_uri"), proof: q.Get("code_challenge"),
	}
	back := url.Values{"state": {q.Get("state")}}
	if fail := x.policy(g, o, false); fail != nil {
		back.Set("error", "access_denied")
		back.Set("error_description", fail.Description)
		x.handOver(o, g.redirect, back, fail.Description)
		return
	}
	agreed, declined := x.consent(o, g)
	switch {
	case declined:
		back.Set("error", "access_denied")
		back.Set("error_description", x.fail("access_denied", 65004, "User declined to consent to access the app.").Description)
		x.handOver(o, g.redirect, back, "")
	case agreed:
		x.grants.signedIn(a, tenant)
		back.Set("code", x.grants.give(&x.grants.codes, "code", codeLife, g))
		back.Set("client_info", x.clientInfo(a))
		back.Set("session_state", x.session)
		x.handOver(o, g.redirect, back, "")
	}
}

// asksAnew reports whether a prompt wants the person to choose an account even
// if one is signed in.
func asksAnew(prompt string) bool { return prompt == "login" || prompt == "select_account" }

// chosen reports whether a visitor has said for this request who is there; until
// then it asks.
func (x *request) chosen(request string, anew bool) bool {
	if x.r.Method == http.MethodPost {
		switch x.r.PostFormValue("do") {
		case "sign-in":
			if a, ok := x.choose(x.r.PostFormValue("account")); ok {
				x.sessions.signInFor(x.session, a, request)
			}
			x.again()
			return false
		case "sign-out":
			x.sessions.signOut(x.session)
			x.again()
			return false
		}
	}
	v := x.sessions.get(x.session)
	if v.signedIn && (!anew || v.request == request) {
		return true
	}
	x.signInPage(nil)
	return false
}

// consent asks the person once for each application, tenant and set of rights.
func (x *request) consent(o *Organisation, g grant) (agreed, declined bool) {
	application := g.client + " " + g.tenant + " " + strings.Join(slices.Sorted(slices.Values(g.wish.rights)), " ")
	if x.r.Method == http.MethodPost {
		switch x.r.PostFormValue("do") {
		case "accept":
			x.grants.accept(g.account, application)
		case "decline":
			return false, true
		}
	}
	if x.grants.accepted(g.account, application) {
		return true, false
	}
	s := x.page(func(t words) string { return t.Consent })
	if o != nil {
		s = s.in(x, *o)
	}
	for _, r := range g.wish.rights {
		s.Choices = append(s.Choices, choice{Text: r, Note: g.client})
	}
	x.show(http.StatusOK, "consent", s)
	return false, false
}

// handOver shows the button that sends fields to the app waiting on localhost.
// The real page presses it by itself, which takes a script.
func (x *request) handOver(o *Organisation, redirect string, fields url.Values, trouble string) {
	s := x.page(func(t words) string { return t.Return })
	if o != nil {
		s = s.in(x, *o)
	}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		s.Fields = append(s.Fields, choice{Text: name, Value: fields.Get(name)})
	}
	s.Action, s.Text = redirect, trouble
	x.show(http.StatusOK, "hand-over", s)
}
