package card

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts/signin"
	"norikae/ui/i18n"
	"norikae/ui/shell"
)

// speaks makes the card anew in Japanese, as the window does.
func (s *stand) speaks(t *testing.T, p *Page) *Page {
	t.Helper()
	w, err := i18n.New(i18n.Japanese)
	if err != nil {
		t.Fatal(err)
	}
	f := s.Frame
	f.Words = w
	s.Frame = f
	s.Nav.Remake()
	if s.Nav.Top() != shell.Page(p) {
		t.Fatal("the card closes")
	}
	return p
}

// TestASignInGoesOnInAnotherLanguage: the attempt is neither ended nor begun again,
// and what it says and asks comes to the new card.
func TestASignInGoesOnInAnotherLanguage(t *testing.T) {
	s := newStand(t, i18n.English)
	goOn, sure := make(chan struct{}), make(chan bool, 1)
	runs, done := 0, 0
	p := s.card(Options{Account: "a", Done: func() { done++ }, Job: func(ctx context.Context, c *Stage) error {
		runs++
		c.Opened("https://link.example", "Firefox")
		<-goOn
		sure <- c.Sure(ctx, func(w *i18n.Words) (string, string, string) { return w.T("signin.title"), "Yes", "No" })
		return ctx.Err()
	}})
	p.Submit()
	s.Until("waiting", func() bool { return p.link != "" })
	before := p.status.Text()
	n := s.speaks(t, p)
	if !strings.Contains(n.status.Text(), "Firefox") || n.status.Text() == before || !n.copy.Visible() || n.begin.Visible() {
		t.Errorf("the new card says %q", n.status.Text())
	}
	if s.Window.Canvas().Focused() != fyne.Focusable(n.stop) {
		t.Error("the focus is elsewhere")
	}
	close(goOn)
	s.Until("asked", func() bool { return n.yes.Visible() })
	last := s.speaks(t, n)
	if last.status.Text() != last.frame.Words.T("signin.title") || s.Window.Canvas().Focused() != fyne.Focusable(last.no) {
		t.Errorf("asks %q", last.status.Text())
	}
	enter(last.yes)
	if !<-sure {
		t.Error("the answer is lost")
	}
	s.Until("done", func() bool { return done == 1 })
	if runs != 1 || s.Nav.Top() == shell.Page(last) {
		t.Errorf("%d attempts", runs)
	}
}

// TestAFailureIsToldInAnotherLanguage: with the way on that it offers.
func TestAFailureIsToldInAnotherLanguage(t *testing.T) {
	s := newStand(t, i18n.English)
	p := s.card(Options{Account: "a", Done: func() {}, Job: func(context.Context, *Stage) error {
		return &signin.Error{Class: signin.ErrConsent}
	}})
	p.Submit()
	s.Until("told", func() bool { return p.help.Visible() })
	n := s.speaks(t, p)
	w := n.frame.Words
	if n.status.Text() != w.T("signin.failed.consent") || !n.help.Visible() || n.begin.Text() != w.T("signin.retry") {
		t.Errorf("says %q, %q", n.status.Text(), n.begin.Text())
	}
}

// TestClosingTheNewCardEndsTheAttempt: it has the attempt now.
func TestClosingTheNewCardEndsTheAttempt(t *testing.T) {
	s := newStand(t, i18n.English)
	ended := make(chan struct{})
	p := s.card(Options{Account: "a", Done: func() {}, Job: func(ctx context.Context, c *Stage) error {
		c.Code("ABCD1234", "https://microsoft.com/devicelogin")
		<-ctx.Done()
		close(ended)
		return ctx.Err()
	}})
	p.Submit()
	s.Until("the code", func() bool { return p.code.Text() != "" })
	n := s.speaks(t, p)
	if n.code.Text() != "ABCD1234" || !n.code.Visible() {
		t.Error("the code is gone")
	}
	select {
	case <-ended:
		t.Fatal("the change ended the attempt")
	default:
	}
	s.Nav.Back()
	<-ended
}
