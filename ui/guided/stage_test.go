package guided

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/gate"
	"norikae/ui/i18n"
	"norikae/ui/lines/steps"
	"norikae/ui/stage"
	"norikae/ui/store"
)

// stand is a run on a stage, on a move that its ticks change.
type stand struct {
	*stage.Stage
	*Page
	move   accounts.Move
	state  store.State
	toasts []string
}

func (s *stand) Move() accounts.Move              { return s.move }
func (s *stand) Save(accounts.LineKey) store.Save { return store.Saved }
func (s *stand) State() store.State               { return s.state }

func (s *stand) line(what string) func(accounts.Line) {
	return func(l accounts.Line) { s.Note(what, l.Title()) }
}

// tick does what the app does.
func (s *stand) tick(l accounts.Line, step accounts.Step) {
	if l.Home {
		l.Account.Home = l.Account.Home.Tick(step, now)
		s.change(s.move.WithAccount(l.Account))
		return
	}
	s.change(s.move.With(l.Membership.Tick(step, now)))
}

// prove does what the app does.
func (s *stand) prove(l accounts.Line, worked bool) {
	change := accounts.Progress.Disprove
	if worked {
		change = accounts.Progress.Prove
	}
	l.Membership.Progress = change(l.Membership.Progress, now)
	s.change(s.move.With(l.Membership))
}

func (s *stand) change(m accounts.Move) {
	s.move = m
	s.Update()
}

func newStand(t testing.TB, lang i18n.Language, size fyne.Size, m accounts.Move) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, lang, size), move: m, state: store.State{Phase: store.Ready}}
	s.Host.OnToast = func(text, _ string, _ func()) { s.toasts = append(s.toasts, text) }
	s.Page = New(s.Frame, s, Wishes{
		Wishes: steps.Wishes{
			Opening: func() (string, bool) { return s.Frame.Words.T("open.inprivate", "Browser", "Microsoft Edge"), true },
			Link:    func(accounts.Line) (links.Link, bool) { return links.Link{}, true },
			Open:    s.line("open"), Copy: s.line("copy"), Another: s.line("another"), Nothing: s.line("nothing"), Stuck: s.line("stuck"),
			Prove: s.prove,
			Tick:  s.tick, PageLanguage: func() i18n.Language { return lang }, SetPageLanguage: func(i18n.Language) {},
		},
		Do:   func(h accounts.Hold, d gate.Deed) { s.Note("do", h.Line.Title(), int(d)) },
		Gate: s.Noted("gate"), Add: s.Noted("add"), Retry: s.Noted("retry"),
	})
	s.Front(s.Page)
	return s
}

// press types a key as the window gets it: to what has the focus, else to the
// page.
func (s *stand) press(k rune) {
	c := s.Window.Canvas()
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

// texts is what can be read.
func (s *stand) texts() string { return stage.Said(s.Content()) }

func (s *stand) says(want ...string) {
	s.T.Helper()
	s.Says(s.Content(), want...)
}

var wide = fyne.NewSize(1280, 820)

// two is a personal and a work account, one organisation each.
func two() accounts.Move {
	m := device()
	m.Accounts = []accounts.Account{work, personal}
	return m.With(member(work, "Contoso", 0), member(personal, "Fabrikam", 2))
}
