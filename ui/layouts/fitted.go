package layouts

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/widgets"
)

// fitted gives its first and its last object the height they have at the width
// there is, and the one between them the rest. The toolkit's border asks for the
// height first: what wraps then lies over its neighbour.
type fitted struct{}

func (fitted) MinSize(o []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, x := range o {
		if x.Visible() {
			m := x.MinSize()
			s = fyne.NewSize(max(s.Width, m.Width), s.Height+m.Height)
		}
	}
	return s
}

func (fitted) Layout(o []fyne.CanvasObject, s fyne.Size) {
	top, bottom := settle(o[0], s.Width), settle(o[2], s.Width)
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Move(fyne.NewPos(0, top))
	o[1].Resize(fyne.NewSize(s.Width, max(0, s.Height-top-bottom)))
	o[2].Move(fyne.NewPos(0, s.Height-bottom))
}

// settle resizes an object to a width and to the height it needs there.
func settle(o fyne.CanvasObject, width float32) float32 {
	if !o.Visible() {
		return 0
	}
	for range 2 { // wrapped text knows its height once it has its width
		height := float32(math.Ceil(float64(o.MinSize().Height))) // part of a pixel would show the ground
		o.Resize(fyne.NewSize(width, height))
	}
	return o.Size().Height
}

// Fitted lays top and bottom over and under middle; nil is nothing.
func Fitted(top, middle, bottom fyne.CanvasObject) *fyne.Container {
	if top == nil {
		top = widgets.Gap(0, 0)
	}
	if bottom == nil {
		bottom = widgets.Gap(0, 0)
	}
	return container.New(fitted{}, top, middle, bottom)
}
