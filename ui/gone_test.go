package ui

import (
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/ui/stage"
	"norikae/ui/stage/lostphone"
	"norikae/ui/transfer/report"
)

// TestALostPhoneIsAJourneyOfItsOwn: said on the recovery page, it changes every page
// of the window in both languages, and can be taken back.
func TestALostPhoneIsAJourneyOfItsOwn(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		t.Run(lang, func(t *testing.T) {
			r := newRoom(t, newMemory(), lang)
			r.start()
			r.takes(nil)
			phone := r.store.Move().Old[0]
			r.recovery.LostAll()
			r.press(r.shell.Words().T("lost.have.no"))
			r.until("the phone is gone in the keyring", func() bool { return r.stored().OldPhone == accounts.OldPhoneGone })
			r.home()
			for name, open := range r.screens() {
				if name == "device" || name == "guide" || name == "letter" {
					continue // they speak of both cases
				}
				open()
				r.rest()
				for _, line := range lostphone.AsksOf(phone, stage.Said(r.shell.Top().Content())) {
					t.Errorf("%s asks something of a phone that is gone: %s", name, line)
				}
				r.home()
			}
			readSteps(r, phone)
			for r.store.Move().OldPhone == accounts.OldPhoneGone { // the ticks, and then the phone itself
				r.lines.Undo()
			}
			r.until("the phone is back", func() bool { return r.stored().OldPhone != accounts.OldPhoneGone })
		})
	}
}

// readSteps takes a membership and its account through all four steps, and reads at
// each the page of the line, the main window, the guided run, the gate and the report.
func readSteps(r *room, phone string) {
	m := r.store.Move().Memberships[0]
	own := accounts.HomeLine(m.Account).Key()
	read := func(where, text string) {
		for _, line := range lostphone.AsksOf(phone, text) {
			r.t.Errorf("%s asks something of a phone that is gone: %s", where, line)
		}
	}
	for _, step := range accounts.Steps {
		for _, k := range []accounts.LineKey{m.Key(), own} {
			r.lines.Show(k)
			r.rest()
			read("the line", stage.Said(r.shell.Top().Content()))
			r.home()
			if l, _ := r.store.Move().Find(k); !l.Progress().Done(step) {
				r.lines.Tick(k, step)
			}
		}
		r.main().Select(m.Key())
		r.rest()
		read("the main window", stage.Said(r.shell.Top().Content()))
		for name, open := range map[string]func(){"the guided run": r.guided.Open, "the gate": r.gate.Open} {
			open()
			r.rest()
			read(name, stage.Said(r.shell.Top().Content()))
			r.home()
		}
		var text, calendar strings.Builder
		src := report.Source{Move: r.store.Move(), Made: time.Now(), Version: "test"}
		src.Move.By = time.Now().AddDate(0, 0, 8)
		if err := report.Text(&text, r.shell.Words(), src); err != nil {
			r.t.Fatal(err)
		}
		if err := report.Calendar(&calendar, r.shell.Words(), src); err != nil {
			r.t.Fatal(err)
		}
		read("the report", text.String())
		read("the reminder", strings.ReplaceAll(calendar.String(), "\r\n ", ""))
	}
}
