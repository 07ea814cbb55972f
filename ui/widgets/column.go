package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// column stacks objects downwards. Unlike the toolkit's it asks an object for its
// height when it has its width: wrapped text would lie over what follows it.
type column float32

// Column stacks objects downwards with a gap between them; spacers share what is
// left.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(column(gap), objects...)
}

func isSpacer(o fyne.CanvasObject) bool {
	s, ok := o.(layout.SpacerObject)
	return ok && s.ExpandVertical()
}

func (c column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s, more := fyne.NewSize(0, 0), false
	for _, o := range objects {
		if !o.Visible() || isSpacer(o) {
			continue
		}
		m := o.MinSize()
		s = fyne.NewSize(max(s.Width, m.Width), s.Height+m.Height)
		if more {
			s.Height += float32(c)
		}
		more = true
	}
	return s
}

func (c column) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	spacers := 0
	for _, o := range objects {
		switch {
		case !o.Visible():
		case isSpacer(o):
			spacers++
		default:
			FitHeight(o, s.Width)
		}
	}
	left := float32(0)
	if spacers > 0 {
		left = max(0, s.Height-c.MinSize(objects).Height) / float32(spacers)
	}
	y := float32(0)
	for _, o := range objects {
		switch {
		case !o.Visible():
		case isSpacer(o):
			y += left
		default:
			o.Move(fyne.NewPos(0, y))
			y += o.Size().Height + float32(c)
		}
	}
}

// FitHeight gives an object a width and the height it needs at that width, rounded up,
// and returns the height: part of a pixel would show the ground.
func FitHeight(o fyne.CanvasObject, width float32) float32 {
	for range 2 { // wrapped text knows its height once it has its width
		o.Resize(fyne.NewSize(width, float32(math.Ceil(float64(o.MinSize().Height)))))
	}
	return o.Size().Height
}
