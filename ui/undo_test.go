package ui

import (
	"strings"
	"testing"
	"time"

	"norikae/accounts"
)

// TestUndoSaysWhat: what is taken back may not be in sight.
func TestUndoSaysWhat(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		r := begun(t, lang)
		w := r.shell.Words()
		want := [...]string{
			w.T("undo.state", "Organisation", "つばめ商事", "State", w.T("state.notStarted")), "つばめ商事", "つばめ商事",
			w.N("undo.rows", 3), "a.sato@outlook.example", w.T("undo.device"),
		}
		rows := r.store.Move().Memberships[:3]
		row := rows[0]
		row.Name = "つばめ商事"
		r.store.Learn(row)
		device := r.store.Move().Device
		device.New = "Pixel 11"
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
		} {
			act()
			r.lines.Undo()
			if said := w.T("toast.undone.what", "What", want[i]); !strings.Contains(r.texts(), said) {
				t.Errorf("%s: %q is not said:\n%s", lang, said, r.texts())
			}
		}
		r.lines.Redo()
		if said := w.T("toast.redone.what", "What", want[5]); !strings.Contains(r.texts(), said) {
			t.Errorf("%s: %q is not said:\n%s", lang, said, r.texts())
		}
	}
}
