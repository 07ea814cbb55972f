package ui

import (
	"testing"

	"norikae/accounts/directory"
	"norikae/accounts/practice/state"
	"norikae/tenantlookup"
)

// TestErasingSignsOut: after everything is erased nobody is signed in, and the
// tokens are gone with the session that had them.
func TestErasingSignsOut(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	m := beginWith(r, x, state.Throttled)
	r.microsoft.Check(m[0].Key())
	r.until("told to sign in", func() bool { return r.button("Sign in there") != nil })
	r.press("Sign in there")
	signIn(r, x)
	r.until("read", func() bool { return r.button("Read again") != nil })
	app, _ := r.microsoft.Application()
	session, _, _ := r.microsoft.Prepare(app)
	token := func() error {
		public := tenantlookup.Clouds()[0]
		_, err := session.For(x).Token(t.Context(), public, m[0].Tenant.ID, directory.MethodsScope(m[0].Tenant), "")
		return err
	}
	if err := token(); err != nil || !r.microsoft.SignedIn() {
		t.Fatalf("signed in %v, %v", r.microsoft.SignedIn(), err)
	}
	erased := false
	r.transfer.EraseAll(func(err error) {
		if erased = true; err != nil {
			t.Error(err)
		}
	})
	r.until("erased", func() bool { return erased })
	if r.microsoft.SignedIn() || !isDisabled(r, "Sign out of Microsoft") {
		t.Error("the window says that somebody is signed in")
	}
	r.until("signed out", func() bool {
		r.rest()
		return len(session.Identities()) == 0
	})
	if token() == nil {
		t.Error("a token is left")
	}
}
