package proof

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/stage"
)

func TestAFindingIsShownAndConfirmed(t *testing.T) {
	s := newStand(t, i18n.English)
	var confirmed Finding
	p := s.show(Options{
		Organisation: "O", Account: "a", Old: "iPhone 12", New: "iPhone 17",
		Read: func(context.Context, bool) Finding { return found() }, Confirm: func(f Finding) { confirmed = f },
	})
	for _, part := range []string{"iPhone 17 is registered", "iPhone 12 is not registered any more", "#microsoft.graph.ring", "Password"} {
		if !says(p, part) {
			t.Errorf("does not say %q", part)
		}
	}
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.Last() != "close" || len(confirmed.News) != 2 {
		t.Errorf("asked for %q, confirmed %+v", s.Asked, confirmed)
	}
}

func TestTroubleIsNeverAnEmptyList(t *testing.T) {
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		seen := map[string]bool{}
		for _, trouble := range []Trouble{Refused, NeedsSignIn, Unsupported, Busy, Unavailable} {
			s := newStand(t, l)
			p := s.show(Options{Read: func(context.Context, bool) Finding { return Finding{Trouble: trouble} }})
			said, buttons := strings.Split(stage.Texts(p.body), "\n"), stage.Buttons(p.body)
			if says(p, s.Frame.Words.T("proof.nothing")) || seen[said[1]] {
				t.Errorf("%s: %d says %q", l, trouble, said)
			}
			seen[said[1]] = true
			if (len(buttons) == 0) != (trouble == Unsupported) {
				t.Errorf("%d offers %d buttons", trouble, len(buttons))
			}
		}
	}
}

func TestSigningInReadsAgain(t *testing.T) {
	s := newStand(t, i18n.English)
	var asked []bool
	p := s.show(Options{
		Read: func(_ context.Context, again bool) Finding {
			if asked = append(asked, again); len(asked) == 1 {
				return Finding{Trouble: NeedsSignIn}
			}
			return found()
		},
		SignIn: func(done func()) { done() }, New: "iPhone 17",
	})
	press(t, p, "Sign in there…")
	if !slices.Equal(asked, []bool{false, true}) || !says(p, "iPhone 17 is registered") {
		t.Errorf("asked %v", asked)
	}
}

func TestADeviceIsNamedOnce(t *testing.T) {
	s := newStand(t, i18n.English)
	named := map[string]Role{}
	p := s.show(Options{
		New: "iPhone 17",
		Read: func(context.Context, bool) Finding {
			return Finding{
				Reading: directory.Reading{Methods: []directory.Method{{Kind: directory.Authenticator, Name: "SM-G991"}}},
				Verdict: directory.Verdict{Unknown: []string{"SM-G991"}},
			}
		},
		Confirm: func(Finding) {},
		Name: func(f Finding, device string, r Role) Finding {
			named[device] = r
			f.Unknown, f.New, f.News = nil, directory.Seen, []accounts.Step{accounts.Add}
			return f
		},
	})
	press(t, p, "The new phone")
	if named["SM-G991"] != NewPhone || says(p, "What is") {
		t.Errorf("named %v", named)
	}
	press(t, p, "Mark “added” as proven")
}

func TestWhatCannotBeToldIsSaid(t *testing.T) {
	w, err := i18n.New(i18n.English)
	if err != nil {
		t.Fatal(err)
	}
	some := directory.Reading{Methods: []directory.Method{{Kind: directory.Authenticator}}}
	for part, f := range map[string]Finding{
		"same name":          {Reading: some, Verdict: directory.Verdict{Twins: true, New: directory.Seen}},
		"cannot be told":     {Reading: some, Verdict: directory.Verdict{New: directory.Seen, Unnamed: true}},
		"not registered yet": {Reading: some, Verdict: directory.Verdict{New: directory.NotSeen}},
		"still registered":   {Reading: some, Verdict: directory.Verdict{Old: directory.Seen}},
	} {
		if s := strings.Join(Sentences(w, f, "Old", "New"), " "); !strings.Contains(s, part) {
			t.Errorf("%+v says %q", f, s)
		}
	}
	if s := Sentences(w, Finding{Verdict: directory.Verdict{New: directory.NotSeen, Old: directory.NotSeen}}, "Old", "New"); len(s) != 0 {
		t.Errorf("an empty list says %q", s)
	}
}

func TestClosingEndsTheQuestion(t *testing.T) {
	s := newStand(t, i18n.English)
	ended := make(chan struct{})
	s.Aside()
	o := Options{Read: func(ctx context.Context, _ bool) Finding {
		<-ctx.Done()
		close(ended)
		return Finding{}
	}}
	s.Open(func(f shell.Frame) shell.Page { return New(f, func() Options { return o }) })
	s.Nav.Back()
	<-ended
}

func TestThePageFits(t *testing.T) {
	for _, l := range []i18n.Language{i18n.English, i18n.Japanese} {
		s := newStand(t, l)
		f := found()
		f.News, f.Unknown = nil, []string{strings.Repeat("長い名前", 10)}
		p := s.show(Options{Organisation: strings.Repeat("組織", 30), Read: func(context.Context, bool) Finding { return f }})
		s.Whole(p.Content())
		s.Columns(p.Content())
		s.Walk(p.Content(), s.Escape)
	}
}
