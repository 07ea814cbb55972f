package device

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
)

// Page changes what is moving after the first start.
type Page struct {
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
	cancel := widgets.NewButton(widgets.Quiet, w.T("page.cancel"), "Esc", f.Close)
	foot := container.NewBorder(nil, nil, nil, widgets.Row(look.Between, screen.Middle(cancel), screen.Width(120, ok)))
	p.content = container.NewStack(widgets.NewFill(look.Panel, 0), container.NewBorder(
		screen.Header(w.T("device.title")), nil, nil, nil,
		container.NewVScroll(widgets.Pad(48, look.Edge, look.Edge, look.Edge,
			screen.Centred(680, widgets.Column(28, p.form.Content(), foot))))))
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

// Typed implements screen.Page.
func (p *Page) Typed(rune, fyne.KeyName) bool { return false }

// Update implements screen.Page.
func (p *Page) Update() {}

// Closing implements screen.Page.
func (p *Page) Closing() {}
