package proof

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

type stage struct {
	frame  screen.Frame
	window fyne.Window
	closed int
}

func newStage(t *testing.T, l words.Language) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(l)
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{window: test.NewTempWindow(t, nil)}
	s.frame = screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Do: func(f func()) { f() }, Go: func(work func(context.Context)) { work(t.Context()) },
		Close: func() { s.closed++ }, Focus: func(f fyne.Focusable) { s.window.Canvas().Focus(f) },
	}
	return s
}

func (s *stage) show(o Options) *Page {
	p := New(s.frame, o)
	s.window.SetContent(p.Content())
	s.window.Resize(fyne.NewSize(960, 640))
	p.Shown()
	return p
}

// texts is everything the page says, and buttons the labels that can be pressed.
func texts(o fyne.CanvasObject) (said []string, buttons []*widgets.Button) {
	switch x := o.(type) {
	case *widgets.Text:
		said = append(said, x.Text())
	case *widgets.Button:
		buttons = append(buttons, x)
	case *fyne.Container:
		for _, c := range x.Objects {
			a, b := texts(c)
			said, buttons = append(said, a...), append(buttons, b...)
		}
	}
	return said, buttons
}

func says(p *Page, part string) bool {
	said, _ := texts(p.body)
	return slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, part) })
}

func press(t *testing.T, p *Page, label string) {
	t.Helper()
	_, buttons := texts(p.body)
	for _, b := range buttons {
		if b.Text() == label {
			b.OnTapped()
			return
		}
	}
	t.Fatalf("no button %q", label)
}

func found() Finding {
	return Finding{
		At: time.Now(), New: Seen, Old: NotSeen, News: []accounts.Step{accounts.Add, accounts.Remove},
		Methods: []Method{{Sort: Authenticator, Name: "iPhone 17"}, {Sort: OtherMethod, Type: "#microsoft.graph.ring"}, {Sort: Password}},
	}
}

func TestAFindingIsShownAndConfirmed(t *testing.T) {
	s := newStage(t, words.English)
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
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.closed != 1 || len(confirmed.News) != 2 {
		t.Errorf("closed %d, confirmed %+v", s.closed, confirmed)
	}
}

func TestTroubleIsNeverAnEmptyList(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Japanese} {
		seen := map[string]bool{}
		for _, trouble := range []Trouble{Refused, NeedsSignIn, Unsupported, Busy, Unavailable} {
			s := newStage(t, l)
			p := s.show(Options{Read: func(context.Context, bool) Finding { return Finding{Trouble: trouble} }})
			said, buttons := texts(p.body)
			if says(p, s.frame.Words.T("proof.nothing")) || seen[said[1]] {
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
	s := newStage(t, words.English)
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
	s := newStage(t, words.English)
	named := map[string]Role{}
	p := s.show(Options{
		New: "iPhone 17",
		Read: func(context.Context, bool) Finding {
			return Finding{Methods: []Method{{Sort: Authenticator, Name: "SM-G991"}}, Strange: []string{"SM-G991"}}
		},
		Confirm: func(Finding) {},
		Name:    func(device string, r Role) { named[device] = r },
		Judge:   func(f Finding) Finding { f.Strange, f.New, f.News = nil, Seen, []accounts.Step{accounts.Add}; return f },
	})
	press(t, p, "The new phone")
	if named["SM-G991"] != NewPhone || says(p, "What is") {
		t.Errorf("named %v", named)
	}
	press(t, p, "Mark “added” as proven")
}

func TestWhatCannotBeToldIsSaid(t *testing.T) {
	w, err := words.New(words.English)
	if err != nil {
		t.Fatal(err)
	}
	some := []Method{{Sort: Authenticator}}
	for part, f := range map[string]Finding{
		"same name":          {Methods: some, Twins: true, New: Seen},
		"cannot be told":     {Methods: some, New: Seen, Unnamed: true},
		"not registered yet": {Methods: some, New: NotSeen},
		"still registered":   {Methods: some, Old: Seen},
	} {
		if s := strings.Join(Sentences(w, f, "Old", "New"), " "); !strings.Contains(s, part) {
			t.Errorf("%+v says %q", f, s)
		}
	}
	if s := Sentences(w, Finding{New: NotSeen, Old: NotSeen}, "Old", "New"); len(s) != 0 {
		t.Errorf("an empty list says %q", s)
	}
}

func TestClosingEndsTheQuestion(t *testing.T) {
	s := newStage(t, words.English)
	ended := make(chan struct{})
	s.frame.Go = func(work func(context.Context)) { go work(t.Context()) }
	p := s.show(Options{Read: func(ctx context.Context, _ bool) Finding {
		<-ctx.Done()
		close(ended)
		return Finding{}
	}})
	p.Closing()
	<-ended
}

func TestThePageFits(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Japanese} {
		s := newStage(t, l)
		f := found()
		f.News, f.Strange = nil, []string{strings.Repeat("長い名前", 10)}
		p := s.show(Options{Organisation: strings.Repeat("組織", 30), Read: func(context.Context, bool) Finding { return f }})
		_, buttons := texts(p.body)
		for _, b := range buttons {
			if b.MinSize().Width > 680 {
				t.Errorf("%s: %q is too wide", l, b.Text())
			}
		}
	}
}
