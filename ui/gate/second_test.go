package gate

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/lines/holds"
	"norikae/ui/stage"
)

// answers changes the move of a stand.
type answers struct{ s *stand }

func (a answers) PutSecond(k accounts.LineKey, x accounts.Second) {
	m, _ := a.s.move.FindMembership(k)
	a.s.Note(m.Title(), x)
	m.Second = x
	a.s.move = a.s.move.With(m)
}

func (a answers) Open(k accounts.LineKey) {
	m, _ := a.s.move.FindMembership(k)
	a.s.Note("open", m.Title())
}

// second shows the page on a move that its answers change.
func second(s *stand) *secondPage {
	p := newSecondPage(s.Frame, s, answers{s})
	s.Front(p)
	return p
}

func names(p *secondPage) string {
	var out []string
	for _, m := range p.shown {
		out = append(out, m.Title())
	}
	return strings.Join(out, " ")
}

func TestSecondMethods(t *testing.T) {
	has := member(work, "A", 4)
	has.Second = accounts.SecondYes
	s := newStand(t, i18n.English, wide, moving(has, member(work, "B", 0), member(personal, "C", 4), member(work, "D", 0).Set(accounts.Left, 0, stage.Now())))
	p := second(s)
	if got := names(p); got != "B C A" {
		t.Errorf("listed %q, want those without first and none that was left", got)
	}
	s.Says(p.Content(), "1 of 3", "There is one · sato@myfirm.example", "Not known · a.sato@outlook.example")
	rows := s.Window.Canvas().Focused()
	rows.TypedRune('y')
	p.Update()
	if m, _ := s.move.FindMembership(p.rows[0]); m.Second != accounts.SecondYes || names(p) != "B C A" {
		t.Errorf("after y: %v, listed %q", m.Second, names(p))
	}
	s.Says(p.Content(), "2 of 3")
	rows.TypedRune('Y') // the answer that stands is taken back
	p.Update()
	rows.TypedRune('n')
	p.Update()
	rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.Update()
	rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.Update()
	rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.Update()
	rows.TypedRune('p')
	want := []string{"B 1", "B 0", "B 2", "B 0", "B 1", "B 3", "B 0"}
	if fmt.Sprint(s.Asked) != fmt.Sprint(want) {
		t.Errorf("answers %v, want %v", s.Asked, want)
	}
	if p.Typed('q', "") || !p.Typed('y', "") {
		t.Error("the page does not know its keys")
	}
}

func TestSecondMethodsByButton(t *testing.T) {
	s := newStand(t, i18n.Japanese, wide, moving(member(work, "A", 4)))
	p := second(s)
	r := holds.NewRow(4)
	for i, want := range []string{"A 1", "A 3", "A 2", "open A"} {
		p.fill(0, r)
		stage.Buttons(r)[i].Tapped(nil)
		if s.Last() != want {
			t.Errorf("button %d asks for %q", i, s.Last())
		}
		p.Update()
	}
	if all := stage.Texts(r); !strings.HasPrefix(all, "A\n") || !strings.Contains(all, "2 つ目の方法がありません") && !strings.Contains(all, "方法があります") {
		t.Errorf("the row says %q", all)
	}
	s.move = moving()
	p.Update()
	p.fill(0, r)
	if p.key('y') || len(p.shown) > 0 {
		t.Error("an organisation that has gone is still listed")
	}
	if p.Name() != "second" {
		t.Errorf("named %q", p.Name())
	}
	p.Closing()
}
