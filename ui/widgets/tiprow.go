package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	tooltip "github.com/dweymouth/fyne-tooltip/widget"
)

// TipRow is the base of a list's row that says more when the pointer rests on it,
// such as a name that had to be cut. Embed it in place of widget.BaseWidget. It
// draws the list's own mark under the pointer, which the toolkit then leaves out.
type TipRow struct {
	tooltip.ToolTipWidget
	hover *Fill
}

// Over lays the row's content over the mark under the pointer.
func (r *TipRow) Over(content fyne.CanvasObject) fyne.CanvasObject {
	r.hover = NewFill(theme.ColorNameHover, 0)
	r.hover.Hide()
	return container.NewStack(r.hover, content)
}

// MouseIn implements desktop.Hoverable.
func (r *TipRow) MouseIn(e *desktop.MouseEvent) {
	if r.hover != nil {
		r.hover.Show()
	}
	r.ToolTipWidget.MouseOut() // a tip that is waited for already could not be ended any more
	r.ToolTipWidget.MouseIn(e)
}

// MouseOut implements desktop.Hoverable.
func (r *TipRow) MouseOut() {
	if r.hover != nil {
		r.hover.Hide()
	}
	r.ToolTipWidget.MouseOut()
}
