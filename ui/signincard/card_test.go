package signincard

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts/signin"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

// stage shows a card in a test window. What the card runs in the background runs
// there; its calls on Fyne's goroutine run when the test lets them.
type stage struct {
	frame  screen.Frame
	window fyne.Window
	calls  chan func()
	closed int
	copied string
	log    strings.Builder
}

func newStage(t *testing.T, l words.Language) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(l)
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{window: test.NewTempWindow(t, nil), calls: make(chan func(), 64)}
	s.window.Resize(fyne.NewSize(960, 640))
	s.frame = screen.Frame{
		Words: w, Log: slog.New(slog.NewTextHandler(&s.log, nil)), Now: time.Now,
		Do:    func(f func()) { s.calls <- f },
		Go:    func(work func(context.Context)) { go work(t.Context()) },
		Toast: func(string, string, func()) {}, Copy: func(c string) { s.copied = c },
		Close: func() { s.closed++ }, Focus: func(f fyne.Focusable) { s.window.Canvas().Focus(f) },
	}
	return s
}

func (s *stage) card(o Options) *Page {
	if o.Done == nil {
		o.Done = func() {}
	}
	if o.Register == nil {
		o.Register = func() {}
	}
	p := New(s.frame, o)
	s.window.SetContent(p.Content())
	s.window.Resize(fyne.NewSize(960, 640))
	p.Shown()
	return p
}

// until lets calls run until the card is as it should be.
func (s *stage) until(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for late := time.After(10 * time.Second); !ok(); {
		select {
		case f := <-s.calls:
			f()
		case <-late:
			t.Fatalf("never: %s", what)
		}
	}
}

func enter(o fyne.Focusable) { o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

func TestNothingOpensBeforeThePersonSaysSo(t *testing.T) {
	s := newStage(t, words.English)
	ran := false
	p := s.card(Options{Account: "a", Job: func(context.Context, *Stage) error { ran = true; return nil }})
	if ran || s.window.Canvas().Focused() != fyne.Focusable(p.begin) || p.stop.Visible() || p.copy.Visible() || p.help.Visible() {
		t.Error("the card does not wait")
	}
}

func TestASignInByKeyboard(t *testing.T) {
	s := newStage(t, words.English)
	goOn := make(chan struct{})
	done := 0
	p := s.card(Options{Account: "a", Done: func() { done++ }, Job: func(ctx context.Context, c *Stage) error {
		c.Opened("https://link.example", "Firefox")
		c.Again()
		<-goOn
		return nil
	}})
	enter(s.window.Canvas().Focused())
	s.until(t, "waiting", func() bool { return strings.Contains(p.status.Text(), "once more") })
	if !p.copy.Visible() || !p.stop.Visible() || p.begin.Visible() || s.window.Canvas().Focused() != fyne.Focusable(p.stop) {
		t.Error("the card does not show that it waits")
	}
	p.copy.OnTapped()
	if s.copied != "https://link.example" {
		t.Errorf("copied %q", s.copied)
	}
	close(goOn)
	s.until(t, "done", func() bool { return done == 1 })
	if s.closed != 1 {
		t.Errorf("closed %d times", s.closed)
	}
}

func TestABrowserThatDoesNotOpen(t *testing.T) {
	s := newStage(t, words.English)
	p := s.card(Options{Account: "a", Job: func(ctx context.Context, c *Stage) error {
		c.Opened("https://link.example", "")
		<-ctx.Done()
		return ctx.Err()
	}})
	p.Submit()
	s.until(t, "told", func() bool { return strings.Contains(p.status.Text(), "Copy the link") })
	if !p.copy.Visible() {
		t.Error("the link is not offered")
	}
	p.Closing()
}

func TestStoppingAndTryingAgain(t *testing.T) {
	s := newStage(t, words.English)
	ended := make(chan error, 2)
	p := s.card(Options{Account: "a", Job: func(ctx context.Context, c *Stage) error {
		c.Opened("https://link.example", "Firefox")
		<-ctx.Done()
		ended <- ctx.Err()
		c.Opened("https://late.example", "Late") // a late word of an attempt that is over
		return &signin.Error{Class: signin.ErrCancelled}
	}})
	p.Submit()
	s.until(t, "waiting", func() bool { return p.link != "" })
	enter(p.stop)
	<-ended
	if !strings.Contains(p.status.Text(), "Stopped") || p.begin.Text() != "Try again" || p.link != "" {
		t.Errorf("after stopping: %q, %q", p.status.Text(), p.begin.Text())
	}
	p.Submit()
	s.until(t, "waiting again", func() bool { return p.link == "https://link.example" })
	p.Closing()
	<-ended
	if s.closed != 0 {
		t.Error("the card closed itself")
	}
}

func TestACodeIsShown(t *testing.T) {
	s := newStage(t, words.Japanese)
	p := s.card(Options{Account: "a", Other: []Alternative{{Text: "code", Job: func(ctx context.Context, c *Stage) error {
		c.Code("ABCD1234", "https://microsoft.com/devicelogin")
		<-ctx.Done()
		return ctx.Err()
	}}}, Job: func(context.Context, *Stage) error { return nil }})
	p.run(p.opt.Other[0].Job)
	s.until(t, "the code", func() bool { return p.code.Text() == "ABCD1234" })
	if !p.code.Visible() || !strings.Contains(p.status.Text(), "devicelogin") {
		t.Errorf("told %q", p.status.Text())
	}
	p.Closing()
}

func TestEveryFailureHasASentenceOfItsOwn(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Japanese} {
		w, err := words.New(l)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]error{}
		for _, class := range []error{
			signin.ErrTimeout, signin.ErrStray, signin.ErrPort, signin.ErrOtherAccount, signin.ErrDeclined, signin.ErrConsent,
			signin.ErrNotGuest, signin.ErrPolicy, signin.ErrRegistration, signin.ErrUnavailable, signin.ErrRefused, signin.ErrCancelled,
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
	s := newStage(t, words.English)
	p := s.card(Options{Account: "a", Job: func(context.Context, *Stage) error {
		return &signin.Error{Class: signin.ErrConsent, OAuth: "access_denied", Codes: []int{90094}}
	}})
	p.Submit()
	s.until(t, "told", func() bool { return strings.Contains(p.status.Text(), "administrator") })
	if s.closed != 0 || !p.help.Visible() || !p.begin.Visible() || s.window.Canvas().Focused() != fyne.Focusable(p.begin) {
		t.Error("the way on is not there")
	}
	if !strings.Contains(s.log.String(), "AADSTS90094") {
		t.Errorf("logged %q", s.log.String())
	}
}

func TestTheCardAsksWhoSignedIn(t *testing.T) {
	for _, sure := range []bool{true, false} {
		s := newStage(t, words.English)
		got := make(chan bool, 1)
		var failed error
		done := 0
		p := s.card(Options{Account: "a", Failed: func(err error) { failed = err }, Done: func() { done++ }, Job: func(ctx context.Context, c *Stage) error {
			ok := c.Sure(ctx, func(*words.Words) (string, string, string) { return "Is it you?", "Yes", "No" })
			got <- ok
			if !ok {
				return &signin.Error{Class: signin.ErrOtherAccount}
			}
			return nil
		}})
		p.Submit()
		s.until(t, "asked", func() bool { return p.yes.Visible() && p.status.Text() == "Is it you?" })
		if s.window.Canvas().Focused() != fyne.Focusable(p.no) || p.stop.Visible() {
			t.Error("Enter would say yes")
		}
		enter(map[bool]*widgets.Button{true: p.yes, false: p.no}[sure])
		if <-got != sure {
			t.Error("another answer")
		}
		s.until(t, "over", func() bool { return p.cancel == nil })
		if p.yes.Visible() || (done == 1) != sure || (failed == nil) != sure {
			t.Errorf("%v: done %d, failed %v", sure, done, failed)
		}
	}
}

func TestAQuestionEndsWithTheAttempt(t *testing.T) {
	s := newStage(t, words.English)
	got := make(chan bool, 1)
	p := s.card(Options{Account: "a", Job: func(ctx context.Context, c *Stage) error {
		got <- c.Sure(ctx, func(*words.Words) (string, string, string) { return "Is it you?", "Yes", "No" })
		return ctx.Err()
	}})
	p.Submit()
	s.until(t, "asked", func() bool { return p.reply != nil })
	p.Closing()
	if <-got {
		t.Error("closing said yes")
	}
}

// Nothing is wider than the smallest window in either language.
func TestNothingIsCut(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Japanese} {
		s := newStage(t, l)
		p := s.card(Options{
			Account: "someone.with.a.long.name@hayabusa-consulting.example", At: strings.Repeat("組織", 30), App: "Microsoft Azure CLI",
			Job: func(context.Context, *Stage) error { return nil },
		})
		for _, o := range []*widgets.Button{p.begin, p.stop, p.copy, p.help} {
			if w := o.MinSize().Width; w > 540 {
				t.Errorf("%s: %q needs %v", l, o.Text(), w)
			}
		}
		if w := p.Content().MinSize().Width; w > 960 {
			t.Errorf("%s: the card needs %v", l, w)
		}
	}
}
