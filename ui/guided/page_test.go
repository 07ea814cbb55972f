package guided

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/desk"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

// TestTheWholeRunByKeyboard goes from the start to green with Enter and digits
// alone; nothing is clicked and nothing is focused by hand.
func TestTheWholeRunByKeyboard(t *testing.T) {
	s := newStand(t, words.English, wide, two())
	opened := 0
	for i := 0; i < 60 && s.last() != "gate"; i++ {
		p := screen.Line{}
		if s.atLine() {
			p = s.view.Line()
		}
		step, more := p.Progress().Next()
		switch {
		case s.atLine() && more:
			s.press('⏎')
			if !strings.HasPrefix(s.last(), "open ") {
				t.Fatalf("Enter asks for %q at %s", s.last(), p.Title())
			}
			opened++
			s.press('1' + rune(step))
		default:
			s.press('⏎')
		}
	}
	if v := accounts.Gate(s.move); v.Light != accounts.Green || s.last() != "gate" {
		t.Errorf("light %d, last asked for %q", v.Light, s.last())
	}
	if opened != 14 {
		t.Errorf("%d pages opened, want 14: 4 + 4 + 4 + 2", opened)
	}
	s.says(t, s.frame.Words.T("gate.green.title"))
}

func TestWhatIsSaidOnTheWay(t *testing.T) {
	s := newStand(t, words.English, wide, two())
	s.says(t, "1 of 4", "about 2 minutes each", "sato@myfirm.example", "Your own account comes first. 1 organisation follows with it.", "Later", "Next organisation →")
	if strings.Contains(s.texts(), "← Back") {
		t.Error("there is a way back from the first line")
	}
	s.press('n')
	s.says(t, "2 of 4", "Contoso", "contoso.example", "0 of 1 done with it", "← Back")
	s.press('4')
	s.says(t, "Contoso is done", "Next: a.sato@outlook.example")
	s.press('⏎')
	s.says(t, s.frame.Words.T("guided.card.title"), "a.sato@outlook.example", "Personal accounts: 2 left")
	s.press('b')
	s.says(t, "Contoso is done")
	s.press('n')
	s.press('⏎')
	s.says(t, "3 of 4", "Your personal account’s security")
	s.press('s')
	s.says(t, "3 of 4", "Fabrikam", "Try it with iPhone 17")
	if got := s.toasts[len(s.toasts)-1]; got != s.frame.Words.T("guided.later.again") {
		t.Errorf("putting off says %q", got)
	}
	s.press('s')
	if got := s.toasts[len(s.toasts)-1]; got != s.frame.Words.T("guided.later.again") {
		t.Errorf("putting the second off says %q", got)
	}
	s.press('s')
	s.press('s')
	s.says(t, s.frame.Words.T("guided.left"), "sato@myfirm.example itself", "Fabrikam")
	if got := s.toasts[len(s.toasts)-1]; got != s.frame.Words.T("guided.later.stays") {
		t.Errorf("putting off twice says %q", got)
	}
	s.press('b')
	s.says(t, "4 of 4")
}

func TestTheEnd(t *testing.T) {
	s := newStand(t, words.English, wide, two())
	for range 5 {
		s.press('n')
	}
	w := s.frame.Words
	s.says(t, "Keep iPhone 12", w.T("guided.again"), w.T("guided.gate"), "Fabrikam", "iPhone 17 added, not tried yet")
	s.press('⏎')
	s.says(t, "1 of 4", "sato@myfirm.example")
	for range 5 {
		s.press('n')
	}
	s.finish.other.Tapped(nil)
	if s.last() != "gate" {
		t.Errorf("the second button asks for %q", s.last())
	}
	s.finish.list.Rows.FocusGained()
	s.finish.list.Rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.last() != "do sato@myfirm.example 0" {
		t.Errorf("Enter on the first row asks for %q", s.last())
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
	s := newStand(t, words.Japanese, wide, m.With(member(work, "Contoso", 0).Set(accounts.Waiting, 0, now.AddDate(0, 0, -6))))
	s.says(t, "管理者の返事を待っています", "11月16日から 6 日待っています", "結果を見る")
	s.press('s') // nothing can be put off that is decided
	if len(s.toasts) > 0 {
		t.Errorf("said %v", s.toasts)
	}
	s.says(t, s.frame.Words.T("gate.amber.title"), s.frame.Words.T("guided.gate"))
	s.press('⏎')
	if s.last() != "gate" {
		t.Errorf("Enter asks for %q", s.last())
	}
}

func TestAListThatIsUnknown(t *testing.T) {
	s := newStand(t, words.English, wide, two()) // what was on screen before is not the list
	s.state = desk.State{Phase: desk.Unavailable, Trouble: ledger.Locked}
	s.run = nil
	s.Update()
	s.Shown()
	if strings.Contains(s.texts(), "Contoso") {
		t.Error("lines are shown of a list that is unknown")
	}
	s.says(t, s.frame.Words.T("keyring.locked"), s.frame.Words.T("keyring.retry"))
	if strings.Contains(s.texts(), s.frame.Words.T("gate.empty")) {
		t.Error("an unknown list is called empty")
	}
	for _, k := range "nbs1x0" {
		s.press(k)
	}
	s.press('⏎')
	if s.last() != "retry" || len(s.asked) != 1 {
		t.Errorf("asked for %v", s.asked)
	}
	s.state.Phase = desk.Ready
	s.change(two()) // the keyring answers
	s.says(t, "1 of 4", "sato@myfirm.example")
	if s.window.Canvas().Focused() != s.view.First() {
		t.Error("the focus does not follow to the first line")
	}
}

func TestAnEmptyList(t *testing.T) {
	s := newStand(t, words.English, wide, device())
	s.says(t, s.frame.Words.T("gate.empty"), s.frame.Words.T("list.add"))
	if s.Submit(); s.last() != "add" {
		t.Errorf("the button asks for %q", s.last())
	}
}

// TestUndoElsewhereIsFollowed: the line that was reopened comes back in front
// and has the focus.
func TestUndoElsewhereIsFollowed(t *testing.T) {
	m := two()
	m.Accounts[0], m.Accounts[1] = done(work), done(personal)
	s := newStand(t, words.English, wide, m)
	s.press('4')
	before := s.move
	s.press('⏎')
	s.press('⏎')
	s.says(t, "Fabrikam")
	s.change(before.With(member(work, "Contoso", 3)))
	s.says(t, "Contoso", "Remove iPhone 12")
	if s.window.Canvas().Focused() != s.view.First() {
		t.Error("the focus stayed behind")
	}
}

// TestFocusNeverRestsOnAButtonThatHasGone: the tick button vanishes with the
// last step.
func TestFocusNeverRestsOnAButtonThatHasGone(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{done(work)}
	s := newStand(t, words.English, wide, m.With(member(work, "Contoso", 3), member(work, "Fabrikam", 3)))
	c := s.window.Canvas()
	for range 40 {
		if b, ok := c.Focused().(*widgets.Button); ok && b.Text() == s.frame.Words.T("todo.did.remove") {
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
	for _, lang := range []words.Language{words.English, words.Japanese} {
		m := two()
		m.Old, m.New = []string{"Galaxy S21 Ultra 5G"}, "Pixel 10 Pro XL"
		s := newStand(t, lang, fyne.NewSize(960, 586), m)
		for range 6 {
			s.Content().Refresh()
			if got := s.Content().MinSize(); got.Width > 960 || got.Height > 586 {
				t.Errorf("%s at %s needs %v", lang, at(s.move, s.run), got)
			}
			visible(s.Content(), func(o fyne.CanvasObject) {
				if b, ok := o.(*widgets.Button); ok && b.Shortened() {
					t.Errorf("%s: %q is cut", lang, b.Text())
				}
			})
			s.press('n')
		}
	}
}

func TestEscapeIsLeftToTheWindow(t *testing.T) {
	s := newStand(t, words.English, wide, two())
	if s.Typed(0, fyne.KeyEscape) || s.Typed('q', "") {
		t.Error("the page keeps a key that is not its own")
	}
	if s.Name() != "guided" {
		t.Errorf("named %q", s.Name())
	}
	s.Closing()
	s.window.Canvas().Unfocus()
	s.change(two().With(member(work, "New", 0)))
	if s.window.Canvas().Focused() != nil {
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
	s := newStand(b, words.English, wide, m.With(list...))
	k, _ := s.Page.run.key()
	first, _ := screen.FindLine(s.move, k)
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
