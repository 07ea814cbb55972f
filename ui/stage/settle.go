package stage

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// rounds is how often the layout may be gone through until nothing moves any
// more.
const rounds = 10

// Settle lays out until nothing moves: a wrapped text knows its height only once
// it has its width. A window of Fyne's does the same before each frame, one of
// the test driver's does not, and leaves what is in a widget, such as a row of a
// list, where it was before it was filled.
func (s *Stage) Settle() {
	s.Window.Content().Refresh()
	least := map[fyne.CanvasObject]fyne.Size{}
	for range rounds {
		if !settle(s.Window.Content(), least) {
			return
		}
	}
}

// settle lays out whatever has something in it that now needs another room than
// the last time, from the inside out, and reports whether anything did.
func settle(o fyne.CanvasObject, least map[fyne.CanvasObject]fyne.Size) bool {
	if !o.Visible() {
		return false
	}
	inside, layOut := parts(o)
	moved, other := false, false
	for _, c := range inside {
		moved = settle(c, least) || moved
		if now, was := c.MinSize(), least[c]; c.Visible() && now != was {
			least[c], other = now, true
		}
	}
	if other {
		layOut()
	}
	return moved || other
}

// parts is what an object consists of, and how it is laid out.
func parts(o fyne.CanvasObject) (inside []fyne.CanvasObject, layOut func()) {
	switch x := o.(type) {
	case *fyne.Container:
		return x.Objects, func() {
			if x.Layout != nil {
				x.Layout.Layout(x.Objects, x.Size())
			}
		}
	case fyne.Widget:
		r := test.WidgetRenderer(x)
		return r.Objects(), func() { r.Layout(x.Size()) }
	}
	return nil, nil
}
