package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/theme"
)

// rows wraps the making and the filling of rows: over each lies a ring that shows
// where keys act while the list has the focus. The colour of the chosen row alone
// would not tell whether it does.
func (l *KeyList) rows(create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) {
	l.CreateItem = func() fyne.CanvasObject {
		ring := canvas.NewRectangle(color.Transparent)
		ring.CornerRadius = theme.Radius
		return container.NewStack(create(), ring)
	}
	l.UpdateItem = func(id int, o fyne.CanvasObject) {
		row, ring := o.(*fyne.Container).Objects[0], o.(*fyne.Container).Objects[1].(*canvas.Rectangle)
		update(id, row)
		switch {
		case id == l.current:
			l.row, l.rowID = row, id
		case l.row == row:
			l.row = nil
		}
		ring.StrokeColor, ring.StrokeWidth = fynetheme.Color(theme.Ring), 0
		if id == l.current && l.focused {
			ring.StrokeWidth = 2
		}
		ring.Refresh()
	}
}
