package pages

import (
	"slices"

	"norikae/accounts"
	"norikae/accounts/practice/state"
	"norikae/accounts/practice/visit"
)

// named returns what the address calls the organisation: a domain or an ID.
func (x Pages) named() string {
	q := x.URL.Query()
	for _, name := range []string{"tenantId", "tenantid", "tenant", "tid"} {
		if v := q.Get(name); v != "" {
			return v
		}
	}
	return ""
}

// admit leads a visitor into an organisation, step by step: who are you, are you
// a guest here, who confirms it. It returns the account once the visitor is in; until
// then admit has answered the request.
func (x Pages) admit(o state.Organisation) (accounts.Account, bool) {
	v := x.Visitor()
	if !v.SignedIn {
		x.SignInPage(&o)
		return accounts.Account{}, false
	}
	if !x.Member(v.Account, o) {
		x.Trouble(&o, x.Fail("access_denied", 50020, "User account '"+v.Account.Address+
			"' from identity provider does not exist in tenant '"+o.NameEN+
			"' and cannot access the application in that tenant. The account needs to be added as an external user in the tenant first. "+
			"Sign out and sign in again with a different account."))
		return accounts.Account{}, false
	}
	return v.Account, x.Confirm(v.Account, o)
}

// enter is admit for the organisation of that name.
func (x Pages) enter(name string) (state.Organisation, accounts.Account, bool) {
	o, ok := x.organisation(name)
	if !ok {
		return o, accounts.Account{}, false
	}
	a, ok := x.admit(o)
	return o, a, ok
}

// Confirm plays the second factor, once for each organisation. A visitor with nothing
// registered is let in, to register the first method.
func (x Pages) Confirm(a accounts.Account, o state.Organisation) bool {
	if x.Visitor().Confirmed[o.TenantID] != "" {
		return true
	}
	if o.Shows == state.TrustsHome {
		x.NoteConfirmed(x.Session, o.TenantID, x.HomeOf(a).Name(x.words()["Lang"]))
		return true
	}
	answering := slices.DeleteFunc(x.Methods(a, o.TenantID), func(m state.Method) bool { return !m.Answers() })
	if len(answering) == 0 {
		return true
	}
	if x.R.PostFormValue("do") == "confirm" {
		x.confirmed(o, answering)
		return false
	}
	s := x.page("Confirm", &o)
	for _, m := range answering {
		s.Choices = append(s.Choices, choice{Text: m.Name, Note: s.T[string(m.Kind)], Value: m.ID})
	}
	x.show("confirm", s)
	return false
}

// confirmed takes the answer of a phone. The one that is long gone gives none.
func (x Pages) confirmed(o state.Organisation, answering []state.Method) {
	i := slices.IndexFunc(answering, func(m state.Method) bool { return m.ID == x.R.PostFormValue("method") })
	if i >= 0 && o.Shows == state.AwaitsAdmin && answering[i].Name == state.GoneForGood {
		x.Trouble(&o, x.Fail("access_denied", 500121, "Authentication failed during strong authentication request. Nobody answered."))
		return
	}
	if i >= 0 {
		x.NoteConfirmed(x.Session, o.TenantID, answering[i].Name)
	}
	x.again()
}

// Trouble shows an error the way the sign-in pages do.
func (x Pages) Trouble(o *state.Organisation, f *visit.Failure) {
	s := x.page("SignIn", o)
	s.Text = f.Description
	x.show("trouble", s)
}

// Chosen reports whether the visitor has chosen an account for this request; until then
// Chosen has answered with the page that asks for it.
func (x Pages) Chosen(request string, anew bool) bool {
	if x.identify(request) {
		return false
	}
	v := x.Visitor()
	if v.SignedIn && (!anew || v.Request == request) {
		return true
	}
	x.SignInPage(nil)
	return false
}
