package device

import (
	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// Page changes what is moving after the first start.
type Page struct {
	shell.Still
	frame shell.Frame
	form  *Form
	list  List
	kept  accounts.Device // what the form held when it was saved last
}

// List keeps what is typed on the page.
type List interface {
	Writable() bool       // whether the list can be changed now; if not, the person reads why
	Save(accounts.Device) // by the person's wish: the page has closed
	Keep(accounts.Device) // while the page is open
}

// NewPage returns the page filled with d.
func NewPage(f shell.Frame, d accounts.Device, list List) *Page {
	p := &Page{frame: f, list: list}
	p.form = NewForm(f, d, p.Submit)
	p.kept, _ = p.form.Draft(d)
	w := f.Words
	ok := widgets.NewButton(widgets.Primary, w.T("device.save"), "", p.Submit)
	body := widgets.Column(28, p.form.Content(), layouts.Ways(w.T("page.cancel"), f.Close, layouts.Width(120, ok)))
	p.Still = shell.NewStill("device", layouts.Full(layouts.Header(w.T("device.title")), layouts.Sheet(48, 680, body)))
	return p
}

// Submit implements shell.Submitter: it saves what is typed, which stays typed while the
// list cannot be changed.
func (p *Page) Submit() {
	if d, ok := p.form.Device(); ok && p.list.Writable() {
		p.frame.Close()
		p.list.Save(d)
	}
}

// Covered implements shell.Coverable: what the page over this one shows is what was
// typed here, if that can be read.
func (p *Page) Covered() {
	if d, unread := p.form.Draft(p.kept); unread == "" && !d.Equal(p.kept) {
		p.kept = d
		p.list.Keep(d)
	}
}

// Shown implements shell.Page.
func (p *Page) Shown() { p.frame.Focus(p.form.First()) }

// Remake implements shell.Remaker.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := NewPage(f, accounts.Device{}, p.list)
	n.kept = p.kept
	n.form.Take(p.form)
	return n
}
