package device

import (
	"context"

	"norikae/accounts"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/store"
)

// Controller changes what is moving. Its methods are called on Fyne's goroutine.
type Controller struct {
	Shell   *shell.Shell
	Store   *store.Store
	Prefs   *prefs.Prefs
	Changes Changes
	// StartNext starts the next move in the keyring.
	StartNext func(ctx context.Context, d accounts.Device) error
	Lost      Opener // what can be done without the old phone
}

// Changes are what may be done to the list.
type Changes interface {
	// Writable reports whether the list can be changed now, and says so if not.
	Writable() bool
	Retry() // writes again what could not be written
}

// Opener opens a page.
type Opener interface{ Open() }

// The pages that open once.
type page int

const (
	devicePage page = iota + 1
	nextPage
)

// Open opens the page on which phones and date are changed.
func (c *Controller) Open() {
	if c.Changes.Writable() {
		c.Shell.Push(devicePage, func(f shell.Frame) shell.Page {
			return NewPage(f, c.Store.Move().Device, c.change)
		})
	}
}

// Put puts a device into the list. What the phones call themselves is kept for
// those that are still meant.
func (c *Controller) Put(d accounts.Device) {
	if c.Changes.Writable() {
		c.Store.PutDevice(d.Renamed(c.Store.Move().Device))
	}
}

// change is Put from the page of its own: when the phone is gone now, it offers what
// can be done.
func (c *Controller) change(d accounts.Device) {
	gone := d.Have == accounts.HaveNo && c.Store.Move().Have != accounts.HaveNo
	c.Put(d)
	if w := c.Shell.Words(); gone && c.Store.Writable() {
		c.Shell.Toast(w.T("device.lost.saved"), w.T("welcome.lost.do"), c.Lost.Open)
	}
}
