package device

import (
	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/shell"
)

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

// Body is NewBody on the list of the window.
func (c *Controller) Body(entered func()) *Body { return NewBody(c, entered) }

// Device returns what is moving.
func (c *Controller) Device() accounts.Device { return c.Store.Move().Device }

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
