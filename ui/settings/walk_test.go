package settings

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/widgets"
	"norikae/ui/words"
)

// TestTabReachesEverything walks every section and looks that each control is
// reached, and is in sight when it is.
func TestTabReachesEverything(t *testing.T) {
	s := newStage(t, words.English, 960, 640)
	s.command = "/opt/x {url}"
	c := s.window.Canvas()
	for i, name := range s.page.names {
		s.page.index.Turn(i)
		c.Unfocus()
		reached := map[fyne.Focusable]bool{}
		for range 60 {
			c.FocusNext()
			f := c.Focused()
			if reached[f] {
				break
			}
			reached[f] = true
			s.inSight(f.(fyne.CanvasObject))
		}
		for _, o := range visible(s.page.Content()) {
			f, focusable := o.(fyne.Focusable)
			if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
				continue
			}
			if focusable && !reached[f] {
				t.Errorf("%s: Tab does not reach %T %q", name, o, text(o))
			}
		}
	}
}

// inSight fails if the control that has the focus is scrolled away.
func (s *stage) inSight(o fyne.CanvasObject) {
	s.t.Helper()
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(o).Y
	if top < 0 || top+o.Size().Height > s.window.Canvas().Size().Height+1 {
		s.t.Errorf("%T has the focus at %v, out of sight", o, top)
	}
}

// TestNothingIsCut looks at every control of every section in the smallest
// window, in both languages.
func TestNothingIsCut(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Japanese} {
		s := newStage(t, l, 960, 640)
		for i, name := range s.page.names {
			s.page.index.Turn(i)
			if m := s.page.Content().MinSize(); m.Width > 960 || m.Height > 640 {
				t.Errorf("%s %s: needs %v", l, name, m)
			}
			for _, o := range visible(s.page.Content()) {
				if b, ok := o.(*widgets.Button); ok && b.Size().Width+0.5 < b.MinSize().Width {
					t.Errorf("%s %s: %q is cut: %v of %v", l, name, b.Text(), b.Size().Width, b.MinSize().Width)
				}
				if c, ok := o.(*container.Scroll); ok && c.Content.MinSize().Width > c.Size().Width+0.5 {
					t.Errorf("%s %s: %v wide in %v", l, name, c.Content.MinSize().Width, c.Size().Width)
				}
			}
		}
	}
}

// TestUpdateIsHarmless updates every section many times, as every tick in the
// window does.
func TestUpdateIsHarmless(t *testing.T) {
	s := newStage(t, words.Japanese, 1280, 820)
	for i := range s.page.names {
		s.page.index.Turn(i)
		before := s.said()
		for range 5 {
			s.page.Update()
		}
		if after := s.said(); after != before {
			t.Errorf("%s changes by itself:\n%s\nthen:\n%s", s.page.names[i], before, after)
		}
	}
}

// text is what a control says, for a message.
func text(o fyne.CanvasObject) string {
	switch x := o.(type) {
	case *widgets.Button:
		return x.Text()
	case *widgets.Option:
		return x.Title()
	default:
		return ""
	}
}
