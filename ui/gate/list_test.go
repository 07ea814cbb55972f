package gate

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/lines/holds"
	"norikae/ui/stage"
)

func TestKeysOfTheList(t *testing.T) {
	s := newStand(t, i18n.English, wide, mixed())
	p := s.page()
	rows := p.list.Rows
	if s.Window.Canvas().Focused() != fyne.Focusable(rows) {
		t.Fatal("the list does not have the focus")
	}
	key := func(k fyne.KeyName) { rows.TypedKey(&fyne.KeyEvent{Name: k}) }
	key(fyne.KeyReturn)
	if s.Last() != "try Untried" {
		t.Errorf("Enter asks for %q", s.Last())
	}
	rows.TypedRune('3')
	if s.Last() != "tick Untried 3" {
		t.Errorf("key 3 asks for %q", s.Last())
	}
	rows.TypedRune('w') // a first letter
	key(fyne.KeyReturn)
	if s.Last() != "follow up Waiting" {
		t.Errorf("typing w and Enter asks for %q", s.Last())
	}
	key(fyne.KeyEnd)
	key(fyne.KeyReturn)
	if s.Last() != "try Trusted" { // a guess is tried, after all that is open
		t.Errorf("End and Enter ask for %q", s.Last())
	}
}

// TestTheChosenRowIsKept: the list changes under the person's hands, the row
// stays theirs.
func TestTheChosenRowIsKept(t *testing.T) {
	s := newStand(t, i18n.English, wide, moving(member(work, "A", 0), member(work, "B", 0), member(work, "C", 0)))
	p := s.page()
	rows := p.list.Rows
	rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if h, _ := p.list.Current(); h.Membership.Name != "B" {
		t.Fatalf("at %s", h.Membership.Name)
	}
	s.move = s.move.With(member(work, "A", 4))
	p.Update()
	if h, _ := p.list.Current(); h.Membership.Name != "B" {
		t.Errorf("with A gone the row is %s", h.Membership.Name)
	}
	s.move = s.move.With(member(work, "B", 4))
	p.Update()
	if h, _ := p.list.Current(); h.Membership.Name != "C" {
		t.Errorf("with B gone the row is %s", h.Membership.Name)
	}
	s.move = s.move.With(member(work, "C", 4))
	p.Update()
	if rows.Current() != -1 {
		t.Errorf("an empty list is at %d", rows.Current())
	}
	s.Asked = nil
	if rows.TypedRune('1'); s.Asked != nil {
		t.Error("a key ticks in an empty list")
	}
}

func TestARowsButton(t *testing.T) {
	s := newStand(t, i18n.English, wide, moving(member(work, "Added", 2)))
	p := s.page()
	for _, b := range stage.Buttons(p.list.Rows) {
		if b.Text() == "Try it" {
			b.Tapped(nil)
		}
	}
	if s.Last() != "try Added" {
		t.Errorf("the button asks for %q", s.Last())
	}
}

// many is a move of n memberships at every step.
func many(n int) accounts.Move {
	list := make([]accounts.Membership, n)
	for i := range list {
		list[i] = member([]accounts.Account{work, personal}[i%2], fmt.Sprintf("Organisation%d", i), i%4)
	}
	return moving(list...)
}

// TestALongListIsVirtual: only the rows in sight exist.
func TestALongListIsVirtual(t *testing.T) {
	s := newStand(t, i18n.English, wide, many(5000))
	p := s.page()
	rows := 0
	stage.Visible(p.Content(), func(o fyne.CanvasObject) {
		if _, ok := o.(*holds.Row); ok {
			rows++
		}
	})
	if rows < 5 || rows > 30 {
		t.Errorf("%d rows exist for 5,000 lines", rows)
	}
	p.list.Rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	p.list.Rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.Last() != "open Organisation4999" {
		t.Errorf("the last row asks for %q", s.Last())
	}
}

// BenchmarkOpen5000 opens the page over 5,000 lines; BenchmarkUpdate5000 shows a
// change on it.
func BenchmarkOpen5000(b *testing.B) {
	s := newStand(b, i18n.English, wide, many(5000))
	b.ResetTimer()
	for range b.N {
		s.page()
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms")
}

func BenchmarkUpdate5000(b *testing.B) {
	s := newStand(b, i18n.English, wide, many(5000))
	p := s.page()
	b.ResetTimer()
	for range b.N {
		p.Update()
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms")
	b.ReportMetric(16, "ms-limit")
}

func BenchmarkScroll5000(b *testing.B) {
	s := newStand(b, i18n.English, wide, many(5000))
	rows := s.page().list.Rows
	b.ResetTimer()
	for i := range b.N {
		k := fyne.KeyPageDown
		if i/100%2 == 1 {
			k = fyne.KeyPageUp
		}
		rows.TypedKey(&fyne.KeyEvent{Name: k})
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms")
	b.ReportMetric(16, "ms-limit")
}
