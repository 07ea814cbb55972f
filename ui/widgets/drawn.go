package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// drawn is a widget of canvas objects that it keeps, colours and places itself.
type drawn interface {
	fyne.Widget
	least() fyne.Size // the smallest size
	layout(fyne.Size) // places the objects
	paint()           // gives them the look of now
}

// draw returns the renderer of a widget with these objects, the lowest first.
func draw(w drawn, objects ...fyne.CanvasObject) fyne.WidgetRenderer {
	r := &renderer{w, objects}
	r.Refresh()
	return r
}

type renderer struct {
	w       drawn
	objects []fyne.CanvasObject
}

func (r *renderer) Layout(s fyne.Size) { r.w.layout(s) }
func (r *renderer) MinSize() fyne.Size { return r.w.least() }
func (r *renderer) Refresh() {
	r.w.paint()
	r.w.layout(r.w.Size())
	canvas.Refresh(r.w)
}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     {}

// newRectangle returns a rectangle without a colour.
func newRectangle() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }
