package add

import (
	"fyne.io/fyne/v2"

	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// Page is the panel as a page of its own.
type Page struct {
	shell.Still
	frame   shell.Frame
	panel   *Panel
	content fyne.CanvasObject
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
	p.content = layouts.Full(layouts.Header(w.T("add.title"), closeButton), p.panel.Content())
}

// Name implements shell.Page.
func (p *Page) Name() string { return "add" }

// Content implements shell.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown implements shell.Page.
func (p *Page) Shown() { p.panel.Shown() }

// Submit implements shell.Submitter.
func (p *Page) Submit() { p.panel.Submit() }

// Update implements shell.Page.
func (p *Page) Update() { p.panel.Refresh() }

// Closing implements shell.Page.
func (p *Page) Closing() { p.frame.Window().SetOnDropped(nil) }
