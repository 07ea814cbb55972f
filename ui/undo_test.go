package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/ui/widgets"
)

// TestUndoSaysWhat: what is taken back may not be in sight.
func TestUndoSaysWhat(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := begun(t, lang)
		w := r.shell.Words()
		want := [...]string{
			w.T("undo.state", "Organisation", "つばめ商事", "State", w.T("state.notStarted")), "つばめ商事", "つばめ商事",
			w.N("undo.rows", 3), "a.sato@outlook.example", w.T("undo.device"), w.T("undo.checks"),
		}
		rows := r.store.Move().Memberships[:3]
		row := rows[0]
		row.Name = "つばめ商事"
		r.store.Learn(row)
		device := r.store.Move().Device
		device.New = "Pixel 11"
		checked := r.store.Move().Device
		checked.Checks = checked.Checks.Toggle(accounts.CheckCodes)
		home := r.account()
		home.Home = home.Home.Tick(accounts.Open, time.Now())
		noted := row
		noted.Note = "田中さん"
		for i, act := range []func(){
			func() { r.store.Put(row.Tick(accounts.Open, time.Now())) },
			func() { r.store.Put(noted) },
			func() { r.store.Remove(row) },
			func() { r.store.Remove(rows...) },
			func() { r.store.PutAccount(home) },
			func() { r.store.PutDevice(device) },
			func() { r.store.PutDevice(checked) },
		} {
			act()
			r.lines.Undo()
			if said := w.T("toast.undone.what", "What", want[i]); !strings.Contains(r.texts(), said) {
				t.Errorf("%s: %q is not said:\n%s", lang, said, r.texts())
			}
		}
		r.lines.Redo()
		if said := w.T("toast.redone.what", "What", want[6]); !strings.Contains(r.texts(), said) {
			t.Errorf("%s: %q is not said:\n%s", lang, said, r.texts())
		}
	}
}

// TestAnUndoOfNothing: what has been changed again since stays, and is not called undone.
func TestAnUndoOfNothing(t *testing.T) {
	r := begun(t, "en")
	row := r.store.Move().Memberships[0]
	row.Note = "mine"
	r.store.Put(row)
	row.Note = "another copy's"
	r.store.Learn(row)
	r.lines.Undo()
	said, w := r.texts(), r.shell.Words()
	if !strings.Contains(said, w.T("toast.covered")) || strings.Contains(said, w.T("toast.undone.what", "What", row.Title())) {
		t.Errorf("said:\n%s", said)
	}
}

// TestUndoInAField: who types takes back what was typed. What was done to the list is out
// of sight there, and stays.
func TestUndoInAField(t *testing.T) {
	r := begun(t, "en")
	row := r.store.Move().Memberships[0]
	r.store.Put(row.Tick(accounts.Open, time.Now()))
	steps := func() int {
		m, _ := r.store.FindMembership(row.Key())
		return m.Reached()
	}
	r.add.Open()
	field := r.shell.Window().Canvas().Focused().(*widgets.Field)
	field.SetText("")
	test.Type(field, "contoso")
	pressMenuKey(r, fyne.KeyZ)
	pressMenuKey(r, fyne.KeyZ)
	if field.Text != "" || steps() != 1 {
		t.Errorf("after two times Ctrl+Z the field holds %q and the row has %d steps", field.Text, steps())
	}
	pressMenuKey(r, fyne.KeyY)
	if field.Text != "contoso" {
		t.Errorf("after Ctrl+Y the field holds %q", field.Text)
	}
	r.shell.Back()
	r.app.overview.Find()
	search := r.shell.Window().Canvas().Focused().(*widgets.Field)
	test.Type(search, "x")
	pressMenuKey(r, fyne.KeyZ)
	if search.Text != "" || steps() != 1 {
		t.Errorf("the search holds %q, the row has %d steps", search.Text, steps())
	}
	if pressMenuKey(r, fyne.KeyZ); steps() != 0 {
		t.Error("over the list the last act is not taken back")
	}
	pressMenuKey(r, fyne.KeyY)
	if pressMenuKey(r, fyne.KeyY); steps() != 1 || search.Text != "x" {
		t.Errorf("done again: %d steps, %q", steps(), search.Text)
	}
}
