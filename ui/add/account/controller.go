package account

import (
	"norikae/accounts"
	"norikae/ui/shell"
	"norikae/ui/store"
)

// Controller adds accounts to the list. Its methods are called on Fyne's goroutine.
type Controller struct {
	Shell   *shell.Shell
	Store   *store.Store
	Changes Changes
	Guess   Guess
}

// Changes are what may be done to the list.
type Changes interface {
	Writable() bool // whether the list can be changed now; if not, the person reads why
}

// accountPage is the ID of the page.
type accountPage struct{}

// Open opens the page on which an account is added.
func (c *Controller) Open() { c.OpenThen(func() {}) }

// OpenThen is Open and goes on when an account was added.
func (c *Controller) OpenThen(then func()) {
	if !c.Changes.Writable() {
		return
	}
	c.Shell.Push(accountPage{}, func(f shell.Frame) shell.Page {
		return NewPage(f, c.Guess, c.Put, then)
	})
}

// Accounts returns those in the list.
func (c *Controller) Accounts() []accounts.Account { return c.Store.Move().Accounts }

// Put adds an account; false where the list cannot be changed now.
func (c *Controller) Put(a accounts.Account) bool {
	if !c.Changes.Writable() {
		return false
	}
	c.Store.PutAccount(a)
	return true
}

// Remove takes an account off the list.
func (c *Controller) Remove(a accounts.Account) {
	if c.Changes.Writable() {
		c.Store.RemoveAccount(a)
	}
}

// KindOf proposes how a person signs in with an address.
func (c *Controller) KindOf(address string) accounts.Kind { return c.Guess(address) }
