package card

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts/signin"
	"norikae/ui/i18n"
	"norikae/ui/widgets"
)

func TestNothingOpensBeforeThePersonSaysSo(t *testing.T) {
	s := newStand(t, i18n.English)
	ran := false
	p := s.card(Options{Account: "a", Job: func(context.Context, *Stage) error { ran = true; return nil }})
	if ran || s.Window.Canvas().Focused() != fyne.Focusable(p.begin) || p.stop.Visible() || p.copy.Visible() || p.help.Visible() {
		t.Error("the card does not wait")
	}
}

func TestASignInByKeyboard(t *testing.T) {
	s := newStand(t, i18n.English)
	goOn := make(chan struct{})
	done := 0
	p := s.card(Options{Account: "a", Done: func() { done++ }, Job: func(ctx context.Context, c *Stage) error {
		c.Opened("https://link.example", "Firefox")
		c.Again()
		<-goOn
		return nil
	}})
	enter(s.Window.Canvas().Focused())
	s.Until("waiting", func() bool { return strings.Contains(p.status.Text(), "once more") })
	if !p.copy.Visible() || !p.stop.Visible() || p.begin.Visible() || s.Window.Canvas().Focused() != fyne.Focusable(p.stop) {
		t.Error("the card does not show that it waits")
	}
	p.copy.OnTapped()
	if s.copied != "https://link.example" {
		t.Errorf("copied %q", s.copied)
	}
	close(goOn)
	s.Until("done", func() bool { return done == 1 })
	if s.open(p) {
		t.Errorf("the card stays open")
	}
}

func TestABrowserThatDoesNotOpen(t *testing.T) {
	s := newStand(t, i18n.English)
	p := s.card(Options{Account: "a", Job: func(ctx context.Context, c *Stage) error {
		c.Opened("https://link.example", "")
		<-ctx.Done()
		return ctx.Err()
	}})
	p.Submit()
	s.Until("told", func() bool { return strings.Contains(p.status.Text(), "Copy the link") })
	if !p.copy.Visible() {
		t.Error("the link is not offered")
	}
	s.Nav.Back()
}

func TestStoppingAndTryingAgain(t *testing.T) {
	s := newStand(t, i18n.English)
	ended := make(chan error, 2)
	p := s.card(Options{Account: "a", Job: func(ctx context.Context, c *Stage) error {
		c.Opened("https://link.example", "Firefox")
		<-ctx.Done()
		ended <- ctx.Err()
		c.Opened("https://late.example", "Late") // a late report of an attempt that is over
		return &signin.Error{Class: signin.ErrCancelled}
	}})
	p.Submit()
	s.Until("waiting", func() bool { return p.link != "" })
	enter(p.stop)
	<-ended
	if !strings.Contains(p.status.Text(), "Stopped") || p.begin.Text() != "Try again" || p.link != "" {
		t.Errorf("after stopping: %q, %q", p.status.Text(), p.begin.Text())
	}
	p.Submit()
	s.Until("waiting again", func() bool { return p.link == "https://link.example" })
	if !s.open(p) {
		t.Error("the card closed itself")
	}
	s.Nav.Back()
	<-ended
}

func TestACodeIsShown(t *testing.T) {
	s := newStand(t, i18n.Japanese)
	p := s.card(Options{Account: "a", Code: func(ctx context.Context, c *Stage) error {
		c.Code("ABCD1234", "https://microsoft.com/devicelogin")
		<-ctx.Done()
		return ctx.Err()
	}, Job: func(context.Context, *Stage) error { return nil }})
	p.run(p.opt.Code)
	s.Until("the code", func() bool { return p.code.Text() == "ABCD1234" })
	if !p.code.Visible() || !strings.Contains(p.status.Text(), "devicelogin") {
		t.Errorf("told %q", p.status.Text())
	}
	s.Nav.Back()
}

func TestEveryFailureHasASentenceOfItsOwn(t *testing.T) {
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		w, err := i18n.New(l)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]error{}
		for _, class := range []error{
			signin.ErrTimeout, signin.ErrStray, signin.ErrPort, signin.ErrOtherAccount, signin.ErrDeclined, signin.ErrConsent,
			signin.ErrNotGuest, signin.ErrPolicy, signin.ErrRegistration, signin.ErrUnavailable, signin.ErrClock, signin.ErrRefused, signin.ErrCancelled,
		} {
			said := Explain(w, fmt.Errorf("around: %w", &signin.Error{Class: class}))
			if other, twice := seen[said.Text]; twice || said.Text == "" {
				t.Errorf("%s: %v and %v are both %q", l, class, other, said.Text)
			}
			seen[said.Text] = class
			if want := slices.Contains([]error{signin.ErrConsent, signin.ErrRegistration}, class); said.Register != want {
				t.Errorf("%v: offers registration: %v", class, said.Register)
			}
		}
	}
}

func TestAFailureStaysOnTheCard(t *testing.T) {
	s := newStand(t, i18n.English)
	p := s.card(Options{Account: "a", Job: func(context.Context, *Stage) error {
		return &signin.Error{Class: signin.ErrConsent, OAuth: "access_denied", Codes: []int{90094}}
	}})
	p.Submit()
	s.Until("told", func() bool { return strings.Contains(p.status.Text(), "administrator") })
	if !s.open(p) || !p.help.Visible() || !p.begin.Visible() || s.Window.Canvas().Focused() != fyne.Focusable(p.begin) {
		t.Error("the way on is not there")
	}
	if !strings.Contains(s.log.String(), "AADSTS90094") {
		t.Errorf("logged %q", s.log.String())
	}
}

func TestTheCardAsksWhoSignedIn(t *testing.T) {
	for _, sure := range []bool{true, false} {
		s := newStand(t, i18n.English)
		got := make(chan bool, 1)
		var failed error
		done := 0
		p := s.card(Options{Account: "a", Failed: func(err error) { failed = err }, Done: func() { done++ }, Job: func(ctx context.Context, c *Stage) error {
			ok := c.Sure(ctx, func(*i18n.Words) (string, string, string) { return "Is it you?", "Yes", "No" })
			got <- ok
			if !ok {
				return &signin.Error{Class: signin.ErrOtherAccount}
			}
			return nil
		}})
		p.Submit()
		s.Until("asked", func() bool { return p.yes.Visible() && p.status.Text() == "Is it you?" })
		if s.Window.Canvas().Focused() != fyne.Focusable(p.no) || p.stop.Visible() {
			t.Error("Enter would say yes")
		}
		enter(map[bool]*widgets.Button{true: p.yes, false: p.no}[sure])
		if <-got != sure {
			t.Error("another answer")
		}
		s.Until("over", func() bool { return !p.running })
		if p.yes.Visible() || (done == 1) != sure || (failed == nil) != sure {
			t.Errorf("%v: done %d, failed %v", sure, done, failed)
		}
	}
}

func TestAQuestionEndsWithTheAttempt(t *testing.T) {
	s := newStand(t, i18n.English)
	got := make(chan bool, 1)
	p := s.card(Options{Account: "a", Job: func(ctx context.Context, c *Stage) error {
		got <- c.Sure(ctx, func(*i18n.Words) (string, string, string) { return "Is it you?", "Yes", "No" })
		return ctx.Err()
	}})
	p.Submit()
	s.Until("asked", func() bool { return p.reply != nil })
	s.Nav.Back()
	if <-got {
		t.Error("closing said yes")
	}
}

// Nothing is wider than the smallest window in either language.
func TestNothingIsCut(t *testing.T) {
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		s := newStand(t, l)
		p := s.card(Options{
			Account: "someone.with.a.long.name@hayabusa-consulting.example", At: strings.Repeat("組織", 30), App: "Microsoft Azure CLI",
			Job: func(context.Context, *Stage) error { return nil },
		})
		for _, o := range []*widgets.Button{p.begin, p.stop, p.copy, p.help} {
			if w := o.MinSize().Width; w > 540 {
				t.Errorf("%s: %q needs %v", l, o.Text(), w)
			}
		}
		s.Whole(p.Content())
		s.Columns(p.Content())
		s.Walk(p.Content(), s.Escape)
	}
}
