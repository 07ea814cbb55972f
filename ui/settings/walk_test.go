package settings

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/stage"
	"norikae/ui/widgets"
)

// TestTabReachesEverything walks every section and looks that each control is
// reached, and is in sight when it is.
func TestTabReachesEverything(t *testing.T) {
	s := newStand(t, i18n.English, stage.Small)
	s.set(func(v *prefs.Values) { v.Command = "/opt/x {url}" })
	for i, name := range s.page.names {
		s.page.index.Turn(i)
		s.Settle()
		reached := s.Walk(s.page.Content(), s.Escape)
		stage.Visible(s.page.Content(), func(o fyne.CanvasObject) {
			f, focusable := o.(fyne.Focusable)
			if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
				return
			}
			if focusable && !reached[f] {
				t.Errorf("%s: Tab does not reach %T %q", name, o, text(o))
			}
		})
	}
}

// inSight fails if the control that has the focus is scrolled away.
func (s *stand) inSight(o fyne.CanvasObject) {
	s.T.Helper()
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(o).Y
	if top < 0 || top+o.Size().Height > s.Window.Canvas().Size().Height+1 {
		s.T.Errorf("%T has the focus at %v, out of sight", o, top)
	}
}

// TestNothingIsCut looks at every control of every section in the smallest
// window, in both languages.
func TestNothingIsCut(t *testing.T) {
	stage.Both(t, func(t *testing.T, l i18n.Language) {
		s := newStand(t, l, stage.Small)
		for i := range s.page.names {
			s.page.index.Turn(i)
			s.Whole(s.page.Content())
			s.Columns(s.page.Content())
		}
	})
}

// TestUpdateIsHarmless updates every section many times, as every tick in the
// window does.
func TestUpdateIsHarmless(t *testing.T) {
	s := newStand(t, i18n.Japanese, stage.Wide)
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
