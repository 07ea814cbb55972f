package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/launch"
)

// rune types a character as the window gets it.
func (r *room) rune(k rune) {
	if f := r.shell.Window().Canvas().Focused(); f != nil {
		f.TypedRune(k)
		return
	}
	r.shell.Window().Canvas().OnTypedRune()(k)
}

// copied reports whether the clipboard holds a link, and empties it.
func (r *room) copied() bool {
	link := r.fyne.Clipboard().Content()
	r.shell.Copy("")
	return strings.HasPrefix(link, "http")
}

// TestTheGuidedRunToGreen goes through the whole practice list by keyboard: Enter
// opens, digits tick, Enter goes on. The keyring has every tick, and the next run
// has nothing left.
func TestTheGuidedRunToGreen(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		t.Run(lang, func(t *testing.T) {
			keyring := newMemory()
			r := newRoom(t, keyring, lang)
			r.start()
			r.takes(nil) // no browser is started here: links are copied
			r.guided.Open()
			for range 3 * (len(r.store.Move().Memberships) + 2) {
				r.rest()
				if accounts.Gate(r.store.Move()).Light == accounts.Green {
					break
				}
				r.copied()
				if r.key(fyne.KeyReturn); !r.copied() {
					continue // Enter went on: to the next line, or past a card
				}
				for _, k := range "1234" { // quicker than the window draws
					r.rune(k)
				}
				if r.page() != "guided" {
					t.Fatalf("the steps in their order lead to %s", r.page())
				}
			}
			if v := accounts.Gate(r.store.Move()); v.Light != accounts.Green {
				t.Fatalf("light %d, held by %+v", v.Light, v.Holding)
			}
			r.until("everything written", r.settled)
			other, err := ledger.Open(t.Context(), keyring)
			if err != nil {
				t.Fatal(err)
			}
			defer other.Close()
			if v := accounts.Gate(other.Move()); v.Light != accounts.Green {
				t.Errorf("the keyring's light is %d", v.Light)
			}
			r.home()
			r.guided.Open()
			r.rest()
			if all := strings.Join(said(r.shell.Window().Content()), "\n"); !strings.Contains(all, r.shell.Words().T("gate.green.title")) || strings.Contains(all, r.shell.Words().T("guided.left")) {
				t.Errorf("a run with nothing left says:\n%s", all)
			}
		})
	}
}

// TestGuessesAreTriedFromTheGate one after another: one button begins, Enter opens,
// Enter says that it worked, and one key that the page asked for the old phone, which
// makes the row an ordinary one again. The gate counts what is left.
func TestGuessesAreTriedFromTheGate(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.takes(nil)
	rows := r.store.Move().Memberships
	for i, m := range rows {
		rows[i] = m.Tick(accounts.Remove, r.shell.Now())
		if i < 3 {
			rows[i] = m.Set(accounts.NothingToMove, accounts.HomeTrusted, r.shell.Now())
		}
	}
	own := r.account()
	own.Home = own.Home.Tick(accounts.Remove, r.shell.Now())
	r.store.PutAccount(own)
	r.store.Put(rows...)
	r.until("written", r.settled)
	w := r.shell.Words()
	r.rest()
	v := accounts.Gate(r.store.Move())
	if v.Light != accounts.Amber || len(v.Unproven) != 3 || !strings.Contains(r.texts(), w.N("gate.guess", 3)) {
		t.Fatalf("light %d, %d guesses:\n%s", v.Light, len(v.Unproven), r.texts())
	}
	r.gate.Open()
	r.rest()
	for _, h := range v.Unproven {
		if !strings.Contains(r.texts(), h.Title()) {
			t.Errorf("%s is not named:\n%s", h.Title(), r.texts())
		}
	}
	r.press(w.T("gate.do.guesses"))
	r.rest()
	for range 2 { // Enter opens, Enter says that it worked, Enter goes on
		r.copied()
		if r.key(fyne.KeyReturn); !r.copied() {
			t.Fatalf("Enter opens nothing:\n%s", r.texts())
		}
		r.rest()
		r.key(fyne.KeyReturn)
		r.rest()
		r.key(fyne.KeyReturn)
		r.rest()
	}
	r.rune('o')
	r.rest()
	proven, open := 0, 0
	for _, m := range r.store.Move().Memberships {
		if m.Proven() && m.Outcome() == accounts.NothingToMove {
			proven++
		}
		if m.Outcome() == accounts.NotStarted {
			open++
		}
	}
	if v := accounts.Gate(r.store.Move()); proven != 2 || open != 1 || v.Light != accounts.Red || len(v.Unproven) != 0 {
		t.Errorf("%d proven, %d open, light %d", proven, open, v.Light)
	}
}

// TestTheRunGoesOnWhereItWas: after leaving it, the run begins at the first line
// that is not settled, and the count goes on.
func TestTheRunGoesOnWhereItWas(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.takes(nil)
	r.guided.Open()
	r.rest()
	total := len(r.store.Move().Memberships) + 1
	all := func() string { return strings.Join(said(r.shell.Window().Content()), "\n") }
	if want := r.shell.Words().T("guided.place", "N", 1, "Total", total); !strings.Contains(all(), want) {
		t.Fatalf("not at %q:\n%s", want, all())
	}
	for _, k := range "1234" {
		r.rune(k)
		r.rest()
	}
	r.key(fyne.KeyEscape)
	if r.page() != "main" {
		t.Fatalf("Escape leads to %s", r.page())
	}
	r.guided.Open()
	r.rest()
	if want := r.shell.Words().T("guided.place", "N", 2, "Total", total); !strings.Contains(all(), want) {
		t.Errorf("not at %q:\n%s", want, all())
	}
	if !strings.Contains(all(), r.shell.Words().T("todo.did.open")) {
		t.Errorf("not at the first step of the next line:\n%s", all())
	}
}

// TestQuestionsReturnToTheRun: what X and 0 ask comes back to the same line.
func TestQuestionsReturnToTheRun(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.guided.Open()
	r.rest()
	r.rune('n')
	for k, page := range map[rune]string{'x': "stuck", '0': "nothing", 'l': "another"} {
		r.rune(k)
		if r.page() != page {
			t.Errorf("key %q leads to %s, want %s", k, r.page(), page)
		}
		r.key(fyne.KeyEscape)
		if r.page() != "guided" {
			t.Fatalf("Escape leads to %s", r.page())
		}
	}
	r.rune('0')
	if r.key(fyne.KeyReturn); r.page() != "guided" || r.store.Move().Memberships[0].Decided != accounts.NotStarted {
		t.Errorf("Enter alone decides that nothing has to be moved, or leads to %s", r.page())
	}
	r.rune('0')
	r.press(r.shell.Words().T("nothing.noMethod"))
	r.rest()
	if all := strings.Join(said(r.shell.Window().Content()), "\n"); r.page() != "guided" || !strings.Contains(all, r.shell.Words().T("todo.nothing.title")) {
		t.Errorf("after deciding, page %s says:\n%s", r.page(), all)
	}
	if r.shell.Window().Canvas().Focused() == nil {
		t.Error("nothing has the focus after a question")
	}
}

func TestReopenReplacesAPageInTheStack(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	r.guided.Open()
	r.gate.Open()
	r.guided.Open() // from the gate: not a second run over the first
	if len(r.shell.Pages()) != 2 || r.page() != "guided" {
		t.Errorf("%d pages, on top %s", len(r.shell.Pages()), r.page())
	}
	top := r.shell.Top()
	r.guided.Open()
	if r.shell.Top() != top {
		t.Error("the run in front is replaced by itself")
	}
	r.lines.Show(accounts.HomeLine(r.store.Move().Accounts[0]).Key())
	r.gate.Open()
	r.rest()
	if got := len(r.shell.Pages()); got != 4 {
		t.Errorf("%d pages, want the list, the run, the account and the gate", got)
	}
	r.home()
}

func TestPageLanguageIsRemembered(t *testing.T) {
	r := newRoom(t, newMemory(), "en")
	r.start()
	w := r.lines
	if w.PageLanguage() != r.shell.Words().Language() {
		t.Errorf("pages come in %s, want the app's language", w.PageLanguage())
	}
	w.SetPageLanguage("ja")
	if w.PageLanguage() != "ja" {
		t.Errorf("pages come in %s", w.PageLanguage())
	}
	m := r.store.Move().Memberships[0]
	if w.Opening(m.Key()).Link.URL == "" {
		t.Error("no link for a membership")
	}
	if w.Opening(accounts.HomeLine(m.Account).Key()).Link.URL == "" {
		t.Error("no link for its account")
	}
}

// TestAStartAsksForTheGuidedRun: the first start's questions come before it, a later
// start that finds the window open gets it too, and one that asks for the window
// alone leaves the page that is in front.
func TestAStartAsksForTheGuidedRun(t *testing.T) {
	store := newMemory()
	r := newRoomFor(t, store, store, "en", true)
	r.until("the welcome page", func() bool { return r.page() == "welcome" })
	if r.rest(); r.page() != "welcome" {
		t.Fatalf("a first start shows %s", r.page())
	}
	r.start()
	r.rest()

	r = newRoomFor(t, store, store, "en", true)
	r.until("the guided run", func() bool { return r.page() == "guided" })
	r.key(fyne.KeyEscape)
	r.requests <- launch.RequestShow
	if r.rest(); r.page() != "main" {
		t.Errorf("a start that asks for the window leads to %s", r.page())
	}
	r.requests <- launch.RequestGuided
	r.until("the guided run", func() bool { return r.page() == "guided" })
}
