package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// section is one part of the page.
type section interface {
	// content is made once.
	content() fyne.CanvasObject
	// update shows what is true now.
	update()
}

// sheet is the column of a section: title, what it is about, and its groups.
func sheet(title, lead string, groups ...fyne.CanvasObject) fyne.CanvasObject {
	head := widgets.Column(6, widgets.NewText(title, widgets.Style{Size: theme.TextTitle, Bold: true}))
	if lead != "" {
		head.Add(widgets.NewText(lead, widgets.Style{Color: theme.Mute}))
	}
	column := widgets.Column(28, head)
	for _, g := range groups {
		column.Add(g)
	}
	return column
}

// group is a heading with what belongs to it.
func group(title string, objects ...fyne.CanvasObject) fyne.CanvasObject {
	column := widgets.Column(8, widgets.NewText(title, widgets.Style{Bold: true}))
	for _, o := range objects {
		column.Add(o)
	}
	return column
}

// hint is a small line under a control.
func hint(s string) *widgets.Text {
	return widgets.NewText(s, widgets.Style{Size: theme.TextSmall, Color: theme.Mute})
}

// act is one thing to do: what it does at the left, its button at the right.
func act(title string, text *widgets.Text, b *widgets.Button) fyne.CanvasObject {
	words := widgets.Column(2, widgets.NewText(title, widgets.Style{Bold: true}), text)
	return container.NewVBox(widgets.Pad(12, 0, 12, 0, container.NewBorder(nil, nil, nil,
		widgets.Pad(0, 0, 0, theme.Between, layouts.Middle(b)), layouts.Middle(words))), widgets.Rule())
}

// switcher is a row of buttons of which one is chosen.
type switcher[T comparable] struct {
	values  []T
	buttons []*widgets.Button
	row     *fyne.Container
}

// newSwitcher returns a row; choose is called with the value of the button
// pressed.
func newSwitcher[T comparable](values []T, text func(T) string, choose func(T)) *switcher[T] {
	s := &switcher[T]{values: values}
	var objects []fyne.CanvasObject
	for _, v := range values {
		b := widgets.NewButton(widgets.Soft, text(v), "", func() { choose(v) })
		s.buttons = append(s.buttons, b)
		objects = append(objects, b)
	}
	s.row = layouts.Equal(8, objects...)
	return s
}

// set shows v as the chosen one.
func (s *switcher[T]) set(v T) {
	for i, b := range s.buttons {
		b.Select(s.values[i] == v)
	}
}

// button returns the button of v; nil if there is none.
func (s *switcher[T]) button(v T) fyne.Focusable {
	if i := slices.Index(s.values, v); i >= 0 {
		return s.buttons[i]
	}
	return nil
}
