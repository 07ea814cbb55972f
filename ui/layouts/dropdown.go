package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

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
