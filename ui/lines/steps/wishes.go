package steps

import (
	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/i18n"
	"norikae/ui/screen"
	"norikae/ui/store"
)

// Data is what is shown.
type Data interface {
	Move() accounts.Move
	Save(accounts.MembershipKey) store.Save
	State() store.State
}

// Wishes is what the person can ask for at a line.
type Wishes struct {
	Opening         func() (label string, ready bool)    // what the main button would do
	Link            func(screen.Line) (links.Link, bool) // the page it would open
	Open            func(screen.Line)                    // open that page
	Copy            func(screen.Line)                    // copy its address
	Another         func(screen.Line)                    // offer the other pages
	Tick            func(screen.Line, accounts.Step)     // tick a step, or take it back
	Prove           func(screen.Line, bool)              // a sign-in with the new phone alone worked, or asked for the old one
	Nothing         func(screen.Line)                    // nothing to move here
	Stuck           func(screen.Line)                    // I can't get in
	Guide           func()                               // the page of the guide about the step
	PageLanguage    func() i18n.Language                 // the language of Microsoft's pages
	SetPageLanguage func(i18n.Language)                  // the person says which it is
}

// Next is what follows a line that needs nothing more.
type Next struct {
	Label string
	Run   func()
}
