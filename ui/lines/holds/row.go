package holds

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Row is a title with a second line under it and buttons at the right. Rows of a
// list are recycled: everything is set each time one is filled.
type Row struct {
	widget.BaseWidget
	name, sub *widgets.Text
	buttons   []*widgets.Button
	content   *fyne.Container
}

// NewRow returns a row with so many buttons.
func NewRow(buttons int) *Row {
	r := &Row{
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

// Set fills the texts.
func (r *Row) Set(name, sub string) {
	r.name.Set(name)
	r.sub.Set(sub)
}

// Button fills button i and returns it.
func (r *Row) Button(i int, text string, tapped func()) *widgets.Button {
	b := r.buttons[i]
	b.OnTapped = tapped
	b.Set(text, "")
	return b
}

// Refresh implements fyne.Widget.
func (r *Row) Refresh() {
	r.content.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (r *Row) AccessibilityLabel() string { return widgets.Spoken(r.content) }

// AccessibilityRole implements fyne.Accessible.
func (r *Row) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (r *Row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }
