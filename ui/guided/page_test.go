package guided

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/i18n"
	"norikae/ui/stage"
	"norikae/ui/store"
	"norikae/ui/widgets"
)

// TestTheWholeRunByKeyboard goes from the start to green with Enter and digits
// alone; nothing is clicked and nothing is focused by hand.
func TestTheWholeRunByKeyboard(t *testing.T) {
	s := newStand(t, i18n.English, wide, two())
	opened := 0
	for i := 0; i < 60 && s.Last() != "gate"; i++ {
		p := accounts.Line{}
		if s.atLine() {
			p = s.view.Line()
		}
		step, more := p.Progress().Next()
		switch {
		case s.atLine() && more:
			s.press('⏎')
			if !strings.HasPrefix(s.Last(), "open ") {
				t.Fatalf("Enter asks for %q at %s", s.Last(), p.Title())
			}
			opened++
			s.press('1' + rune(step))
		default:
			s.press('⏎')
		}
	}
	if v := accounts.Gate(s.move); v.Light != accounts.Green || s.Last() != "gate" {
		t.Errorf("light %d, last asked for %q", v.Light, s.Last())
	}
	if opened != 14 {
		t.Errorf("%d pages opened, want 14: 4 + 4 + 4 + 2", opened)
	}
	s.says(s.Frame.Words.T("gate.green.title"))
}

func TestWhatIsSaidOnTheWay(t *testing.T) {
	s := newStand(t, i18n.English, wide, two())
	s.says("1 of 4", "about 2 minutes each", "sato@myfirm.example", "Your own account comes first; 1 more follows", "Later", "Next organisation →")
	if strings.Contains(s.texts(), "← Back") {
		t.Error("there is a way back from the first line")
	}
	s.press('n')
	s.says("2 of 4", "Contoso", "contoso.example", "0 of 1 settled", "← Back")
	s.press('4')
	s.says("Contoso is done", "Next: a.sato@outlook.example")
	s.press('⏎')
	s.says(s.Frame.Words.T("guided.card.title"), "a.sato@outlook.example", "Personal accounts: 1 remaining + 1 own account")
	s.press('b')
	s.says("Contoso is done")
	s.press('n')
	s.press('⏎')
	s.says("3 of 4", "Your personal account’s security")
	s.press('s')
	s.says("3 of 4", "Fabrikam", "Try it with iPhone 17")
	if got := s.toasts[len(s.toasts)-1]; got != s.Frame.Words.T("guided.later.again") {
		t.Errorf("putting off says %q", got)
	}
	s.press('s')
	if got := s.toasts[len(s.toasts)-1]; got != s.Frame.Words.T("guided.later.again") {
		t.Errorf("putting the second off says %q", got)
	}
	s.press('s')
	s.press('s')
	s.says(s.Frame.Words.T("guided.left"), "sato@myfirm.example itself", "Fabrikam")
	if got := s.toasts[len(s.toasts)-1]; got != s.Frame.Words.T("guided.later.stays") {
		t.Errorf("putting off twice says %q", got)
	}
	s.press('b')
	s.says("4 of 4")
}

func TestTheEnd(t *testing.T) {
	s := newStand(t, i18n.English, wide, two())
	for range 5 {
		s.press('n')
	}
	w := s.Frame.Words
	s.says("Keep iPhone 12", w.T("guided.again"), w.T("guided.gate"), "Fabrikam", "iPhone 17 added, not tried yet")
	s.press('⏎')
	s.says("1 of 4", "sato@myfirm.example")
	for range 5 {
		s.press('n')
	}
	s.finish.other.Tapped(nil)
	if s.Last() != "gate" {
		t.Errorf("the second button asks for %q", s.Last())
	}
	s.finish.list.Rows.FocusGained()
	s.finish.list.Rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.Last() != "do sato@myfirm.example 0" {
		t.Errorf("Enter on the first row asks for %q", s.Last())
	}
	s.finish.list.Rows.TypedRune('1')
	if a, _ := s.move.FindAccount(work.Key()); a.Home.Reached() != 1 {
		t.Error("key 1 on a row does not tick")
	}
}

// TestTheEndWhenOnlyOthersAreWaitedFor: amber offers the gate first.
func TestTheEndWhenOnlyOthersAreWaitedFor(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{done(work)}
	s := newStand(t, i18n.Japanese, wide, m.With(member(work, "Contoso", 0).Set(accounts.Waiting, 0, now.AddDate(0, 0, -6))))
	s.says("管理者の返事を待っています", "11月16日から 6 日待っています", "結果を見る")
	s.press('s') // nothing can be put off that is decided
	if len(s.toasts) > 0 {
		t.Errorf("said %v", s.toasts)
	}
	s.says(s.Frame.Words.T("gate.amber.title"), s.Frame.Words.T("guided.gate"))
	s.press('⏎')
	if s.Last() != "gate" {
		t.Errorf("Enter asks for %q", s.Last())
	}
}

// TestTheEndOfAnIncompleteList: nothing in it is left to do, and the button leads to
// where the loss is answered for.
func TestTheEndOfAnIncompleteList(t *testing.T) {
	unread := finished()
	unread.Unread = true
	for _, m := range []accounts.Move{lost(), unread} {
		s := newStand(t, i18n.English, wide, m)
		s.press('⏎')
		if s.Last() != "gate" {
			t.Errorf("Enter asks for %q", s.Last())
		}
	}
}

func TestAListThatIsUnknown(t *testing.T) {
	s := newStand(t, i18n.English, wide, two()) // what was on screen before is not the list
	s.state = store.State{Phase: store.Unavailable, Trouble: ledger.Locked}
	s.run = nil
	s.Update()
	s.Shown()
	if strings.Contains(s.texts(), "Contoso") {
		t.Error("lines are shown of a list that is unknown")
	}
	s.says(s.Frame.Words.T("keyring.locked"), s.Frame.Words.T("keyring.retry"))
	if strings.Contains(s.texts(), s.Frame.Words.T("gate.empty")) {
		t.Error("an unknown list is called empty")
	}
	for _, k := range "nbs1x0" {
		s.press(k)
	}
	s.press('⏎')
	if s.Last() != "retry" || len(s.Asked) != 1 {
		t.Errorf("asked for %v", s.Asked)
	}
	s.state.Phase = store.Ready
	s.change(two()) // the keyring answers
	s.says("1 of 4", "sato@myfirm.example")
	if s.Window.Canvas().Focused() != s.view.First() {
		t.Error("the focus does not follow to the first line")
	}
}

// TestAListThatIsBeingRead: the run says so and has nothing to press; when the
// reading fails, "Try again" comes and has the focus, and goes with the next try.
func TestAListThatIsBeingRead(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		s := newStand(t, lang, stage.Small, accounts.Move{})
		w, c := s.Frame.Words, s.Window.Canvas()
		s.run = nil
		for _, phase := range []store.Phase{store.Opening, store.Slow} {
			s.state = store.State{Phase: store.Unavailable, Trouble: ledger.Locked}
			s.Update()
			s.Shown()
			s.says(w.T("keyring.retry"))
			if c.Focused() != fyne.Focusable(s.finish.main) {
				t.Fatalf("the focus is on %v", c.Focused())
			}
			s.state = store.State{Phase: phase}
			s.Update()
			s.Shown()
			want := w.T("status.reading")
			if phase == store.Slow {
				want = w.T("keyring.waiting")
			}
			s.says(want)
			s.Silent(s.Content(), w.T("gate.unknown"), w.T("keyring.retry"), w.T("gate.empty"))
			s.Asked = nil
			s.press('⏎')
			if s.Submit(); s.Last() == "retry" || c.Focused() != nil {
				t.Errorf("phase %v: Enter asks for %q, the focus is on %v", phase, s.Asked, c.Focused())
			}
		}
	})
}

func TestAnEmptyList(t *testing.T) {
	s := newStand(t, i18n.English, wide, device())
	s.says(s.Frame.Words.T("gate.empty"), s.Frame.Words.T("list.add"))
	if s.Submit(); s.Last() != "add" {
		t.Errorf("the button asks for %q", s.Last())
	}
}

// TestUndoElsewhereIsFollowed: the line that was reopened comes back in front
// and has the focus.
func TestUndoElsewhereIsFollowed(t *testing.T) {
	m := two()
	m.Accounts[0], m.Accounts[1] = done(work), done(personal)
	s := newStand(t, i18n.English, wide, m)
	s.press('4')
	before := s.move
	s.press('⏎')
	s.press('⏎')
	s.says("Fabrikam")
	s.change(before.With(member(work, "Contoso", 3)))
	s.says("Contoso", "Remove iPhone 12")
	if s.Window.Canvas().Focused() != s.view.First() {
		t.Error("the focus stayed behind")
	}
}

// TestFocusNeverRestsOnAButtonThatHasGone: the tick button vanishes with the
// last step.
func TestFocusNeverRestsOnAButtonThatHasGone(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{done(work)}
	s := newStand(t, i18n.English, wide, m.With(member(work, "Contoso", 3), member(work, "Fabrikam", 3)))
	c := s.Window.Canvas()
	for range 40 {
		if b, ok := c.Focused().(*widgets.Button); ok && b.Text() == s.Frame.Words.T("todo.did.remove") {
			break
		}
		c.FocusNext()
	}
	s.press('⏎')
	if b, ok := c.Focused().(*widgets.Button); !ok || b.Text() != "Next: Fabrikam" {
		t.Errorf("the focus is on %v", c.Focused())
	}
}

// TestTheSmallestWindow: nothing is cut in either language.
func TestTheSmallestWindow(t *testing.T) {
	stage.Both(t, func(t *testing.T, lang i18n.Language) {
		m := two()
		m.Old, m.New = []string{"Galaxy S21 Ultra 5G"}, "Pixel 10 Pro XL"
		s := newStand(t, lang, stage.Small, m)
		for range 6 {
			t.Log(at(s.move, s.run))
			s.Whole(s.Content())
			s.press('n')
		}
	})
}

func TestEscapeIsLeftToTheWindow(t *testing.T) {
	s := newStand(t, i18n.English, wide, two())
	if s.Typed(0, fyne.KeyEscape) || s.Typed('q', "") {
		t.Error("the page keeps a key that is not its own")
	}
	if s.Name() != "guided" {
		t.Errorf("named %q", s.Name())
	}
	s.Closing()
	s.Window.Canvas().Unfocus()
	s.change(two().With(member(work, "New", 0)))
	if s.Window.Canvas().Focused() != nil {
		t.Error("a page that is not in front takes the focus")
	}
}

// BenchmarkTick5000 ticks a step in a run of 5,000 lines and shows the next.
func BenchmarkTick5000(b *testing.B) {
	m := device()
	m.Accounts = []accounts.Account{done(work), done(personal)}
	list := make([]accounts.Membership, 5000)
	for i := range list {
		list[i] = member(m.Accounts[i%2], fmt.Sprintf("Organisation%d", i), i%4)
	}
	s := newStand(b, i18n.English, wide, m.With(list...))
	k, _ := s.Page.run.key()
	first, _ := s.move.Find(k)
	ticked, open := s.move.With(first.Membership.Tick(accounts.Add, now)), s.move
	b.ResetTimer()
	for i := range b.N {
		s.move = open
		if i%2 == 0 {
			s.move = ticked
		}
		s.Update()
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms")
	b.ReportMetric(16, "ms-limit")
}
