package lines

import (
	"norikae/accounts"
	"norikae/ui/lines/browsing"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/store"
)

// Rooms open the features that a line leads on to.
type Rooms struct {
	Stuck   func(accounts.LineKey) // "I can't get in"
	Letter  func(accounts.LineKey) // the letter about it
	Guide   func()                 // the guide at the page that matters here
	Account func()                 // the page on which an account is added
}

// List is the list of organisations.
type List interface{ Select(accounts.LineKey) }

// Deps is what a Controller works with.
type Deps struct {
	Shell    *shell.Shell
	Store    *store.Store
	Prefs    *prefs.Prefs
	Browsing *browsing.Controller
	List     List
	Rooms    Rooms
}

// Controller does things to lines. Its methods are called on Fyne's goroutine. A line
// that is no longer in the list is left alone.
type Controller struct {
	*changes
	*opener
	*answers
	*editor
}

// New returns the controller.
func New(d Deps) *Controller {
	c := &changes{d}
	o := &opener{changes: c, opened: map[accounts.LineKey]opened{}}
	return &Controller{c, o, &answers{o}, &editor{c}}
}

// changes changes the list, and takes changes back.
type changes struct{ Deps }

// opener opens the pages of lines.
type opener struct {
	*changes
	opened map[accounts.LineKey]opened // in this run of the program
}

// answers records what the person says about a line.
type answers struct{ *opener }

// editor changes what is noted about a line.
type editor struct{ *changes }

// find returns a line as it is now.
func (c *changes) find(k accounts.LineKey) (accounts.Line, bool) { return c.Store.Move().Find(k) }

// change records what becomes of a line's progress, and reports whether it did.
func (c *changes) change(k accounts.LineKey, how func(accounts.Progress) accounts.Progress) bool {
	l, ok := c.find(k)
	if !ok || !c.Writable() {
		return false
	}
	c.Store.PutLine(l.Moved(how(l.Progress()), c.Shell.Now()))
	return true
}
