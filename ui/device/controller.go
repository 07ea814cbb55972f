package device

import (
	"context"
	"time"

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
	Reminder  Reminder
}

// Changes are what may be done to the list.
type Changes interface {
	Writable() bool // whether the list can be changed now; if not, the person reads why
	Retry()         // writes again what could not be written
	Undo()          // takes the last change back
}

// Reminder puts the last day into a calendar.
type Reminder interface{ SaveReminder() }

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
			return NewPage(f, c.Store.Move().Device, c)
		})
	}
}

// Device returns what is moving.
func (c *Controller) Device() accounts.Device { return c.Store.Move().Device }

// Writable implements List.
func (c *Controller) Writable() bool { return c.Changes.Writable() }

// Put puts a device into the list; false where the list cannot be changed now. What the
// phones call themselves is kept for those that are still meant.
func (c *Controller) Put(d accounts.Device) bool {
	if !c.Changes.Writable() {
		return false
	}
	c.Store.PutDevice(d.Renamed(c.Store.Move().Device))
	return true
}

// Keep implements List.
func (c *Controller) Keep(d accounts.Device) {
	if w := c.Shell.Words(); c.Put(d) {
		c.Shell.Toast(w.T("device.kept"), w.T("toast.undo"), c.Changes.Undo)
	}
}

// Save implements List: when the phone is gone now, it offers what can be done; when the
// last day is another one, a reminder.
func (c *Controller) Save(d accounts.Device) {
	before := c.Store.Move().Device
	if !c.Put(d) {
		return
	}
	w := c.Shell.Words()
	left, ok := d.DaysLeft(time.Now())
	switch {
	case d.Gone() && !before.Gone():
		c.Shell.Toast(w.T("device.lost.saved"), w.T("welcome.lost.do"), c.Lost.Open)
	case !d.Gone() && !d.By.Equal(before.By) && ok && left > 0:
		c.Shell.Toast(w.T("device.by.remind"), w.T("device.by.remind.do"), c.Reminder.SaveReminder)
	}
}
