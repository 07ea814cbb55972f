package settings

import (
	"errors"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/stage"
	"norikae/ui/store"
)

// TestKeyringStates holds every state to its own sentence; a list that is not
// known is never counted.
func TestKeyringStates(t *testing.T) {
	const count = "2 organisations and 1 account are in the list."
	for name, c := range map[string]struct {
		state   store.State
		says    string
		counted bool
	}{
		"saved":       {store.State{Phase: store.Ready}, "Everything is in the keyring", true},
		"unsaved":     {store.State{Phase: store.Ready, Unsaved: 3}, "3 changes are not in the keyring yet.", true},
		"opening":     {store.State{Phase: store.Opening}, "Reading the keyring…", false},
		"slow":        {store.State{Phase: store.Slow}, "Waiting for your keyring", false},
		"locked":      {store.State{Phase: store.Unavailable, Trouble: ledger.Locked}, "The keyring could not be read", false},
		"newer":       {store.State{Phase: store.ReadOnly}, "Shown only", true},
		"missing":     {store.State{Phase: store.Missing}, "does not contain your saved list", false},
		"all damaged": {store.State{Phase: store.Damaged}, "The keyring could not be read", false},
		"memory only": {store.State{Phase: store.SessionOnly}, "Nothing is being saved", true},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStand(t, i18n.English, stage.Wide)
			s.state = c.state
			s.turn("settings.keyring")
			said := s.said()
			if !strings.Contains(said, c.says) {
				t.Errorf("want %q in:\n%s", c.says, said)
			}
			if strings.Contains(said, count) != c.counted {
				t.Errorf("counted: want %v in:\n%s", c.counted, said)
			}
			if !strings.Contains(said, ledger.Service) {
				t.Error("where it lies is not said")
			}
		})
	}
}

func TestKeyringCheck(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.turn("settings.keyring")
	s.press("settings.keyring.check")
	s.state.Checking = true
	s.page.Update()
	if !strings.Contains(s.said(), "Reading…") || strings.Contains(s.said(), "Read again") {
		t.Errorf("not said to be reading:\n%s", s.said())
	}
	s.state.Checking, s.state.Read = false, stage.Now()
	s.damage = ledger.Damage{Items: []ledger.DamagedItem{{Key: "x"}}}
	s.page.Update()
	said := s.said()
	if !strings.Contains(said, "Read again at 09:00:00") || !strings.Contains(said, "1 stored block could not be read") {
		t.Errorf("not said what came of it:\n%s", said)
	}
	if len(s.Asked) != 1 || s.Asked[0] != "check" {
		t.Errorf("asked for %q", s.Asked)
	}
}

// TestKeyringLoss: what was lost is said here too, with the button that leads on.
func TestKeyringLoss(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.state.Lost = 3
	s.turn("settings.keyring")
	if !strings.Contains(s.said(), "3 entries of your list could not be read any more") {
		t.Errorf("the loss is not said:\n%s", s.said())
	}
	if s.press("keyring.lost.do"); s.Last() != "lost" {
		t.Errorf("asked for %q", s.Asked)
	}
}

func TestExportedWhen(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.turn("settings.files")
	if !strings.Contains(s.said(), "Not saved yet.") {
		t.Errorf("no word about the export:\n%s", s.said())
	}
	s.set(func(v *prefs.Values) { v.Exported = time.Date(2026, time.November, 3, 9, 30, 0, 0, time.Local) })
	s.page.Update()
	if !strings.Contains(s.said(), "Last saved 3 Nov, 09:30.") {
		t.Errorf("the export is not said:\n%s", s.said())
	}
}

func TestEarlierMoves(t *testing.T) {
	s := newStand(t, i18n.English, stage.Wide)
	s.turn("settings.move")
	said := s.said()
	if !strings.Contains(said, "iPhone 12 → iPhone 17") || !strings.Contains(said, "None yet.") {
		t.Errorf("this move is not said:\n%s", said)
	}
	s.move = s.move.Next(accounts.Device{Old: []string{"iPhone 17"}, New: "iPhone 19"}, time.Date(2027, time.May, 2, 12, 0, 0, 0, time.Local))
	s.page.Update()
	said = s.said()
	for _, want := range []string{"iPhone 17 → iPhone 19", "Ended on 2 May 2027", "Not started: 2"} {
		if !strings.Contains(said, want) {
			t.Errorf("want %q in:\n%s", want, said)
		}
	}
}

func TestErase(t *testing.T) {
	s := newStand(t, i18n.Japanese, stage.Wide)
	s.turn("settings.erase")
	e := s.page.erase
	for _, typed := range []string{"", "eras", "erased", "消去"} {
		e.word.SetText(typed)
		e.submit()
		if !e.do.Disabled() || len(s.Asked) > 0 {
			t.Fatalf("%q is enough to erase", typed)
		}
	}
	e.word.SetText(" ＥＲＡＳＥ ")
	s.press("settings.erase.do")
	e.submit() // twice is once
	if len(s.Asked) != 1 || !e.do.Disabled() {
		t.Fatalf("asked for %q; the button can still be pressed", s.Asked)
	}
	s.erased(errors.New("left"))
	if !e.problem.Visible() || e.word.Text != "" || !e.do.Disabled() {
		t.Error("a failure is not said, or the word still stands there")
	}
	e.word.SetText("erase")
	e.submit()
	s.erased(nil)
	if e.problem.Visible() || len(s.Asked) != 2 {
		t.Error("the failure is still shown after erasing")
	}
}
