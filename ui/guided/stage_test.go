package guided

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/lines/holds"
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

	browser bool                      // opening opens something
	opened  map[accounts.LineKey]bool // what was opened, and whether in a fresh session
	held    bool
	left    *accounts.LineKey // where the run was left
}

func (s *stand) Move() accounts.Move              { return s.move }
func (s *stand) Save(accounts.LineKey) store.Save { return store.Saved }
func (s *stand) State() store.State               { return s.state }

// actions does what the app does, and notes what it opens.
type actions struct{ s *stand }

func (a actions) find(k accounts.LineKey) accounts.Line {
	l, _ := a.s.move.Find(k)
	return l
}

func (a actions) note(what string, k accounts.LineKey) { a.s.Note(what, a.find(k).Title()) }

func (a actions) Opening(k accounts.LineKey) steps.Opening {
	o := steps.Opening{Label: a.s.Frame.Words.T("open.inprivate", "Browser", "Microsoft Edge"), Ready: true}
	step, _ := a.find(k).Progress().Next()
	if fresh, ok := a.s.opened[k]; ok && (fresh || step != accounts.Try) {
		o.Opened, o.Did = "Edge is open", "done "+fmt.Sprint(step+1)
	}
	return o
}

func (a actions) Open(k accounts.LineKey) {
	step, _ := a.find(k).Progress().Next()
	if a.s.browser {
		a.s.opened[k] = step == accounts.Try
	}
	a.note("open", k)
	a.s.Update()
}
func (a actions) Copy(k accounts.LineKey)    { a.note("copy", k) }
func (a actions) Another(k accounts.LineKey) { a.note("another", k) }
func (a actions) Nothing(k accounts.LineKey) { a.note("nothing", k) }
func (a actions) Stuck(k accounts.LineKey)   { a.note("stuck", k) }

func (a actions) Tick(k accounts.LineKey, step accounts.Step) bool {
	a.s.put(a.find(k).Moved(a.find(k).Progress().Tick(step, now), now))
	return true
}

func (a actions) Prove(k accounts.LineKey, worked bool) {
	change := accounts.Progress.Disprove
	if worked {
		change = accounts.Progress.Prove
	}
	a.s.put(a.find(k).Moved(change(a.find(k).Progress(), now), now))
}
func (a actions) DoNext(h accounts.Hold) { a.s.Note("do", h.Line.Title(), int(holds.NextFor(h))) }
func (a actions) Retry()                 { a.s.Note("retry") }
func (a actions) LeftAt(k accounts.LineKey, ok bool) {
	if a.s.left = nil; ok {
		a.s.left = &k
	}
}
func (a actions) IsLeftAt(k accounts.LineKey) bool { return a.s.left != nil && *a.s.left == k }
func (a actions) SavePage()                        { a.s.Note("report") }
func (a actions) SaveCancellation()                { a.s.Note("cancellation") }
func (a actions) Confirm(k accounts.LineKey, shown accounts.Progress) bool {
	step, _ := shown.Next()
	if a.Tick(k, step); step == accounts.Add {
		a.Open(k)
	}
	return true
}
func (a actions) Guide()                        {}
func (a actions) PageLanguage() i18n.Language   { return a.s.Frame.Words.Language() }
func (a actions) SetPageLanguage(i18n.Language) {}
func (a actions) Held() bool                    { return a.s.held }

// opener notes what it opens.
type opener struct {
	s    *stand
	what string
}

func (o opener) Open() { o.s.Note(o.what) }

// put puts a line into the move.
func (s *stand) put(l accounts.Line) {
	if l.Home {
		s.change(s.move.WithAccount(l.Account))
		return
	}
	s.change(s.move.With(l.Membership))
}

func (s *stand) change(m accounts.Move) {
	s.move = m
	s.Update()
}

func newStand(t testing.TB, lang i18n.Language, size fyne.Size, m accounts.Move) *stand {
	t.Helper()
	s := &stand{Stage: stage.New(t, lang, size), move: m, opened: map[accounts.LineKey]bool{}, state: store.State{Phase: store.Ready}}
	s.Host.OnToast = func(text, _ string, _ func()) { s.toasts = append(s.toasts, text) }
	s.Page = New(s.Frame, s, Rooms{Lines: actions{s}, Gate: opener{s, "gate"}, Add: opener{s, "add"}, Files: actions{s}, Place: actions{s}}, Open)
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
