package add

import (
	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// Page is the panel as a page of its own.
type Page struct {
	shell.Still
	frame shell.Frame
	panel *Panel
}

// NewPage returns the page.
func NewPage(f shell.Frame, o Options) *Page {
	p := &Page{panel: NewPanel(f, o)}
	p.build(f)
	return p
}

// build puts the panel on the page.
func (p *Page) build(f shell.Frame) {
	p.frame = f
	w := f.Words
	closeButton := widgets.NewButton(widgets.Quiet, w.T("page.close"), "Esc", f.Close)
	p.Still = shell.NewStill("add", layouts.Full(layouts.Header(w.T("add.title"), closeButton), p.panel.Content()))
}

// Shown implements shell.Page.
func (p *Page) Shown() { p.panel.Shown() }

// Submit implements shell.Submitter.
func (p *Page) Submit() { p.panel.Submit() }

// Update implements shell.Page.
func (p *Page) Update() { p.panel.Refresh() }

// Closing implements shell.Page.
func (p *Page) Closing() { p.frame.Window().SetOnDropped(nil) }

// Remake implements shell.Remaker: what is in the box and in the table stays.
func (p *Page) Remake(f shell.Frame) shell.Page {
	p.panel.Resume(f)
	p.build(f)
	return p
}

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
