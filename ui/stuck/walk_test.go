package stuck

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

// whole fails if a page needs more than the window or cuts a button.
func whole(t *testing.T, s *stand, o fyne.CanvasObject, size fyne.Size) {
	t.Helper()
	s.settle()
	if m := o.MinSize(); m.Width > size.Width || m.Height > size.Height {
		t.Errorf("needs %v in %v", m, size)
	}
	d := fyne.CurrentApp().Driver()
	for _, b := range buttons(o) {
		right := d.AbsolutePositionForObject(b).X + b.Size().Width
		if right > size.Width || !namesOne(b) && b.Shortened() {
			t.Errorf("%q is cut: it ends at %v of %v, shortened %v", b.Text(), right, size.Width, b.Shortened())
		}
	}
}

// namesOne reports whether a button has a name in it, which may be of any length.
func namesOne(b *widgets.Button) bool { return len([]rune(b.Text())) > 80 }

// walk presses Tab until it comes round, looks that every button is reached and
// in sight when it is, and that Escape reaches the window from each.
func walk(t *testing.T, s *stand, o fyne.CanvasObject) {
	t.Helper()
	c, d := s.window.Canvas(), fyne.CurrentApp().Driver()
	c.Unfocus()
	reached := map[fyne.Focusable]bool{}
	for range 200 {
		c.FocusNext()
		f := c.Focused()
		if f == nil || reached[f] {
			break
		}
		reached[f] = true
		at := d.AbsolutePositionForObject(f.(fyne.CanvasObject))
		if at.Y < 0 || at.Y+f.(fyne.CanvasObject).Size().Height > c.Size().Height+1 {
			t.Errorf("%T has the focus at %v, out of sight", f, at)
		}
		s.asked = nil
		if f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); s.last() != "unused Escape" {
			t.Errorf("Escape in %T gives %q", f, s.last())
		}
	}
	for _, b := range buttons(o) {
		if !reached[b] {
			t.Errorf("Tab does not reach %q", b.Text())
		}
	}
}

func TestByKeyboard(t *testing.T) {
	both(t, func(t *testing.T, lang words.Language) {
		for _, name := range []string{"work", "personal itself"} { // the others look alike
			l := lines()[name]
			for _, size := range []fyne.Size{small, wide} {
				if size == wide && !l.Home {
					continue // a row is shown like any other
				}
				s := newStand(t, lang, size, l)
				p := s.page(l)
				if s.window.Canvas().Focused() != fyne.Focusable(p.box) {
					t.Errorf("%s: the field does not have the focus", name)
				}
				whole(t, s, p.Content(), size)
				p.box.SetText("AADSTS50020 AADSTS500121")
				s.settle()
				whole(t, s, p.Content(), size)
				walk(t, s, p.Content())
			}
		}
	})
}

func TestLostByKeyboard(t *testing.T) {
	both(t, func(t *testing.T, lang words.Language) {
		for _, size := range []fyne.Size{small, wide} {
			var list []screen.Line
			for _, l := range lines() {
				list = append(list, l)
			}
			s := newStand(t, lang, size, list...)
			for _, k := range []accounts.MembershipKey{{}, list[0].Key(), screen.HomeLine(personal).Key()} {
				p := s.lost(k)
				if s.window.Canvas().Focused() == nil {
					t.Error("nothing has the focus")
				}
				whole(t, s, p.Content(), size)
				walk(t, s, p.Content())
			}
		}
	})
}

// TestAnExplanationComesIntoSight in the smallest window, with its first button.
func TestAnExplanationComesIntoSight(t *testing.T) {
	both(t, func(t *testing.T, lang words.Language) {
		l := lines()["work"]
		s := newStand(t, lang, small, l)
		p := s.page(l)
		p.box.SetText("AADSTS50020: User account does not exist in the tenant.")
		s.settle()
		d := fyne.CurrentApp().Driver()
		for _, b := range buttons(p.answer) {
			if y := d.AbsolutePositionForObject(b).Y + b.Size().Height; y > small.Height {
				t.Errorf("%q ends at %v of %v", b.Text(), y, small.Height)
			}
		}
	})
}
