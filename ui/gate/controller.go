package gate

import (
	"time"

	"norikae/accounts"
	"norikae/ui/lines/holds"
	"norikae/ui/shell"
	"norikae/ui/store"
)

// Controller opens the pages of the gate.
type Controller struct {
	Shell  *shell.Shell
	Store  *store.Store
	Second Second
	Rooms  Rooms
}

// Rooms are what the gate's page leads to.
type Rooms struct {
	Lines     Lines
	Guided    Guided
	Files     Files
	Microsoft Microsoft
	Add       Add
}

// Lines does things to lines.
type Lines interface {
	holds.Actions
	Writable() bool // the list may be changed now; if not, the person reads why
	Retry()         // reads the keyring again
}

// Second takes answers about a second way to sign in.
type Second interface {
	PutSecond(accounts.LineKey, accounts.Second)
	Open(accounts.LineKey) // the line's page in the browser
}

// Guided is the guided run.
type Guided interface {
	Open()
	OpenGuesses() // through what only rests on a guess
}

// Files keeps copies of the list.
type Files interface {
	Export()
	Exported() time.Time // when the list was saved to a file; zero: never
	AskLoss()            // asks what is to be done about what was lost
}

// Microsoft opens the page that reads what is registered at every organisation.
type Microsoft interface{ CheckAll() }

// Add adds organisations.
type Add interface {
	Open()
	Places() // where people find those that are not in the list
}

// page is the ID of a page of this room towards the navigator.
type page int

const (
	idGate page = iota + 1
	idSecond
)

// Open opens the page that says whether the old phone may go.
func (c *Controller) Open() {
	c.Shell.Replace(idGate, func(f shell.Frame) shell.Page { return New(f, c.Store, c.Rooms, c) })
}

// OpenSecond asks where a second sign-in method exists.
func (c *Controller) OpenSecond() {
	c.Shell.Push(idSecond, func(f shell.Frame) shell.Page { return newSecondPage(f, c.Store, c.Second) })
}

// Toggle ticks one of the last looks, or takes the tick back. It is kept with the
// list.
func (c *Controller) Toggle(x accounts.Check) {
	if !c.Rooms.Lines.Writable() {
		return
	}
	d := c.Store.Move().Device
	d.Checks = d.Checks.Toggle(x)
	c.Store.PutDevice(d)
}
