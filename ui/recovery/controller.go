// Package recovery is the way on when a sign-in does not work, and when the old phone
// is gone: what an error means and what to do about it, what is still possible without
// the phone, and the letters that ask for help.
//
// A [Controller] is filled by the window's composition root. What a person types into
// letters is kept for the next letter of the same run and stored nowhere.
package recovery

import (
	"norikae/accounts"
	"norikae/accounts/recovery/guide"
	"norikae/ui/lines"
	"norikae/ui/lines/browsing"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/shell/filepage"
	"norikae/ui/store"
)

// Controller opens the pages. Its methods are called on Fyne's goroutine.
type Controller struct {
	Shell    *shell.Shell
	Store    *store.Store
	Prefs    *prefs.Prefs
	Lines    *lines.Controller
	Browsing *browsing.Controller
	Files    Files
	Guide    Guide
	Add      Add
	// Here returns the line that the page in front is about.
	Here func() (accounts.Line, bool)
	// Mailer opens the mail program; the channel delivers how that ended.
	Mailer func(link string) (<-chan error, error)

	letters letters
}

// Files asks where a file is to be written.
type Files interface {
	Known() bool // whether the list on screen is the person's; if not, the person reads why
	SaveAs(id shell.ID, title, text, name, ending string, write filepage.Write, then func())
	SavedAll(folder string) // shows that a folder of files is there
}

// Guide opens the guide at a page.
type Guide interface{ OpenAt(guide.Topic) }

// Add looks up an organisation anew.
type Add interface{ LookUp(accounts.Membership) }

// The pages that open once.
type page int

const (
	stuckPage page = iota + 1
	lostPage
	letterPage
	lettersPage
	supportPage
)

// Forget forgets what was typed about letters, and answered.
func (c *Controller) Forget() { c.letters = letters{} }
