package welcome

import (
	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/store"
)

// Controller opens the wizard. Its methods are called on Fyne's goroutine.
type Controller struct {
	Shell         *shell.Shell
	Store         *store.Store
	Prefs         *prefs.Prefs
	Bodies        Bodies
	Organisations Organisations
	Rooms         Rooms

	opened bool // in this run
}

// Bodies make what the first three pages ask. Each body comes from the feature that it
// is about.
type Bodies interface {
	// Phones asks which phones and by when, Accounts for the accounts; goOn is called
	// for Enter where nothing is left to be typed.
	Phones(goOn func()) Body
	Accounts(goOn func()) Body
	// Organisations looks organisations up; added is called with those to be added, with
	// the account whose turn it was, and with the lines of the text that are still open and
	// how many they are.
	Organisations(added func(list []accounts.Membership, turn accounts.Account, text string, lines int)) (Body, Lookup)
}

// Body is what a page asks. What is typed into it outlives the page.
type Body interface {
	// Show returns it in the language of a frame, each time that its page is turned to.
	Show(shell.Frame) fyne.CanvasObject
	Shown() // gives it the focus
	// Save puts what is asked into the list; false where something is missing, which
	// the body shows.
	Save() bool
	// Leave ends what is under way, and keeps what can be kept: the page is left
	// without Save.
	Leave()
}

// Lookup is what the third page looks organisations up with, once its body is shown.
type Lookup interface {
	SetAccount(accounts.Account) // for whom
	SetText(text string)         // what is looked up
	Refresh()                    // the list has changed
	Addable() int                // how many are found and not in the list
}

// Organisations keeps what was found.
type Organisations interface {
	Add([]accounts.Membership) bool // puts them into the list; false: it could not be changed
	SetDraft(text string)           // keeps lines that are not in the list yet
}

// Rooms are where the wizard leads.
type Rooms interface {
	Guided()         // the guided run
	Lost()           // what can be done without the old phone
	Practice()       // the same with made-up organisations
	Practises() bool // whether this is practice mode already
}

// welcomePage is the ID of the page.
type welcomePage struct{}

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
	c.Shell.Push(welcomePage{}, func(f shell.Frame) shell.Page {
		return New(f, Parts{Data: c.Store, Bodies: c.Bodies, Organisations: c.Organisations, Rooms: c.Rooms, Done: c.done})
	})
}

// Forget lets the wizard open once more, as after the list was erased.
func (c *Controller) Forget() { c.opened = false }

// done keeps that the person has seen the wizard.
func (c *Controller) done() { c.Prefs.Set(func(v *prefs.Values) { v.Welcomed = true }) }
