package stage

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/widgets"
)

// Whole fails if something of an object is cut: it needs more room than the
// window has, or a button ends beyond the window or has its label shortened. A
// button that says one of names, which may be of any length, may shorten it.
func (s *Stage) Whole(o fyne.CanvasObject, names ...string) {
	s.T.Helper()
	s.Settle()
	size := s.Window.Canvas().Size()
	if m := o.MinSize(); m.Width > size.Width || m.Height > size.Height {
		s.T.Errorf("needs %v in %v", m, size)
	}
	for _, b := range Buttons(o) {
		right := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).X + b.Size().Width
		if right > size.Width || b.Shortened() && !saysOne(b.Text(), names) {
			s.T.Errorf("%q is cut: it ends at %v of %v, shortened %v", b.Text(), right, size.Width, b.Shortened())
		}
	}
}

// Columns fails if what scrolls up and down is wider than its column. A screen
// whose margin may give way is not held to it.
func (s *Stage) Columns(o fyne.CanvasObject) {
	s.T.Helper()
	Visible(o, func(o fyne.CanvasObject) {
		x, ok := o.(*container.Scroll)
		if !ok || x.Direction != container.ScrollVerticalOnly {
			return
		}
		if w := x.Content.MinSize().Width; w > x.Size().Width+0.5 {
			s.T.Errorf("%v wide in a column of %v", w, x.Size().Width)
		}
	})
}

// saysOne reports whether a text has one of the names in it.
func saysOne(text string, names []string) bool {
	for _, n := range names {
		if strings.Contains(text, n) {
			return true
		}
	}
	return false
}

// Walk presses Tab from the top of the window until it comes round. It fails if
// what has the focus is out of sight, or if a button of the object that can be
// seen and pressed is not reached. A button in the last row of a list may be in
// sight in part: it is pressed through the list, which scrolls by row. At each
// stop it calls what it is given, such as Escape. It returns what was reached.
func (s *Stage) Walk(o fyne.CanvasObject, stop ...func(fyne.Focusable)) map[fyne.Focusable]bool {
	s.T.Helper()
	c, d := s.Window.Canvas(), fyne.CurrentApp().Driver()
	c.Unfocus()
	reached := map[fyne.Focusable]bool{}
	inRow := map[fyne.CanvasObject]bool{}
	Visible(s.Window.Content(), func(list fyne.CanvasObject) {
		if _, ok := list.(*widgets.KeyList); ok {
			Visible(list, func(o fyne.CanvasObject) { inRow[o] = o != list })
		}
	})
	for c.FocusNext(); c.Focused() != nil && !reached[c.Focused()]; c.FocusNext() {
		f := c.Focused()
		reached[f] = true
		x := f.(fyne.CanvasObject)
		low := x.Size().Height
		if inRow[x] {
			low = 0
		}
		if at := d.AbsolutePositionForObject(x); at.Y < 0 || at.Y+low > c.Size().Height+1 {
			s.T.Errorf("%T has the focus at %v, out of sight", f, at)
		}
		for _, do := range stop {
			do(f)
		}
	}
	outsideLists(o, func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok && !reached[b] && !b.Disabled() {
			s.T.Errorf("Tab does not reach %q", b.Text())
		}
	})
	return reached
}

// Escape fails unless Escape in a control reaches the window unused.
func (s *Stage) Escape(f fyne.Focusable) {
	s.T.Helper()
	s.Asked = nil
	if f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); s.Last() != "unused Escape" {
		s.T.Errorf("Escape in %T gives %q", f, s.Last())
	}
}
