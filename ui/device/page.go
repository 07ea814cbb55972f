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

// Body is the form as the body of another page, such as the wizard's first: what is
// answered goes into the list.
type Body struct {
	list    Devices
	entered func() // Enter in the date
	frame   shell.Frame
	form    *Form
}

// Devices is what a body reads of the list and puts there.
type Devices interface {
	Device() accounts.Device
	Put(accounts.Device) bool // false where the list cannot be changed now
}

// NewBody returns the body; Show makes its form.
func NewBody(list Devices, entered func()) *Body { return &Body{list: list, entered: entered} }

// Show returns the form in the language of a frame, with what was typed into the one
// before.
func (b *Body) Show(f shell.Frame) fyne.CanvasObject {
	before := b.form
	b.frame, b.form = f, NewForm(f, b.list.Device(), b.entered)
	if before != nil {
		b.form.Take(before)
	}
	return b.form.Content()
}

// Shown gives the form the focus.
func (b *Body) Shown() { b.frame.Focus(b.form.First()) }

// Save puts what is typed into the list; false where something cannot be read, which
// the form shows, or the list cannot be changed.
func (b *Body) Save() bool {
	d, ok := b.form.Device()
	return ok && b.list.Put(d)
}

// Leave keeps what can be read; a toast names what cannot.
func (b *Body) Leave() {
	d, unread := b.form.Draft(b.list.Device())
	if len(d.Old) > 0 || d.New != "" || !d.By.IsZero() || d.OldPhone == accounts.OldPhoneGone {
		b.list.Put(d)
	}
	if unread != "" {
		b.frame.Toast(b.frame.Words.T("device.by.dropped", "Text", unread), "", nil)
	}
}
