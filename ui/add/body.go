package add

import (
	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/shell"
)

// Body is the panel as the body of another page, such as the wizard's third. It has no
// panel until Show.
type Body struct {
	*Panel
	options func() Options
}

// NewBody returns the body; Show makes its panel.
func NewBody(options func() Options) *Body { return &Body{options: options} }

// Body is NewBody on the list of the window; add is called with what was found.
func (c *Controller) Body(add func([]accounts.Membership, Rest)) *Body {
	return NewBody(func() Options { return c.options(add) })
}

// Show returns the panel in the language of a frame; what was typed and answered stays.
func (b *Body) Show(f shell.Frame) fyne.CanvasObject {
	if b.Panel == nil {
		b.Panel = NewPanel(f, b.options())
	} else {
		b.Resume(f)
	}
	return b.Content()
}

// Save adds what was found; false where that is nothing.
func (b *Body) Save() bool {
	if b.Addable() == 0 {
		return false
	}
	b.Submit()
	return true
}

// Leave ends what is under way; Show goes on.
func (b *Body) Leave() { b.Pause() }
