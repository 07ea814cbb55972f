package steps

import (
	"fyne.io/fyne/v2"

	"norikae/ui/look"
)

// airy stacks its objects at full width and shares the height that is left
// among the gaps: little in a small window, never more than the eye can bridge.
type airy struct{}

const (
	leastGap = 20
	mostGap  = 44
)

func (airy) MinSize(o []fyne.CanvasObject) fyne.Size {
	s := fyne.NewSize(0, float32(len(o)+1)*leastGap)
	for _, x := range o {
		m := x.MinSize()
		s.Width, s.Height = max(s.Width, m.Width+2*look.Edge), s.Height+m.Height
	}
	return s
}

func (airy) Layout(o []fyne.CanvasObject, s fyne.Size) {
	width := s.Width - 2*look.Edge
	used := float32(0)
	for _, x := range o {
		x.Resize(fyne.NewSize(width, x.MinSize().Height)) // wraps its texts
		used += x.MinSize().Height
	}
	gap := min(mostGap, max(leastGap, (s.Height-used)/float32(len(o)+1)))
	y := gap
	for _, x := range o {
		h := x.MinSize().Height
		x.Resize(fyne.NewSize(width, h))
		x.Move(fyne.NewPos(look.Edge, y))
		y += h + gap
	}
}
