package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/practice/state"
)

// TestAnErrorOfTheSignInPage is explained for the organisation that was signed in at,
// or for the account; the card goes on waiting behind. While it waits there is one
// button to stop, and Escape.
func TestAnErrorOfTheSignInPage(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	x := guest()
	m := beginWith(r, x, state.Throttled)
	r.microsoft.Check(m[0].Key())
	r.until("told to sign in", func() bool { return r.button("Sign in there") != nil })
	r.press("Sign in there")
	w := r.shell.Words()
	if r.button(w.T("signin.stuck")) != nil || r.button(w.T("page.cancel")) == nil {
		t.Error("before anything opens the card speaks of an error, or cannot be left")
	}
	r.press(w.T("signin.open"))
	r.until("waiting", func() bool { return r.button(w.T("signin.stuck")) != nil })
	if r.button(w.T("page.cancel")) != nil {
		t.Error("two buttons stop")
	}
	r.press(w.T("signin.stuck"))
	if l, ok := r.shell.Top().(interface{ Line() (accounts.Line, bool) }).Line(); r.page() != "stuck" || !ok || l.Key() != m[0].Key() {
		t.Fatalf("page %s about %v, want the organisation", r.page(), l.Title())
	}
	r.typeText("AADSTS50020")
	r.rest()
	if !strings.Contains(r.texts(), "AADSTS50020") {
		t.Errorf("not explained:\n%s", r.texts())
	}
	r.shell.Back()
	if r.page() != "signin" || r.button(w.T("signin.stop")) == nil {
		t.Fatalf("page %s does not go on waiting", r.page())
	}
	r.key(fyne.KeyEscape)
	if r.page() == "signin" {
		t.Error("Escape does not leave the card")
	}
}
