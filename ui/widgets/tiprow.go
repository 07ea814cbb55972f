package widgets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// TipRow is the base of a list's row that says more when the pointer rests on it,
// such as a name that had to be cut. Embed it in place of widget.BaseWidget. It
// draws the list's own mark under the pointer, which the toolkit then leaves out.
type TipRow struct {
	widget.BaseWidget
	self    fyne.Widget
	hover   *Fill
	content fyne.CanvasObject
	tip     string
}

// ExtendBaseWidget tells the base which widget it is embedded in.
func (r *TipRow) ExtendBaseWidget(self fyne.Widget) {
	r.self = self
	r.BaseWidget.ExtendBaseWidget(self)
}

// Over lays the row's content over the mark under the pointer.
func (r *TipRow) Over(content fyne.CanvasObject) fyne.CanvasObject {
	r.hover = NewFill(theme.ColorNameHover, 0)
	r.hover.Hide()
	r.content = content
	return container.NewStack(r.hover, content)
}

// SetTip sets what the row says when the pointer rests on it, line by line.
func (r *TipRow) SetTip(text string) { r.tip = text }

// Tip returns the lines of the tip that cannot be read in the row itself.
func (r *TipRow) Tip() string {
	shown := readable(r.content)
	lines := slices.DeleteFunc(strings.Split(r.tip, "\n"), func(line string) bool {
		return line == "" || slices.Contains(shown, line)
	})
	return strings.Join(lines, "\n")
}

// readable lists the texts of an object that are in sight as a whole.
func readable(o fyne.CanvasObject) []string {
	if o == nil || !o.Visible() {
		return nil
	}
	var all []string
	switch x := o.(type) {
	case *fyne.Container:
		for _, part := range x.Objects {
			all = append(all, readable(part)...)
		}
	case interface {
		Shortened() bool
		Text() string
	}:
		if !x.Shortened() {
			all = append(all, x.Text())
		}
	}
	return all
}

// MouseIn implements desktop.Hoverable.
func (r *TipRow) MouseIn(e *desktop.MouseEvent) {
	if r.hover != nil {
		r.hover.Show()
	}
	pointerOver(r.self, r.Tip, e.AbsolutePosition)
}

// MouseMoved implements desktop.Hoverable.
func (r *TipRow) MouseMoved(e *desktop.MouseEvent) { pointerMoved(r.self, e.AbsolutePosition) }

// MouseOut implements desktop.Hoverable.
func (r *TipRow) MouseOut() {
	if r.hover != nil {
		r.hover.Hide()
	}
	endTip(r.self)
}
