package stage

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// mostFrames is how many frames are drawn at most until nothing moves any more.
const mostFrames = 10

// Layout lays a window out as Fyne's own windows do before each frame, which
// those of the test driver do not. Fyne compares what each object needs with what
// it needed a frame ago and lays out its parent where the two differ. It knows one
// such parent at a time, as this does: where two branches of a page change in the
// same frame, the first may be left as it was, too small or under its neighbours.
// A page must lay such a branch out itself.
type Layout struct {
	window fyne.Window
	root   *node
}

// node is an object as it was at the last frame.
type node struct {
	object fyne.CanvasObject
	least  fyne.Size
	inside []*node
}

// NewLayout returns the layout of a window of the test driver.
func NewLayout(w fyne.Window) *Layout { return &Layout{window: w} }

// Frames lays out frame by frame until nothing moves.
func (l *Layout) Frames() {
	for range mostFrames {
		content := l.window.Content()
		if content == nil {
			return
		}
		if l.root == nil || l.root.object != content {
			l.root = &node{object: content}
		}
		f := frame{}
		f.walk(l.root, nil)
		if !f.moved {
			return
		}
	}
}

// frame is one walk through a window.
type frame struct {
	waiting *node // the parent that is laid out when the walk comes back to it
	moved   bool
}

// walk visits what can be seen, the parts of an object before the object.
func (f *frame) walk(n, parent *node) {
	inside, layOut := parts(n.object)
	was := n.inside
	n.inside = nil
	for _, o := range inside {
		if o == nil || !o.Visible() {
			continue
		}
		// From the first object on that was not there before, all are new to Fyne.
		child := &node{object: o}
		if len(was) > 0 && was[0].object == o {
			child, was = was[0], was[1:]
		} else {
			was = nil
		}
		n.inside = append(n.inside, child)
		f.walk(child, n)
	}
	if f.waiting == n {
		layOut()
		f.waiting = nil
	}
	least := n.object.MinSize()
	if n.least == least {
		return
	}
	n.least, f.moved = least, true
	if parent == nil {
		layOut()
		return
	}
	f.waiting = parent
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
	return nil, func() {}
}

// Settle draws frames until nothing moves.
func (s *Stage) Settle() { s.layout.Frames() }
