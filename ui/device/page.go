package device

import (
	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/screen"
	"norikae/ui/widgets"
)

// Page changes what is moving after the first start.
type Page struct {
	screen.Still
	frame   screen.Frame
	form    *Form
	save    func(accounts.Device)
	content fyne.CanvasObject
}

// NewPage returns the page filled with d.
func NewPage(f screen.Frame, d accounts.Device, save func(accounts.Device)) *Page {
	p := &Page{frame: f, save: save}
	p.form = NewForm(f.Words, d, p.submit)
	w := f.Words
	ok := widgets.NewButton(widgets.Primary, w.T("device.save"), "", p.submit)
	p.content = screen.Full(screen.Header(w.T("device.title")),
		screen.Sheet(48, 680, widgets.Column(28, p.form.Content(), screen.Ways(f, screen.Width(120, ok)))))
	return p
}

func (p *Page) submit() {
	if d, ok := p.form.Device(); ok {
		p.frame.Close()
		p.save(d)
	}
}

// Name implements screen.Page.
func (p *Page) Name() string { return "device" }

// Content implements screen.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown implements screen.Page.
func (p *Page) Shown() { p.frame.Focus(p.form.First()) }
