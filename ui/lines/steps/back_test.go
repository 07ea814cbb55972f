package steps

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestComingBackFromTheBrowser: once a page was opened, the main button says that the
// step is done, and opening again is second.
func TestComingBackFromTheBrowser(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.opened = "Firefox is opening a private window"
	w := s.Frame.Words
	for _, c := range []struct {
		steps int
		main  string
		asks  []string
	}{
		{0, "Signed in", []string{"tick Contoso 1"}},
		{1, "Added: try it in a new window", []string{"tick Contoso 2", "open Contoso"}},
		{2, "It works", []string{"tick Contoso 3"}},
		{3, "Removed", []string{"tick Contoso 4"}},
	} {
		l := accounts.RowLine(member(work, "Contoso", c.steps))
		s.data.move = s.data.move.With(l.Membership)
		s.Asked = nil
		s.show(l)
		s.Says(s.Content(), "Firefox is opening a private window · Enter when you are back", w.T("todo.again"))
		if s.main.Text() != c.main {
			t.Errorf("after %d steps the main button says %q", c.steps, s.main.Text())
		}
		s.main.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if len(s.Asked) != len(c.asks) || s.Asked[0] != c.asks[0] || s.Asked[len(s.Asked)-1] != c.asks[len(c.asks)-1] {
			t.Errorf("after %d steps Enter asks for %q, want %q", c.steps, s.Asked, c.asks)
		}
		s.Asked = nil
		if s.Typed('r', ""); s.Last() != "open Contoso" {
			t.Errorf("R asks for %q", s.Last())
		}
	}
}

// TestAKeyThatComesTooSoon: a second Enter, typed before the window has drawn what the
// first one did, does nothing.
func TestAKeyThatComesTooSoon(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.opened = "open"
	l := accounts.RowLine(member(work, "Contoso", 1))
	s.show(l)
	s.data.move = s.data.move.With(l.Membership.Tick(accounts.Add, stage.Now()))
	if s.View.Press(); len(s.Asked) > 0 {
		t.Errorf("asks for %q", s.Asked)
	}
}

// TestComingBackToAGuess: that the new phone got in is the likelier answer; that the
// old one was asked for stands beside it.
func TestComingBackToAGuess(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	s.opened = "open"
	l := accounts.RowLine(member(work, "Contoso", 0).Set(accounts.NothingToMove, accounts.NoMethodThere, stage.Now()))
	s.data.move = s.data.move.With(l.Membership)
	s.show(l)
	if s.View.Press(); s.Last() != "prove Contoso true" {
		t.Errorf("Enter asks for %q", s.Last())
	}
	if s.Typed('o', ""); s.Last() != "prove Contoso false" {
		t.Errorf("O asks for %q", s.Last())
	}
}
