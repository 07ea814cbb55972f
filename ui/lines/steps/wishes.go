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

// Wishes is what the person can ask for at a line.
type Wishes struct {
	Opening         func() (label string, ready bool)      // what the main button would do
	Link            func(accounts.Line) (links.Link, bool) // the page it would open
	Open            func(accounts.Line)                    // open that page
	Copy            func(accounts.Line)                    // copy its address
	Another         func(accounts.Line)                    // offer the other pages
	Tick            func(accounts.Line, accounts.Step)     // tick a step, or take it back
	Prove           func(accounts.Line, bool)              // a sign-in with the new phone alone worked, or asked for the old one
	Nothing         func(accounts.Line)                    // nothing to move here
	Stuck           func(accounts.Line)                    // I can't get in
	Guide           func()                                 // the page of the guide about the step
	PageLanguage    func() i18n.Language                   // the language of Microsoft's pages
	SetPageLanguage func(i18n.Language)                    // the person says which it is
}

// Next is what follows a line that needs nothing more.
type Next struct {
	Label string
	Run   func()
}
