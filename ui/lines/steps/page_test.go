package steps

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// pageOf shows a page for a line in the stand's window.
func pageOf(s *stand, key accounts.LineKey) *Page {
	p := NewPage(s.Frame, s.data, s.actions(), key)
	s.Window.SetContent(p.Content())
	p.Update()
	p.Shown()
	return p
}

func TestPageOfAnAccount(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	p := pageOf(s, accounts.HomeLine(personal).Key())
	if p.Name() != "line" || s.Window.Canvas().Focused() != fyne.Focusable(p.view.main) {
		t.Error("the main button does not have the focus")
	}
	p.Submit()
	if s.Last() != "open "+personal.Address {
		t.Errorf("Ctrl+Enter asks for %q", s.Last())
	}
	p.Typed('1', "")
	if s.Last() != "tick "+personal.Address+" 1" {
		t.Errorf("key 1 asks for %q", s.Last())
	}
	done := personal
	done.Home = done.Home.Tick(accounts.Remove, stage.Now())
	s.data.move = s.data.move.WithAccount(done)
	p.Update()
	if p.Submit(); s.Last() != "close" {
		t.Errorf("a finished line's button asks for %q", s.Last())
	}
	if p.Typed('q', "") {
		t.Error("a key nobody knows is used")
	}
	p.Closing()
}

func TestPageOfAMembershipThatGoesAway(t *testing.T) {
	s := newStand(t, i18n.English, wide)
	m := member(work, "Contoso", 1)
	s.data.move = s.data.move.With(m)
	p := pageOf(s, m.Key())
	if s.View = p.view; !strings.Contains(s.texts(), "Add iPhone 17") {
		t.Fatalf("shown:\n%s", s.texts())
	}
	s.data.move = s.data.move.Without(m.Key())
	p.Update()
	if !strings.Contains(s.texts(), "Add iPhone 17") {
		t.Error("the page of a line that has gone changes")
	}
}

// TestAfterANumberHasEnded: what was settled by a phone number, and proven while it
// still worked, is to be tried again on its own page.
func TestAfterANumberHasEnded(t *testing.T) {
	m := member(work, "Contoso", 1).Set(accounts.NothingToMove, accounts.PhoneOrMail, stage.Now()).Prove(stage.Now())
	end, ok := accounts.PhoneEnds(m.Account, m.Tenant)
	if !ok {
		t.Fatal("no end is known")
	}
	for at, want := range map[time.Time][]string{
		end.Add(-time.Second): {"Nothing to move here", "ends its text messages and calls here on 1 July 2027"},
		end:                   {"Find out: sign in with iPhone 17 alone", "ended its text messages and calls here on 1 July 2027", "I got in"},
	} {
		s := newStand(t, i18n.English, stage.Wide)
		s.data.move = s.data.move.With(m)
		s.Frame.Now = func() time.Time { return at }
		p := NewPage(s.Frame, s.data, s.actions(), accounts.RowLine(m).Key())
		s.Front(p)
		s.Says(p.Content(), want...)
	}
}
