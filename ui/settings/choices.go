package settings

import (
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
	"norikae/ui/browser"
	"norikae/ui/store"
	"norikae/ui/theme"
)

// Options are what the page shows and what it can ask for. Functions are called
// on Fyne's goroutine.
type Options struct {
	Display   Display
	Browsers  Browsers
	Clouds    Clouds
	Keyring   Keyring
	Files     Files
	Moves     Moves
	SignIn    SignIn
	Erase     func(done func(error)) // erases everything; done is called afterwards
	Shortcuts func()                 // opens the sheet of shortcuts
	About     func()                 // opens the page about the app
}

// Display is what the window looks like.
type Display struct {
	Language func() string // "ja", "en", or "" for the system's
	System   string        // the system's language, "ja" or "en"
	Theme    func() theme.Variant
	Scale    func() int // per cent

	SetLanguage func(string)
	SetTheme    func(theme.Variant)
	SetScale    func(int)
}

// Browsers is how pages are opened.
type Browsers struct {
	Found    func() (list []browser.Browser, searched bool)
	Search   func() // looks again
	Saved    func() string
	Command  func() string // the own command as it was written; empty: none
	Separate func() bool

	Choose      func(id string) // "" lets the app choose
	SetCommand  func(browser.Template)
	SetSeparate func(bool)
	Try         func(b browser.Browser, done func(browser.Trial, error)) (cancel func())
}

// Clouds is which of Microsoft's clouds are asked for organisations.
type Clouds struct {
	All []tenantlookup.Cloud
	On  func(tenantlookup.Cloud) bool
	Set func(c tenantlookup.Cloud, on bool)
}

// Keyring is where the list is kept.
type Keyring struct {
	Service string // name of the entries there
	State   func() store.State
	Move    func() accounts.Move
	Damage  func() ledger.Damage
	Check   func() // reads everything again
	Lost    func() // asks what is to be done about what was lost
	Export  func()
}

// Files is what can be written and read.
type Files struct {
	Export, Import, Report, Text, Sheet, Calendar func()

	Exported func() time.Time // when the list was last saved to a file; zero: never
}

// Moves is this change of phones and those before.
type Moves struct {
	Move   func() accounts.Move
	Device func() // changes what is moving
	Next   func() // starts the next one
}
