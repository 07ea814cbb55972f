package proof

import (
	"context"
	"testing"

	"norikae/ui/words"
)

// TestAReadingGoesOnInAnotherLanguage: its answer comes to the new page, which a
// sign-in begun on the old one reads again too.
func TestAReadingGoesOnInAnotherLanguage(t *testing.T) {
	s := newStand(t, words.English)
	var pending []func()
	s.Frame.Go = func(work func(context.Context)) { pending = append(pending, func() { work(t.Context()) }) }
	var signedIn func()
	reads := 0
	o := Options{
		Organisation: "Tsubame Trading", Account: "a", Judge: func(f Finding) Finding { return f },
		Read: func(ctx context.Context, _ bool) Finding {
			if reads++; ctx.Err() != nil {
				t.Error("the change ended the reading")
			}
			return Finding{Trouble: NeedsSignIn}
		},
		SignIn: func(done func()) { signedIn = done },
	}
	p := s.show(o)
	w, err := words.New(words.Japanese)
	if err != nil {
		t.Fatal(err)
	}
	change := func(p *Page) *Page {
		f := s.Frame
		f.Words = w
		n := p.Remake(f).(*Page)
		p.Closing()
		s.Front(n)
		return n
	}
	n := change(p)
	if !says(n, w.T("proof.reading")) || len(pending) != 1 {
		t.Fatalf("%d readings", len(pending))
	}
	pending[0]()
	if !says(n, TroubleText(w, NeedsSignIn)) {
		t.Error("the answer went to the old page")
	}
	press(t, n, w.T("proof.signIn"))
	last := change(n)
	signedIn()
	if len(pending) != 2 || !says(last, w.T("proof.reading")) {
		t.Fatal("the new page does not read after the sign-in")
	}
	pending[1]()
	if reads != 2 {
		t.Errorf("%d readings", reads)
	}
	last.Closing()
}
