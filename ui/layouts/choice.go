package layouts

import (
	"slices"

	"fyne.io/fyne/v2"

	"norikae/ui/widgets"
)

// Choice is a row of buttons of which one is chosen.
type Choice[T comparable] struct {
	Row     *fyne.Container
	Buttons []*widgets.Button // one for each value
	values  []T
	at      T
}

// NewChoice returns a row of buttons, a gap between them, one for each value. pressed is
// called with the value of the button that was pressed, which is the chosen one then.
func NewChoice[T comparable](gap float32, values []T, text func(T) string, pressed func(T)) *Choice[T] {
	c := &Choice[T]{values: values, Row: Equal(gap)}
	for _, v := range values {
		b := widgets.NewButton(widgets.Soft, text(v), "", func() {
			c.Set(v)
			pressed(v)
		})
		c.Buttons = append(c.Buttons, b)
		c.Row.Add(b)
	}
	return c
}

// Set shows v as the chosen one; a value without a button: none is.
func (c *Choice[T]) Set(v T) {
	c.at = v
	for i, b := range c.Buttons {
		b.Select(c.values[i] == v)
	}
}

// At returns the chosen value.
func (c *Choice[T]) At() T { return c.at }

// Button returns the button of a value, which must have one.
func (c *Choice[T]) Button(v T) *widgets.Button { return c.Buttons[slices.Index(c.values, v)] }
