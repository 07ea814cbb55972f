package gate

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// row is a title with a second line under it and buttons at the right. Rows of a
// list are recycled: everything is set each time one is filled.
type row struct {
	widget.BaseWidget
	name, sub *widgets.Text
	buttons   []*widgets.Button
	content   *fyne.Container
}

// newRow returns a row with so many buttons.
func newRow(buttons int) *row {
	r := &row{
		name: widgets.NewText("", widgets.Style{Bold: true, Lines: 1}),
		sub:  widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute, Lines: 1}),
	}
	box := widgets.Row(theme.Inside)
	for range buttons {
		b := widgets.NewButton(widgets.Soft, "", "", nil)
		r.buttons = append(r.buttons, b)
		box.Add(layouts.Middle(b))
	}
	texts := layouts.Middle(widgets.Column(0, r.name, r.sub))
	r.content = widgets.Pad(8, 20, 8, 20, container.NewBorder(nil, nil, nil, widgets.Pad(0, 0, 0, 12, box), texts))
	r.ExtendBaseWidget(r)
	return r
}

// set fills the texts.
func (r *row) set(name, sub string) {
	r.name.Set(name)
	r.sub.Set(sub)
}

// button fills button i.
func (r *row) button(i int, text string, tapped func()) {
	r.buttons[i].OnTapped = tapped
	r.buttons[i].Set(text, "")
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
