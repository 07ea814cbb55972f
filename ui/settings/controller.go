package settings

import (
	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/ui/browser"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/store"
	"norikae/ui/theme"
)

// Controller opens the page.
type Controller struct {
	Shell *shell.Shell
	Rooms Rooms
}

// settingsPage is the ID of the page.
type settingsPage struct{}

// Open opens the page on its first section, or brings it to the front.
func (c *Controller) Open() {
	c.Shell.Replace(settingsPage{}, func(f shell.Frame) shell.Page { return New(f, c.Rooms) })
}

// Rooms are what the page shows and changes. All is called on Fyne's goroutine.
type Rooms struct {
	Prefs      *prefs.Prefs
	Appearance Appearance
	Browsers   Browsers
	List       List
	Service    string // name of the keyring's entries
	Damage     func() ledger.Damage
	Files      Files
	Reports    Reports
	Device     Device
	Redraw     func() // a choice has changed what other pages show
	// Past says in words how an earlier move ended.
	Past func(*i18n.Words, accounts.Summary) (title, text string)

	Application, Shortcuts, About Opener // pages; the first is for signing in
}

// Appearance is what the window looks like.
type Appearance interface {
	ChosenLanguage() string // "ja", "en", or "" for the system's
	SetLanguage(string)
	SetTheme(theme.Variant)
	SetScale(percent int)
}

// Browsers are those that were found.
type Browsers interface {
	Found() (list []browser.Browser, searched bool)
	Search() // looks again
	// Try opens a page of the app's own and calls done with what arrived.
	Try(b browser.Browser, done func(browser.Trial, error)) (cancel func())
}

// List is the list and its keyring.
type List interface {
	Move() accounts.Move
	State() store.State
	Check() // reads everything again
}

// Files is what is saved and read as a whole.
type Files interface {
	Export()
	Import()
	AskLoss() // asks what is to be done about what was lost
	EraseAll(done func(error))
}

// Reports are for people.
type Reports interface {
	SavePage()
	SaveText()
	SaveTable()
	SaveReminder()
}

// Device is what is moving.
type Device interface {
	Open() // changes it
	Next() // starts the next move
}

// Opener opens a page.
type Opener interface{ Open() }
