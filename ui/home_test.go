package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// account is the first account of the move, as it is now.
func (r *room) account() accounts.Account { return r.store.Move().Accounts[0] }

// onHome opens the page of the first account's own security info.
func onHome(t *testing.T) *room {
	t.Helper()
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.takes(nil)
	r.lines.Show(accounts.HomeLine(r.account()).Key())
	r.rest()
	if r.page() != "line" {
		t.Fatalf("page %s", r.page())
	}
	return r
}

func TestTicksOfAnAccountsOwnSecurity(t *testing.T) {
	r := onHome(t)
	r.key(fyne.KeyReturn)
	if link := r.fyne.Clipboard().Content(); !strings.Contains(link, "account.microsoft.com") {
		t.Errorf("Enter opens %q", link)
	}
	for i, k := range "123" {
		r.rune(k)
		r.rest()
		if got := r.account().Home.Reached(); got != i+1 {
			t.Fatalf("after %q %d steps are reached", k, got)
		}
	}
	r.lines.Undo()
	r.until("undone in the keyring", func() bool { return r.account().Home.Reached() == 2 && r.settled() })
	other, err := ledger.Open(t.Context(), r.keyring)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if got := other.Move().Accounts[0].Home.Reached(); got != 2 {
		t.Errorf("the keyring has %d steps, want 2", got)
	}
}

func TestRemovingBeforeTryingAtHomeAsks(t *testing.T) {
	r := onHome(t)
	r.rune('4')
	all := strings.Join(said(r.shell.Window().Content()), "\n")
	if r.page() != "risk" || !strings.Contains(all, "recovery code") {
		t.Fatalf("page %s says:\n%s", r.page(), all)
	}
	r.key(fyne.KeyEscape)
	if r.account().Home.Reached() != 0 {
		t.Error("Escape ticks")
	}
	for i, want := range []struct {
		reached int
		risky   bool
	}{{0, false}, {4, false}, {3, true}} {
		r.lines.Tick(accounts.HomeLine(r.account()).Key(), accounts.Remove)
		for range i {
			r.shell.Window().Canvas().FocusNext()
		}
		r.key(fyne.KeyReturn)
		r.rest()
		if p := r.account().Home; p.Reached() != want.reached || p.Risky(accounts.Remove) != want.risky {
			t.Errorf("answer %d: %d steps, risky %v", i+1, p.Reached(), p.Risky(accounts.Remove))
		}
		if p := r.account().Home; p.Reached() > 0 {
			r.lines.Undo()
			r.rest()
		}
	}
}

func TestStatesOfAnAccountsOwnSecurity(t *testing.T) {
	r := onHome(t)
	choose := func(key rune, label string) {
		t.Helper()
		r.rune(key)
		for _, b := range buttons(r.shell.Top().Content()) {
			if b.Text() == label {
				b.Tapped(nil)
				r.rest()
				return
			}
		}
		t.Fatalf("no %q on %s", label, r.page())
	}
	w := r.shell.Words()
	for _, c := range []struct {
		key   rune
		label string
		want  accounts.Outcome
	}{
		{'0', w.T("nothing.phone"), accounts.NothingToMove},
		{'x', w.T("stuck.home.waiting.personal"), accounts.Waiting},
		{'x', w.T("stuck.home.left"), accounts.Left},
		{'x', w.T("stuck.later"), accounts.Skipped},
		{'0', w.T("nothing.reopen"), accounts.NotStarted},
	} {
		choose(c.key, c.label)
		if got := r.account().Home.Outcome(); got != c.want || r.page() != "line" {
			t.Errorf("%q leads to outcome %d on page %s, want %d", c.label, got, r.page(), c.want)
		}
	}
	r.copied()
	choose('x', w.T("stuck.lost"))
	if r.page() != "lost" {
		t.Fatalf("page %s", r.page())
	}
	r.key(fyne.KeyEscape)
	for r.page() == "stuck" {
		r.key(fyne.KeyEscape)
	}
	r.rune('l')
	if r.page() != "another" {
		t.Fatalf("page %s", r.page())
	}
	r.key(fyne.KeyReturn)
	if !r.copied() || r.page() != "line" {
		t.Errorf("another link does not open, page %s", r.page())
	}
	r.rune('c')
	if !r.copied() {
		t.Error("C does not copy")
	}
}

// TestNothingChangesWhileTheListIsUnknown: ticks and decisions are refused.
func TestNothingChangesAtHomeWhileTheListIsUnknown(t *testing.T) {
	keyring := newMemory()
	keyring.fail(errLocked{})
	r := newRoom(t, keyring, "en")
	r.rest()
	a := accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	r.lines.Tick(accounts.HomeLine(a).Key(), accounts.Open)
	r.lines.Decide(accounts.HomeLine(a).Key(), accounts.Left, accounts.NoReason)
	if len(r.store.Move().Accounts) != 0 {
		t.Error("an account appears")
	}
}

func TestWorkAccountsHaveTheirOwnWords(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.takes(nil)
	a := accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
	r.accounts.Put(a)
	r.rest()
	all := func() string { return strings.Join(said(r.shell.Window().Content()), "\n") }
	r.lines.Show(accounts.HomeLine(a).Key())
	r.rest()
	if !strings.Contains(all(), r.shell.Words().T("todo.home.work")) {
		t.Errorf("the page says:\n%s", all())
	}
	r.rune('x')
	if !strings.Contains(all(), r.shell.Words().T("stuck.home.waiting.work")) || strings.Contains(all(), r.shell.Words().T("recovery.form")) {
		t.Errorf("stuck says:\n%s", all())
	}
	r.key(fyne.KeyEscape)
	r.rune('l')
	for _, id := range []string{"rung.home.work", "rung.home.short", "rung.home.setup"} {
		if !strings.Contains(all(), r.shell.Words().T(id)) {
			t.Errorf("no %s in:\n%s", id, all())
		}
	}
	r.key(fyne.KeyEscape)
	r.rune('4')
	if !strings.Contains(all(), "help desk") {
		t.Errorf("the warning says:\n%s", all())
	}
}
