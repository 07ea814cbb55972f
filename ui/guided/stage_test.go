package guided

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/desk"
	"norikae/ui/gate"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/steps"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

// stand is a run in a window, on a move that its ticks change.
type stand struct {
	*Page
	window fyne.Window
	move   accounts.Move
	state  desk.State
	asked  []string
	toasts []string
}

func (s *stand) Move() accounts.Move                   { return s.move }
func (s *stand) Save(accounts.MembershipKey) desk.Save { return desk.Saved }
func (s *stand) State() desk.State                     { return s.state }

func (s *stand) note(what string) func() { return func() { s.asked = append(s.asked, what) } }

func (s *stand) line(what string) func(screen.Line) {
	return func(l screen.Line) { s.note(what + " " + l.Title())() }
}

func (s *stand) last() string {
	if len(s.asked) == 0 {
		return ""
	}
	return s.asked[len(s.asked)-1]
}

// tick does what the app does.
func (s *stand) tick(l screen.Line, step accounts.Step) {
	if l.Home {
		l.Account.Home = l.Account.Home.Tick(step, now)
		s.change(s.move.WithAccount(l.Account))
		return
	}
	s.change(s.move.With(l.Membership.Tick(step, now)))
}

func (s *stand) change(m accounts.Move) {
	s.move = m
	s.Update()
}

func newStand(t testing.TB, lang words.Language, size fyne.Size, m accounts.Move) *stand {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	w, err := words.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{window: test.NewTempWindow(t, nil), move: m, state: desk.State{Phase: desk.Ready}}
	s.Page = New(screen.Frame{
		Words: w, Log: slog.New(slog.DiscardHandler), Now: func() time.Time { return now },
		Toast: func(text, _ string, _ func()) { s.toasts = append(s.toasts, text) },
		Focus: func(f fyne.Focusable) { s.window.Canvas().Focus(f) }, Close: s.note("close"),
	}, s, Wishes{
		Wishes: steps.Wishes{
			Opening: func() (string, bool) { return w.T("open.inprivate", "Browser", "Microsoft Edge"), true },
			Link:    func(screen.Line) (links.Link, bool) { return links.Link{}, true },
			Open:    s.line("open"), Copy: s.line("copy"), Another: s.line("another"), Nothing: s.line("nothing"), Stuck: s.line("stuck"),
			Tick: s.tick, PageLanguage: func() words.Language { return lang }, SetPageLanguage: func(words.Language) {},
		},
		Do:   func(h accounts.Hold, d gate.Deed) { s.note(fmt.Sprint("do ", screen.HoldLine(h).Title(), " ", d))() },
		Gate: s.note("gate"), Add: s.note("add"), Retry: s.note("retry"),
	})
	s.window.SetPadded(false)
	s.window.SetContent(s.Content())
	s.window.Resize(size)
	s.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { s.Typed(0, e.Name) })
	s.window.Canvas().SetOnTypedRune(func(r rune) { s.Typed(r, "") })
	s.Update()
	s.Shown()
	return s
}

// press types a key as the window gets it: to what has the focus, else to the
// page.
func (s *stand) press(k rune) {
	c := s.window.Canvas()
	switch f := c.Focused(); {
	case k == '⏎' && f != nil:
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	case k == '⏎':
		c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	case f != nil:
		f.TypedRune(k)
	default:
		c.OnTypedRune()(k)
	}
}

func visible(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			visible(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			visible(c, visit)
		}
	}
}

// texts lists what can be read.
func (s *stand) texts() string {
	var out []string
	visible(s.Content(), func(o fyne.CanvasObject) {
		switch x := o.(type) {
		case *widgets.Text:
			out = append(out, x.Text())
		case *widgets.Button:
			out = append(out, x.Text())
		}
	})
	return strings.Join(out, "\n")
}

func (s *stand) says(t *testing.T, want ...string) {
	t.Helper()
	all := s.texts()
	for _, w := range want {
		if !strings.Contains(all, w) {
			t.Errorf("does not say %q:\n%s", w, all)
		}
	}
}

var wide = fyne.NewSize(1280, 820)

// two is a personal and a work account, one organisation each.
func two() accounts.Move {
	m := device()
	m.Accounts = []accounts.Account{work, personal}
	return m.With(member(work, "Contoso", 0), member(personal, "Fabrikam", 2))
}
