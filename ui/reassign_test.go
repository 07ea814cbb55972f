package ui

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// other is an account of the person's that the list does not have yet.
func other() accounts.Account {
	return accounts.Account{Kind: accounts.Work, Address: "sato@myfirm.example"}
}

// TestRowsAreMovedToAnotherAccount: all of a list that went to the wrong account, but
// for one that the right account has already. The keyring has it, the window says it,
// and one undo brings everything back.
func TestRowsAreMovedToAnotherAccount(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		t.Run(lang, func(t *testing.T) {
			r := begun(t, lang)
			r.accounts.Put(other())
			rows := r.store.Move().Memberships
			double := accounts.NewMembership(other(), rows[1].Tenant)
			r.store.Put(double.Tick(accounts.Remove, time.Now()), rows[0].Tick(accounts.Try, time.Now()))
			r.until("written", r.settled)
			before := r.stored()
			w, n := r.shell.Words(), len(rows)

			r.lines.Reassign(accounts.Keys(rows))
			for _, want := range []string{w.N("reassign.title", n), w.N("reassign.begun", 1)} {
				if !strings.Contains(r.texts(), want) {
					t.Errorf("not asked: %q in\n%s", want, r.texts())
				}
			}
			r.shell.Window().Resize(fyne.NewSize(shell.LeastWidth, shell.LeastHeight))
			for _, wrong := range r.misfits() {
				t.Error(wrong)
			}
			r.press(w.N("reassign.some", 1, "Account", w.T("account.short.work", "Address", other().Address)))
			for _, want := range []string{w.N("toast.reassigned", n-1, "Account", other().Address), w.N("toast.reassigned.stay", 1)} {
				if !strings.Contains(r.texts(), want) {
					t.Errorf("not said: %q in\n%s", want, r.texts())
				}
			}
			r.until("written", r.settled)
			after := r.stored()
			for i, old := range rows {
				now, moved := after.FindMembership(accounts.LineKey{Account: other().Key(), Tenant: old.Key().Tenant})
				if _, stays := after.FindMembership(old.Key()); !moved || stays != (i == 1) {
					t.Errorf("%s: under the right account %v, under the wrong one %v", old.Title(), moved, stays)
				}
				if i != 1 && (now.Name != old.Name || now.Begun()) {
					t.Errorf("%s became %q with %d steps: the ticks are the other user's", old.Title(), now.Name, now.Reached())
				}
			}
			if x, _ := after.FindMembership(double.Key()); x.Reached() != 4 {
				t.Errorf("what was there has %d steps", x.Reached())
			}
			if m, _ := r.main().Selected(); !m.Account.Same(other()) {
				t.Errorf("selected is %s as %s", m.Title(), m.Account.Address)
			}

			r.lines.Undo()
			r.until("undone", r.settled)
			back := r.stored()
			if len(back.Memberships) != len(before.Memberships) {
				t.Fatalf("%d rows after undo, %d before", len(back.Memberships), len(before.Memberships))
			}
			for _, want := range before.Memberships {
				if got, _ := back.FindMembership(want.Key()); !reflect.DeepEqual(got, want) {
					t.Errorf("after undo\n%+v, before\n%+v", got, want)
				}
			}
		})
	}
}

// TestStepsMoveOnThePersonsWord: only if they were done with the account that the row
// moves to. Where no account can take it, one can be added.
func TestStepsMoveOnThePersonsWord(t *testing.T) {
	r := begun(t, "en")
	w := r.shell.Words()
	row, _ := r.main().Selected()
	r.lines.Reassign([]accounts.LineKey{row.Key()})
	if strings.Contains(r.texts(), w.T("reassign.did")) {
		t.Error("asked about steps where none is ticked")
	}
	r.press(w.T("sidebar.addAccount"))
	if r.page() != "account" {
		t.Fatalf("page %s, want the one that adds an account", r.page())
	}
	r.home()
	r.accounts.Put(other())
	r.store.Put(row.Tick(accounts.Try, time.Now()))
	r.lines.Reassign([]accounts.LineKey{row.Key()})
	findOption(r, w.T("reassign.did")).Tapped(nil)
	r.shell.Appearance().SetLanguage("ja")
	r.rest()
	w = r.shell.Words()
	if !findOption(r, w.T("reassign.did")).Chosen() {
		t.Error("a change of language forgets the answer")
	}
	r.press(w.T("account.short.work", "Address", other().Address))
	r.until("written", r.settled)
	moved := row.Under(other(), true, time.Now())
	if x, ok := r.stored().FindMembership(moved.Key()); !ok || x.Reached() != 3 {
		t.Errorf("moved %v, %d steps, want 3", ok, x.Reached())
	}
}

// findOption finds what is to choose on the page on top by its title.
func findOption(r *room, title string) (found *widgets.Option) {
	r.t.Helper()
	visible(r.shell.Top().Content(), func(o fyne.CanvasObject) bool {
		if x, ok := o.(*widgets.Option); ok && x.Title() == title {
			found = x
		}
		return true
	})
	if found == nil {
		r.t.Fatalf("nothing to choose called %q on page %s", title, r.page())
	}
	return found
}

// TestNotesOfMany: what is there stays, and one undo takes the text back from all.
func TestNotesOfMany(t *testing.T) {
	r := begun(t, "ja")
	rows := r.store.Move().Memberships[:3]
	rows[1].Note = "田中さん"
	r.store.Put(rows[1])
	r.lines.NoteAll(accounts.Keys(rows))
	box := fields(r.shell.Top().Content())[0]
	box.SetText(strings.Repeat("あ", accounts.MaxNote/3))
	r.press(r.shell.Words().T("note.save"))
	if r.page() != "noteAll" {
		t.Fatalf("page %s: the text does not fit into the note of the second", r.page())
	}
	box.SetText("12 月に確認")
	r.press(r.shell.Words().T("note.save"))
	r.until("written", r.settled)
	notes := func() (all [3]string) {
		for i, m := range rows {
			x, _ := r.stored().FindMembership(m.Key())
			all[i] = x.Note
		}
		return all
	}
	if got := notes(); got != [3]string{"12 月に確認", "田中さん\n12 月に確認", "12 月に確認"} {
		t.Errorf("the notes are %q", got)
	}
	r.lines.Undo()
	r.until("undone", r.settled)
	if got := notes(); got != [3]string{"", "田中さん", ""} {
		t.Errorf("after undo the notes are %q", got)
	}
}
