package device

import (
	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// Page changes what is moving after the first start.
type Page struct {
	shell.Still
	frame   shell.Frame
	form    *Form
	save    func(accounts.Device)
	content fyne.CanvasObject
}

// NewPage returns the page filled with d.
func NewPage(f shell.Frame, d accounts.Device, save func(accounts.Device)) *Page {
	p := &Page{frame: f, save: save}
	p.form = NewForm(f, d, p.Submit)
	w := f.Words
	ok := widgets.NewButton(widgets.Primary, w.T("device.save"), "", p.Submit)
	p.content = layouts.Full(layouts.Header(w.T("device.title")),
		layouts.Sheet(48, 680, widgets.Column(28, p.form.Content(), layouts.Ways(f.Words.T("page.cancel"), f.Close, layouts.Width(120, ok)))))
	return p
}

// Submit implements shell.Submitter: it saves what is typed.
func (p *Page) Submit() {
	if d, ok := p.form.Device(); ok {
		p.frame.Close()
		p.save(d)
	}
}

// Name implements shell.Page.
func (p *Page) Name() string { return "device" }

// Content implements shell.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown implements shell.Page.
func (p *Page) Shown() { p.frame.Focus(p.form.First()) }
