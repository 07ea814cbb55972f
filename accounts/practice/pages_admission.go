package practice

import (
	"net/http"
	"slices"

	"norikae/accounts"
)

// named returns what the address calls the organisation: a domain or an ID.
func (x *request) named() string {
	q := x.url.Query()
	for _, name := range []string{"tenantId", "tenantid", "tenant", "tid"} {
		if v := q.Get(name); v != "" {
			return v
		}
	}
	return ""
}

// admit leads a visitor into an organisation, step by step: who are you, are you
// a guest here, who confirms it. It returns the account once the visitor is in;
// until then it has answered itself.
func (x *request) admit(o Organisation) (accounts.Account, bool) {
	v := x.sessions.get(x.session)
	if !v.signedIn {
		x.signInPage(&o)
		return accounts.Account{}, false
	}
	if !x.member(v.account, o) {
		x.trouble(&o, x.fail("access_denied", 50020, "User account '"+v.account.Address+
			"' from identity provider does not exist in tenant '"+o.NameEN+
			"' and cannot access the application in that tenant. The account needs to be added as an external user in the tenant first. "+
			"Sign out and sign in again with a different account."))
		return accounts.Account{}, false
	}
	if v.confirmed[o.TenantID] != "" {
		return v.account, true
	}
	return v.account, x.confirm(v.account, o)
}

// confirm plays the second factor. A visitor with nothing registered is let in,
// to register the first method.
func (x *request) confirm(a accounts.Account, o Organisation) bool {
	if o.Shows == TrustsHome {
		x.sessions.confirm(x.session, o.TenantID, x.homeOf(a).Name(x.words().Lang))
		return true
	}
	var answering []Method
	for _, m := range x.Methods(a, o.TenantID) {
		if m.answers() {
			answering = append(answering, m)
		}
	}
	if len(answering) == 0 {
		return true
	}
	if x.r.Method == http.MethodPost && x.r.PostFormValue("do") == "confirm" {
		x.confirmed(o, answering)
		return false
	}
	s := x.page(func(t words) string { return t.Confirm }).in(x, o)
	for _, m := range answering {
		s.Choices = append(s.Choices, choice{Text: m.Name, Note: s.T.kindOf(m.Kind), Value: m.ID})
	}
	x.show(http.StatusOK, "confirm", s)
	return false
}

// confirmed takes the answer of a phone. The one that is long gone gives none.
func (x *request) confirmed(o Organisation, answering []Method) {
	i := slices.IndexFunc(answering, func(m Method) bool { return m.ID == x.r.PostFormValue("method") })
	if i >= 0 && o.Shows == AwaitsAdmin && answering[i].Name == goneForGood {
		x.trouble(&o, x.fail("access_denied", 500121, "Authentication failed during strong authentication request. Nobody answered."))
		return
	}
	if i >= 0 {
		x.sessions.confirm(x.session, o.TenantID, answering[i].Name)
	}
	x.again()
}

// trouble shows an error the way the sign-in pages do.
func (x *request) trouble(o *Organisation, f failure) {
	s := x.page(func(t words) string { return t.SignIn })
	if o != nil {
		s = s.in(x, *o)
	}
	s.Text = f.Description
	x.show(http.StatusOK, "trouble", s)
}
