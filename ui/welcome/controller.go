package welcome

import (
	"norikae/accounts"
	"norikae/ui/add"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/store"
)

// Controller opens the wizard. Its methods are called on Fyne's goroutine.
type Controller struct {
	Shell         *shell.Shell
	Store         *store.Store
	Prefs         *prefs.Prefs
	Device        Device
	Accounts      Accounts
	Organisations Organisations
	Rooms         Rooms

	opened bool // in this run
}

// Device changes what is moving.
type Device interface {
	Put(accounts.Device)
}

// Accounts changes the accounts in the list.
type Accounts interface {
	Put(accounts.Account)
	Remove(accounts.Account)
	// KindOf proposes how a person signs in with an address.
	KindOf(address string) accounts.Kind
}

// Organisations adds organisations.
type Organisations interface {
	// Panel makes the panel on which they are looked up; add is called with what was
	// found, and with what is still open.
	Panel(f shell.Frame, found func([]accounts.Membership, add.Rest)) *add.Panel
	// Add puts organisations into the list; false: it could not be changed.
	Add([]accounts.Membership) bool
	// SetDraft keeps lines that are not in the list yet.
	SetDraft(text string)
}

// Rooms are where the wizard leads.
type Rooms interface {
	Guided()   // the guided run
	Lost()     // what can be done without the old phone
	Practice() // the same with made-up organisations
	// Practises reports whether this is practice mode already.
	Practises() bool
}

type page int

const welcomePage page = iota + 1

// FirstTime opens the wizard once, when the keyring has answered that nothing is
// saved yet.
func (c *Controller) FirstTime() {
	m := c.Store.Move()
	if c.Store.State().Phase != store.Ready || c.Prefs.Get().Welcomed || c.opened {
		return
	}
	if len(m.Accounts) > 0 || len(m.Memberships) > 0 {
		c.done()
		return
	}
	c.opened = true
	c.Open()
}

// Open opens the wizard.
func (c *Controller) Open() {
	c.Shell.Push(welcomePage, func(f shell.Frame) shell.Page {
		return New(f, Parts{Data: c.Store, Device: c.Device, Accounts: c.Accounts, Organisations: c.Organisations, Rooms: c.Rooms, Done: c.done})
	})
}

// Forget lets the wizard open once more, as after the list was erased.
func (c *Controller) Forget() { c.opened = false }

// done keeps that the person has seen the wizard.
func (c *Controller) done() { c.Prefs.Set(func(v *prefs.Values) { v.Welcomed = true }) }
