// Package pages plays Microsoft's pages for a person: signing in, Security info, My
// Account and the others, in Japanese and English. They say PRACTICE and 練習 all the
// time, ask for no password and hold no scripts.
package pages

import (
	"net/http"
	"net/url"
	"slices"

	"norikae/accounts"
	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/state"
	"norikae/accounts/practice/visit"
	"norikae/tenantlookup"
)

// Pages answers one request with pages for a person.
type Pages struct{ *visit.Visit }

// Serve answers at a host with pages for a person.
func (x Pages) Serve() {
	switch x.R.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost:
	default:
		x.RW.Header().Set("Allow", "GET, HEAD, POST")
		x.RW.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	if x.act() {
		return
	}
	path := visit.SplitPath(x.URL.Path)
	switch x.Host {
	case tenantlookup.MySignIns, tenantlookup.MySignInsUS, tenantlookup.MySignInsChina, tenantlookup.MySignInsBleu:
		x.mySignIns(path)
	case tenantlookup.MyAccount, tenantlookup.MyAccountUS:
		x.myAccount(path)
	case tenantlookup.MyApps, tenantlookup.MyAppsUS:
		x.landing("MyApps", "AppsNote", path)
	case tenantlookup.AzurePortal, tenantlookup.EntraPortal, tenantlookup.AzurePortalUS, tenantlookup.EntraPortalUS:
		x.landing("Portal", "PortalNote", path)
	case tenantlookup.ShortLinks:
		x.shortLink(path)
	case tenantlookup.PersonalAccount:
		x.personalHome()
	case tenantlookup.PersonalProofs:
		x.live(path)
	case tenantlookup.Support:
		x.say("Support", "SupportNote")
	}
}

// act does what a form asks for, as far as it does not depend on the page; act reports
// whether it has answered the request.
func (x Pages) act() bool {
	if x.R.PostFormValue("do") != "organisation" {
		return x.identify("")
	}
	q := url.Values{"tenant": {x.R.PostFormValue("domain")}}
	host := tenantlookup.MySignIns
	if hosts.LoginOf(x.Host) != tenantlookup.LoginPublic {
		host = x.Host
	}
	http.Redirect(x.RW, x.R, x.Link(host, "/security-info?"+q.Encode()), http.StatusSeeOther)
	return true
}

// identify does what the buttons to sign in and out ask for, for a request of an app or
// none; identify reports whether it has answered the request.
func (x Pages) identify(request string) bool {
	switch x.R.PostFormValue("do") {
	case "sign-in":
		if a, ok := x.choose(x.R.PostFormValue("account")); ok {
			x.SignIn(x.Session, a, request)
		}
	case "sign-out":
		x.SignOut(x.Session)
	default:
		return false
	}
	x.again()
	return true
}

// choose finds the account behind a sign-in button.
func (x Pages) choose(hash string) (accounts.Account, bool) {
	for _, a := range x.offered() {
		if a.Key().Hash() == hash {
			return a, true
		}
	}
	return accounts.Account{}, false
}

// offered is the accounts to sign in as: those of the app, or the made-up ones, and
// one that the link names itself.
func (x Pages) offered() []accounts.Account {
	offered := x.Accounts()
	hint := x.URL.Query().Get("login_hint")
	if hint == "" {
		return offered
	}
	kind, ok := state.KindOf(hint)
	if !ok {
		kind = accounts.Personal
	}
	named := accounts.Account{Kind: kind, Address: hint}
	if slices.ContainsFunc(offered, named.Same) {
		return offered
	}
	return append(offered, named)
}

// SignInPage asks who is there.
func (x Pages) SignInPage(o *state.Organisation) {
	s := x.page("SignIn", o)
	for _, a := range x.offered() {
		s.Choices = append(s.Choices, choice{Text: a.Address, Note: s.T.kindOf(a.Kind), Value: a.Key().Hash()})
	}
	s.ByHand = o == nil
	x.show("sign-in", s)
}
