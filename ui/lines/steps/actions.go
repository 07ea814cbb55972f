package steps

import (
	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/i18n"
	"norikae/ui/store"
)

// Data is what is shown.
type Data interface {
	Move() accounts.Move
	Save(accounts.LineKey) store.Save
	State() store.State
}

// Opening is what opening the page of a line's next step does.
type Opening struct {
	Label  string     // of the button
	Ready  bool       // it can be pressed
	Link   links.Link // the page
	Opened string     // what was opened for this step, in words; empty: nothing yet
	Did    string     // what the person says on coming back from it
}

// Pages opens the page of a line's next step.
type Pages interface {
	Opening(accounts.LineKey) Opening
	Open(accounts.LineKey)
	Copy(accounts.LineKey)    // its address
	Another(accounts.LineKey) // offers the other pages
}

// Answers takes what the person says about a step.
type Answers interface {
	Tick(accounts.LineKey, accounts.Step) bool // ticks a step, or takes it back; reports whether it did
	Prove(accounts.LineKey, bool)              // a sign-in with the new phone alone worked, or asked for the old one

	// Confirm says that the next step is done, and does what follows without a
	// decision. Progress is what the person saw: where it is another by now, nothing
	// happens. It reports whether the list has changed.
	Confirm(accounts.LineKey, accounts.Progress) bool
}

// Ways lead on from a line.
type Ways interface {
	Nothing(accounts.LineKey) // nothing to move here
	Stuck(accounts.LineKey)   // I can't get in
}

// Window is what a view needs of the window around it.
type Window interface {
	Guide()                        // opens the guide about the step
	PageLanguage() i18n.Language   // the language of Microsoft's pages
	SetPageLanguage(i18n.Language) // the person says which it is
	Held() bool                    // the key that is being handled is held down and has done its work
}

// Actions is what the person can do at a line.
type Actions interface {
	Pages
	Answers
	Ways
	Window
}

// Next is what follows a line.
type Next struct {
	Label string // of the button, once the line needs nothing more
	Run   func()

	Finish string // of the button that ticks the last step and goes on; empty: it only ticks
	GoOn   func()
}
