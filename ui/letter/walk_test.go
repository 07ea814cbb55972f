package letter

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	text "norikae/accounts/recovery/letter"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/words"
)

// pages are every page of the package, with a name that is too long for all.
func (s *stand) pages(lang words.Language) map[string]screen.Page {
	st := twenty()
	for _, m := range st.Rows {
		if st.On == nil {
			st.On = map[accounts.MembershipKey]bool{}
		}
		st.On[m.Key()] = true
	}
	long := start(lang, screen.RowLine(member(work, longName)))
	long.Facts.Sender = longName
	return map[string]screen.Page{
		"letter": s.page(start(lang, screen.RowLine(member(personal, "Contoso")))), "long": s.page(long),
		"help desk": s.page(start(lang, screen.HomeLine(work))), "letters": s.many(st), "support": s.support(text.Both),
	}
}

// TestNothingIsCut in both languages and at both sizes: no button is narrower
// than what it says or ends beyond the window, and no form is wider than its
// column.
func TestNothingIsCut(t *testing.T) {
	both(t, func(t *testing.T, lang words.Language) {
		for _, size := range []fyne.Size{small, wide} {
			s := newStand(t, lang, size)
			for name, p := range s.pages(lang) {
				s.front(p)
				if x, ok := p.(*Page); ok {
					x.body.SetText("changed by hand") // the note about it is the longest line
					s.settle()
				}
				if m := p.Content().MinSize(); m.Width > size.Width || m.Height > size.Height {
					t.Errorf("%s needs %v in %v", name, m, size)
				}
				d := fyne.CurrentApp().Driver()
				visible(p.Content(), func(o fyne.CanvasObject) {
					switch x := o.(type) {
					case *widgets.Button:
						right := d.AbsolutePositionForObject(x).X + x.Size().Width
						if x.Shortened() || right > size.Width {
							t.Errorf("%s: %q is cut: ends at %v of %v", name, x.Text(), right, size.Width)
						}
					case *container.Scroll:
						if w := x.Content.MinSize().Width; x.Direction == container.ScrollVerticalOnly && w > x.Size().Width+0.5 {
							t.Errorf("%s: %v wide in a column of %v", name, w, x.Size().Width)
						}
					}
				})
			}
		}
	})
}

// TestByKeyboard: Tab reaches every button, in sight, and Escape reaches the
// window from everywhere.
func TestByKeyboard(t *testing.T) {
	both(t, func(t *testing.T, lang words.Language) {
		s := newStand(t, lang, small)
		for name, p := range s.pages(lang) {
			s.front(p)
			c, d := s.window.Canvas(), fyne.CurrentApp().Driver()
			if c.Focused() == nil {
				t.Errorf("%s: nothing has the focus", name)
			}
			c.Unfocus()
			reached := map[fyne.Focusable]bool{}
			for range 200 {
				c.FocusNext()
				f := c.Focused()
				if reached[f] {
					break
				}
				reached[f] = true
				o := f.(fyne.CanvasObject)
				if at := d.AbsolutePositionForObject(o); at.Y < 0 || at.Y+o.Size().Height > small.Height+1 {
					t.Errorf("%s: %T has the focus at %v, out of sight", name, f, at)
				}
				s.asked = nil
				if f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); s.last() != "unused Escape" {
					t.Errorf("%s: Escape in %T gives %q", name, f, s.last())
				}
			}
			for _, b := range buttons(p.Content()) {
				if !reached[b] && !b.Disabled() {
					t.Errorf("%s: Tab does not reach %q", name, b.Text())
				}
			}
		}
	})
}
