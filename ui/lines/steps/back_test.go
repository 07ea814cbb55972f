package steps

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestComingBackFromTheBrowser: once a page was opened, the main button says that the
// step is done, and opening again is second. The step with the QR code asks for the new
// phone as well.
func TestComingBackFromTheBrowser(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.opened = "Firefox is opening a private window"
	w := s.Frame.Words
	for steps := range 4 {
		l := accounts.RowLine(member(work, "Contoso", steps))
		s.data.move = s.data.move.With(l.Membership)
		s.show(l)
		waits := "Firefox is opening a private window · Enter when you are back"
		if steps == 1 {
			waits = "Firefox is opening a private window\nHave iPhone 17 at hand · Enter when you are back"
		}
		s.Says(s.Content(), waits, w.T("todo.again"), "I did it")
		s.main.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if want := fmt.Sprint("confirm Contoso ", steps); s.Last() != want {
			t.Errorf("Enter asks for %q, want %q", s.Last(), want)
		}
		if s.Typed('r', ""); s.Last() != "open Contoso" {
			t.Errorf("R asks for %q", s.Last())
		}
		s.Asked, s.held = nil, true
		if s.View.Press(); s.Asked != nil {
			t.Errorf("a held key asks for %q", s.Asked)
		}
		s.held = false
	}
}

// TestTheLastStepGoesOn: in a run the answer to the last step leads to the next line.
func TestTheLastStepGoesOn(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.opened = "open"
	on := 0
	next := Next{Label: "next", Run: func() {}, Finish: "Removed: go on", GoOn: func() { on++ }}
	s.Show(accounts.RowLine(member(work, "Contoso", 3)), "", next)
	s.Says(s.Content(), "Removed: go on")
	if s.View.Press(); on != 1 || s.Last() != "confirm Contoso 3" {
		t.Errorf("went on %d times after %q", on, s.Last())
	}
	s.Show(accounts.RowLine(member(work, "Contoso", 2)), "", next)
	if s.View.Press(); on != 1 {
		t.Error("went on before the last step")
	}
}

// TestComingBackToAGuess: that the new phone got in is the likelier answer; that the
// old one was asked for stands beside it.
func TestComingBackToAGuess(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.opened = "open"
	l := accounts.RowLine(member(work, "Contoso", 1).Set(accounts.NothingToMove, accounts.NoMethodThere, stage.Now()))
	s.data.move = s.data.move.With(l.Membership)
	s.show(l)
	s.Silent(s.Content(), "at hand")
	if s.View.Press(); s.Last() != "confirm Contoso 1" {
		t.Errorf("Enter asks for %q", s.Last())
	}
	if s.Typed('o', ""); s.Last() != "prove Contoso false" {
		t.Errorf("O asks for %q", s.Last())
	}
}
