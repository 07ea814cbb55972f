package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// fixedWidth gives its only object a fixed width and the height offered.
type fixedWidth float32

func (w fixedWidth) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), o[0].MinSize().Height)
}

func (w fixedWidth) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Resize(s)
	o[0].Move(fyne.NewPos(0, 0))
}

// Width gives an object a fixed width.
func Width(w float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(fixedWidth(w), o)
}

// centred keeps its only object at a width, in the middle of what is offered.
type centred float32

func (w centred) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(min(float32(w), max(320, o[0].MinSize().Width)), o[0].MinSize().Height)
}

func (w centred) Layout(o []fyne.CanvasObject, s fyne.Size) {
	width := min(float32(w), s.Width)
	o[0].Resize(fyne.NewSize(width, s.Height))
	o[0].Move(fyne.NewPos((s.Width-width)/2, 0))
}

// Centred keeps an object at most w wide, in the middle.
func Centred(w float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(centred(w), o)
}

// Labelled puts a small label over a field, which is named so.
func Labelled(label string, field fyne.CanvasObject) fyne.CanvasObject {
	named(label, field)
	return widgets.Column(6, widgets.NewText(label, widgets.Style{Size: theme.TextSmall, Color: theme.Mute}), field)
}

// named names the fields in an object that have no name.
func named(name string, o fyne.CanvasObject) {
	switch x := o.(type) {
	case *widgets.Field:
		if x.Name == "" {
			x.Name = name
		}
	case *fyne.Container:
		for _, part := range x.Objects {
			named(name, part)
		}
	}
}

// DropDown shows a menu under an object; arrows, Enter and Escape work in it.
func DropDown(under fyne.CanvasObject, items []*fyne.MenuItem) {
	DropDownAt(under, fyne.NewPos(0, under.Size().Height+4), items)
}

// DropDownAt is DropDown at a place in an object.
func DropDownAt(in fyne.CanvasObject, at fyne.Position, items []*fyne.MenuItem) {
	c := fyne.CurrentApp().Driver().CanvasForObject(in)
	if c == nil || len(items) == 0 {
		return
	}
	widget.NewPopUpMenu(fyne.NewMenu("", items...), c).ShowAtRelativePosition(at, in)
}
