// Package pages plays Microsoft's pages for a person: signing in, Security info, My
// Account and the others, in Japanese and English. They say PRACTICE and 練習 all the
// time, ask for no password and hold no scripts.
//
// # Files
//
//	pages.go                  which host has which page; who signs in
//	admission.go              the way into an organisation
//	security.go               Security info
//	oauth.go                  what a sign-in for an app shows
//	other.go                  the other pages
//	template.go words*.go html/  how they look, and their texts
package pages

import (
	"net/http"
	"net/url"

	"norikae/accounts"
	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/state"
	"norikae/accounts/practice/visit"
	"norikae/tenantlookup"
)

// Pages answers one request with pages for a person.
type Pages struct{ *visit.Visit }

// Serve answers at a host with pages for a person.
func Serve(v *visit.Visit) { Pages{v}.serve() }

// ServeError answers with Microsoft's page about one error code.
func ServeError(v *visit.Visit) { Pages{v}.errorPage() }

func (x Pages) serve() {
	switch x.R.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost:
	default:
		x.RW.Header().Set("Allow", "GET, HEAD, POST")
		x.RW.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	if x.R.Method == http.MethodPost && x.act() {
		return
	}
	path := visit.SplitPath(x.URL.Path)
	switch x.Host {
	case tenantlookup.MySignIns, tenantlookup.MySignInsUS, tenantlookup.MySignInsChina, tenantlookup.MySignInsBleu:
		x.mySignIns(path)
	case tenantlookup.MyAccount, tenantlookup.MyAccountUS:
		x.myAccount(path)
	case tenantlookup.MyApps, tenantlookup.MyAppsUS:
		x.landing(words.apps, path)
	case tenantlookup.AzurePortal, tenantlookup.EntraPortal, tenantlookup.AzurePortalUS, tenantlookup.EntraPortalUS:
		x.landing(words.portal, path)
	case tenantlookup.ShortLinks:
		x.shortLink(path)
	case tenantlookup.PersonalAccount:
		x.personalHome()
	case tenantlookup.PersonalProofs:
		x.live(path)
	case tenantlookup.Support:
		x.support()
	}
}

// act does what a form asks for, as far as it does not depend on the page; act reports
// whether it has answered the request.
func (x Pages) act() bool {
	switch x.R.PostFormValue("do") {
	case "sign-in":
		if a, ok := x.choose(x.R.PostFormValue("account")); ok {
			x.Sessions.SignIn(x.Session, a)
		}
	case "sign-out":
		x.Sessions.SignOut(x.Session)
	case "organisation":
		q := url.Values{"tenant": {x.R.PostFormValue("domain")}}
		host := tenantlookup.MySignIns
		if hosts.LoginOf(x.Host) != tenantlookup.LoginPublic {
			host = x.Host
		}
		http.Redirect(x.RW, x.R, x.Link(host, "/security-info?"+q.Encode()), http.StatusSeeOther)
		return true
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
	for _, a := range offered {
		if a.Same(named) {
			return offered
		}
	}
	return append(offered, named)
}

// SignInPage asks who is there.
func (x Pages) SignInPage(o *state.Organisation) {
	s := x.page(func(t words) string { return t.SignIn })
	if o != nil {
		s = s.in(x, *o)
	}
	for _, a := range x.offered() {
		s.Choices = append(s.Choices, choice{Text: a.Address, Note: s.T.kindOfAccount(a.Kind), Value: a.Key().Hash()})
	}
	s.ByHand = o == nil
	x.show(http.StatusOK, "sign-in", s)
}
