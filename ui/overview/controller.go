package overview

import (
	"errors"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/lines/steps"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/store"
)

// Controller owns the main window's page.
type Controller struct {
	Shell *shell.Shell
	Store *store.Store
	Prefs *prefs.Prefs
	Rooms Rooms
}

// Rooms are what the page does things with, and where it leads. A line is named by
// its key: nobody acts on a row that is old.
type Rooms struct {
	Lines   Lines
	Edit    Edit
	Many    Many
	Check   func(accounts.LineKey) // what Microsoft lists as registered there
	Letters func([]accounts.LineKey)
	Files   Files

	Add, AddAccount, Device, Gate, Guided, Settings, Guide Opener
}

// Lines does things to lines.
type Lines interface {
	steps.Pages
	steps.Answers
	steps.Ways
	Show(accounts.LineKey) // on a page of its own
	Held() bool            // as that of steps.Window
	Retry()                // reads or writes the keyring again
}

// Edit changes what is noted about a row.
type Edit interface {
	Note(accounts.LineKey)
	Rename(accounts.LineKey)
	Forget(accounts.LineKey)
}

// Many changes rows together.
type Many interface {
	DecideAll([]accounts.LineKey, accounts.Outcome, accounts.Reason)
	NoteAll([]accounts.LineKey)
	ForgetAll([]accounts.LineKey)
	Reassign([]accounts.LineKey) // to another account
}

// Files carries the list as a whole.
type Files interface {
	Export()
	Import()
	AskLoss() // asks what is to be done about what was lost
}

// Opener opens a page.
type Opener interface{ Open() }

// Page makes the page with the arrangement of the last start.
func (c *Controller) Page(f shell.Frame) shell.Page {
	return New(f, c.Store, c.Rooms, c, c.Prefs.Get().Overview)
}

// KeepInMemory implements Keyring.
func (c *Controller) KeepInMemory() { c.Store.KeepInMemory() }

// Arranged implements Keyring.
func (c *Controller) Arranged(at prefs.Arrangement) {
	c.Prefs.Set(func(v *prefs.Values) { v.Overview = at })
}

// StartNew begins an empty list, after asking: the saved one may be in another
// keyring.
func (c *Controller) StartNew() {
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		return shell.Question{
			Name: "startNew", Title: w.T("startNew.title"), Text: w.T("startNew.text"), Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{{Text: w.T("keyring.startNew"), Run: c.Store.StartNew}},
		}
	})
}

// SaveFailed says that a write failed; the change stays on screen.
func (c *Controller) SaveFailed(m accounts.Membership, err error) {
	w := c.Shell.Words()
	switch {
	case c.Store.State().Phase == store.SessionOnly: // chosen: the banner says so all the time
	case errors.Is(err, ledger.ErrTooLong):
		c.Shell.Toast(w.T("notSaved.tooLong"), "", nil)
	case m.Tenant.ID != "":
		c.Shell.Toast(w.T("notSaved.toast", "Organisation", m.Title()), w.T("keyring.retry"), c.Rooms.Lines.Retry)
	default:
		c.Shell.Toast(w.T("notSaved.some"), w.T("keyring.retry"), c.Rooms.Lines.Retry)
	}
}

// Merged says that another copy of the app had changed organisations of the list.
func (c *Controller) Merged(n int) { c.Shell.Toast(c.Shell.Words().N("toast.merged", n), "", nil) }

// Saved remembers that this computer has a list.
func (c *Controller) Saved(m accounts.Membership) {
	c.Prefs.Set(func(v *prefs.Values) { v.ListSaved = true })
	c.Shell.Log().Debug("saved", "membership", m.Tenant.ID, "steps", m.Reached())
}

// page is the ID of the page.
type page int

const mainPage page = iota + 1

// ID is the page's towards the window.
func (c *Controller) ID() shell.ID { return mainPage }

// page returns the page as it is now: a change of language makes it anew.
func (c *Controller) page() *Overview {
	p, _ := c.Shell.Open(mainPage)
	return p.(*Overview)
}

// Select shows a row in the detail pane.
func (c *Controller) Select(k accounts.LineKey) { c.page().Select(k) }

// InFront reports whether the page is in front.
func (c *Controller) InFront() bool { return c.Shell.Top() == shell.Page(c.page()) }

// Find moves to the search box, if the page is in front.
func (c *Controller) Find() {
	if c.InFront() {
		c.page().FocusSearch()
	}
}

// MarkAll marks every row shown, if the page is in front.
func (c *Controller) MarkAll() {
	if c.InFront() {
		c.page().MarkAll()
	}
}

// Copy copies the page's rows, if the page is in front.
func (c *Controller) Copy() {
	if c.InFront() {
		c.page().Copy()
	}
}
