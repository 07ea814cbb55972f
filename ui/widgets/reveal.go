package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Reveal scrolls whatever scrolls around o until o is in sight. Fyne moves the
// focus to controls outside the visible part of a scroll and leaves them there.
// It finds the scrolls that are reached through containers.
func Reveal(o fyne.CanvasObject) {
	for _, s := range around(o) {
		reveal(s, o)
	}
}

// RevealNew is Reveal for an object in which something was shown or has another
// text since the last frame; o itself must have been drawn before, or Fyne does
// not know its window. What scrolls is laid out first; twice, because wrapped
// text knows its height only once it has its width.
func RevealNew(o fyne.CanvasObject) {
	for _, s := range around(o) {
		for range 2 {
			s.Content.Refresh()
			s.Refresh()
		}
		reveal(s, o)
	}
}

// around lists the scrolls around o, outermost first.
func around(o fyne.CanvasObject) []*container.Scroll {
	c := canvasOf(o)
	if c == nil || c.Content() == nil {
		return nil
	}
	root := c.Overlays().Top()
	if root == nil {
		root = c.Content()
	}
	scrolls, _ := scrollsTo(root, o, nil)
	return scrolls
}

// scrollsTo collects the scrolls on the way down from root to o, outermost
// first; found says that o is below root.
func scrollsTo(root, o fyne.CanvasObject, way []*container.Scroll) (scrolls []*container.Scroll, found bool) {
	switch x := root.(type) {
	case *fyne.Container:
		for _, part := range x.Objects {
			if scrolls, found = scrollsTo(part, o, way); found {
				return scrolls, true
			}
		}
	case *container.Scroll:
		return scrollsTo(x.Content, o, append(way, x))
	}
	if root == o {
		return way, true
	}
	return nil, false
}

// revealMargin is kept between a revealed control and the edge.
const revealMargin = 16

// reveal scrolls s so that o is in sight; of one taller than s, its top.
func reveal(s *container.Scroll, o fyne.CanvasObject) {
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s.Content).Y
	bottom := top + o.Size().Height
	y := s.Offset.Y
	if bottom+revealMargin > y+s.Size().Height {
		y = bottom + revealMargin - s.Size().Height
	}
	if top-revealMargin < y {
		y = top - revealMargin
	}
	y = max(0, min(y, s.Content.Size().Height-s.Size().Height))
	if y != s.Offset.Y {
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, y))
	}
}
