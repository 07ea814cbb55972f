package guided

import (
	"norikae/accounts"
	"norikae/ui/lines/holds"
	"norikae/ui/lines/steps"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/store"
)

// Controller opens the guided run.
type Controller struct {
	Shell *shell.Shell
	Store *store.Store
	Prefs *prefs.Prefs
	Rooms Rooms
	List  List

	asked bool // a start of the program asked for the run, which has not been opened yet
}

// Rooms are what the run leads to.
type Rooms struct {
	Lines Lines
	Gate  Opener
	Add   Opener // adds organisations
	Files Files
	Place Place
}

// Lines does things to lines.
type Lines interface {
	steps.Actions
	holds.Actions
	Retry() // reads the keyring again
}

// Files are what a person keeps of a move that is done.
type Files interface {
	SavePage()         // the report
	SaveCancellation() // takes the reminder out of the calendar
}

// Place keeps where the run was left, from one day to the next.
type Place interface {
	LeftAt(k accounts.LineKey, ok bool) // not ok: at the end
	IsLeftAt(accounts.LineKey) bool
}

// List is the list of organisations that the run is left for.
type List interface{ Select(accounts.LineKey) }

// Opener opens a page.
type Opener interface{ Open() }

// page is the ID of a page of this room towards the navigator.
type page int

const (
	runPage page = iota + 1
	guessesPage
)

// Open starts the guided run at the first line that is not settled.
func (c *Controller) Open() { c.open(runPage, Open) }

// OpenGuesses tries one after another what only rests on a guess.
func (c *Controller) OpenGuesses() { c.open(guessesPage, Guesses) }

// LeftAt implements Place. The list shows the organisation the person was at; an
// account itself is no row of it.
func (c *Controller) LeftAt(k accounts.LineKey, ok bool) {
	c.Prefs.Set(func(v *prefs.Values) {
		if v.Guided = (prefs.Place{}); ok {
			v.Guided = prefs.PlaceOf(k)
		}
	})
	if ok && k.Tenant.ID != "" {
		c.List.Select(k)
	}
}

// IsLeftAt implements Place.
func (c *Controller) IsLeftAt(k accounts.LineKey) bool {
	return c.Prefs.Get().Guided == prefs.PlaceOf(k)
}

func (c *Controller) open(id page, s Scope) {
	c.Shell.Replace(id, func(f shell.Frame) shell.Page { return New(f, c.Store, c.Rooms, s) })
}

// Ask has the run opened as soon as the list has been read.
func (c *Controller) Ask() { c.asked = true }

// Begin opens the run that was asked for. There is nothing to guide through in an
// empty list: the first start's questions stand in front.
func (c *Controller) Begin() {
	if !c.asked || !c.Store.State().Known() {
		return
	}
	c.asked = false
	if m := c.Store.Move(); len(m.Accounts) > 0 || len(m.Memberships) > 0 {
		c.Open()
	}
}
