package letter

import (
	"fyne.io/fyne/v2"

	"norikae/ui/layouts"
	"norikae/ui/widgets"
)

// choice is a few buttons of which one is chosen, under a label, two in a row: a
// form is too narrow for more.
type choice[T comparable] struct {
	values  []T
	buttons []*widgets.Button
	at      T
	content fyne.CanvasObject
}

func newChoice[T comparable](label string, at T, values []T, texts []string, changed func()) *choice[T] {
	c := &choice[T]{values: values, at: at}
	var objects []fyne.CanvasObject
	for i, v := range values {
		b := widgets.NewButton(widgets.Soft, texts[i], "", func() {
			c.set(v)
			changed()
		})
		c.buttons = append(c.buttons, b)
		objects = append(objects, b)
	}
	c.set(at)
	c.content = layouts.Labelled(label, layouts.Equal(6, objects...))
	return c
}

func (c *choice[T]) set(v T) {
	c.at = v
	for i, b := range c.buttons {
		b.Select(c.values[i] == v)
	}
}
