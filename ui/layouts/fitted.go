package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/widgets"
)

// fitted gives its top and its bottom the height they have at the width there is, and
// what stands between them the rest. The toolkit's border asks for the height first: what
// wraps then lies over its neighbour.
type fitted struct{ top, middle, bottom fyne.CanvasObject }

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

func (f fitted) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	top, bottom := fitHeight(f.top, s.Width), fitHeight(f.bottom, s.Width)
	f.top.Move(fyne.NewPos(0, 0))
	f.middle.Move(fyne.NewPos(0, top))
	f.middle.Resize(fyne.NewSize(s.Width, max(0, s.Height-top-bottom)))
	f.bottom.Move(fyne.NewPos(0, s.Height-bottom))
}

// fitHeight is widgets.FitHeight; what is hidden takes no height.
func fitHeight(o fyne.CanvasObject, width float32) float32 {
	if !o.Visible() {
		return 0
	}
	return widgets.FitHeight(o, width)
}

// Fitted lays top and bottom over and under middle; nil is nothing.
func Fitted(top, middle, bottom fyne.CanvasObject) *fyne.Container {
	if top == nil {
		top = widgets.Gap(0, 0)
	}
	if bottom == nil {
		bottom = widgets.Gap(0, 0)
	}
	return container.New(fitted{top, middle, bottom}, top, middle, bottom)
}
