package proof

import (
	"context"
	"testing"

	"norikae/ui/i18n"
	"norikae/ui/shell"
)

// TestAReadingGoesOnInAnotherLanguage: its answer comes to the page as it is then,
// which a sign-in begun before reads again too.
func TestAReadingGoesOnInAnotherLanguage(t *testing.T) {
	s := newStand(t, i18n.English)
	s.Late()
	var signedIn func()
	reads := 0
	o := Options{
		Organisation: "Tsubame Trading", Account: "a",
		Read: func(ctx context.Context, _ bool) Finding {
			if reads++; ctx.Err() != nil {
				t.Error("the change ended the reading")
			}
			return Finding{Trouble: NeedsSignIn}
		},
		SignIn: func(done func()) { signedIn = done },
	}
	p := s.Open(func(f shell.Frame) shell.Page { return New(f, func() Options { return o }) }).(*Page)
	speak := func(l i18n.Language) *i18n.Words {
		w, err := i18n.New(l)
		if err != nil {
			t.Fatal(err)
		}
		s.Frame.Words = w
		s.Nav.Remake()
		return w
	}
	w := speak(i18n.Japanese)
	if !says(p, w.T("proof.reading")) || s.Works() != 1 {
		t.Fatalf("%d readings", s.Works())
	}
	s.Work(0)
	s.Calm()
	if !says(p, TroubleText(w, NeedsSignIn)) {
		t.Error("the answer is lost")
	}
	press(t, p, w.T("proof.signIn"))
	w = speak(i18n.English)
	signedIn()
	if s.Works() != 1 || !says(p, w.T("proof.reading")) {
		t.Fatal("the page does not read after the sign-in")
	}
	s.Work(0)
	if s.Calm(); reads != 2 {
		t.Errorf("%d readings", reads)
	}
}

// TestALateAnswerReachesNoClosedPage: Escape ends the reading, and what it brings
// all the same changes nothing, neither here nor on the page underneath.
func TestALateAnswerReachesNoClosedPage(t *testing.T) {
	s := newStand(t, i18n.English)
	s.Late()
	var ended error
	o := Options{Organisation: "Tsubame Trading", Account: "a", Read: func(ctx context.Context, _ bool) Finding {
		ended = ctx.Err()
		return found()
	}}
	make := func(f shell.Frame) shell.Page { return New(f, func() Options { return o }) }
	under, p := s.Open(make).(*Page), s.Open(make).(*Page)
	s.Nav.Back()
	s.Work(1)
	if s.Calm(); ended == nil || !says(p, s.Frame.Words.T("proof.reading")) || s.Nav.Top() != shell.Page(under) {
		t.Errorf("the reading ended with %v", ended)
	}
	s.Work(0)
	if s.Calm(); !says(under, "iPhone 17") {
		t.Error("the page that is open got no answer")
	}
}
