package practice

import (
	"net/http"
	"net/url"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// servePage answers at a host with pages for a person.
func (x *request) servePage() {
	switch x.r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost:
	default:
		x.rw.Header().Set("Allow", "GET, HEAD, POST")
		x.rw.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	if x.r.Method == http.MethodPost && x.act() {
		return
	}
	path := splitPath(x.url.Path)
	switch x.host {
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

// act does what a form asks for, as far as it does not depend on the page; it
// reports whether the answer is given.
func (x *request) act() bool {
	switch x.r.PostFormValue("do") {
	case "sign-in":
		if a, ok := x.choose(x.r.PostFormValue("account")); ok {
			x.sessions.signIn(x.session, a)
		}
	case "sign-out":
		x.sessions.signOut(x.session)
	case "organisation":
		q := url.Values{"tenant": {x.r.PostFormValue("domain")}}
		host := tenantlookup.MySignIns
		if loginOf(x.host) != publicLogin {
			host = x.host
		}
		http.Redirect(x.rw, x.r, x.link(host, "/security-info?"+q.Encode()), http.StatusSeeOther)
		return true
	default:
		return false
	}
	x.again()
	return true
}

// choose finds the account behind a sign-in button.
func (x *request) choose(hash string) (accounts.Account, bool) {
	for _, a := range x.offered() {
		if a.Key().Hash() == hash {
			return a, true
		}
	}
	return accounts.Account{}, false
}

// offered is the accounts to sign in as: those of the app, or the made-up ones, and
// one that the link names itself.
func (x *request) offered() []accounts.Account {
	offered := x.accounts()
	hint := x.url.Query().Get("login_hint")
	if hint == "" {
		return offered
	}
	kind, ok := KindOf(hint)
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

// signInPage asks who is there.
func (x *request) signInPage(o *Organisation) {
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
