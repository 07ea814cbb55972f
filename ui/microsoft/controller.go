// Package microsoft is what the window asks Microsoft itself: which organisations an
// account is in, and which sign-in methods are registered in an organisation. It owns
// who is signed in, and the pages that ask to sign in and show what was read.
//
// A [Controller] is filled by the window's composition root. What the answers hold goes
// into the store; access tokens stay in memory and end with the window.
//
// # Files
//
//	controller.go  the Controller, and what it needs
//	session.go     who is signed in, and as which application
//	signin.go      one sign-in, with its card
//	signout.go     the end of it; another name than the account's
//	find.go        the organisations of an account
//	check.go       what one organisation lists
//	checkall.go    what all of them list
//	learn.go       what an answer says about its organisation
//	card/ proof/ checkall/ ownapp/   the pages
package microsoft

import (
	"context"
	"net/http"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/signin"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/store"
)

// Controller asks Microsoft and shows what it answers. Its methods are called on
// Fyne's goroutine.
type Controller struct {
	Shell   *shell.Shell
	Store   *store.Store
	Prefs   *prefs.Prefs
	Browser Opener
	Changes Changes
	// Practice answers in the place of Microsoft in practice mode; nil: the real one.
	Practice *http.Client
	// Stuck explains an error that the sign-in page of a line shows.
	Stuck func(accounts.LineKey)

	session   *signin.Session // nil: nobody has signed in
	directory *directory.Client
	meant     map[accounts.AccountKey]string // the name at Microsoft that the person confirmed as theirs
}

// Opener opens the page where a person signs in.
type Opener interface {
	// Address is where a link leads: in practice mode on this computer.
	Address(link string) string
	// OpenFor opens a link in a private window of an account, and returns where it
	// leads and the browser's name; no name: there is no browser to open it in. It is
	// called off Fyne's goroutine.
	OpenFor(ctx context.Context, x accounts.Account, link string) (address, browser string, err error)
}

// Changes are what may be done to the list.
type Changes interface {
	Writable() bool // whether the list can be changed now; if not, the person reads why
	Undo()          // takes the last change back
}

// The pages that open once.
type page int

const (
	whosePage page = iota + 1
	ownApplicationPage
	checkAllPage
)

// LanguageChanged drops the client, which asks for names in the former language: the
// next sign-in makes another.
func (c *Controller) LanguageChanged() { c.directory = nil }

// current is a membership as it is in the list now; else m.
func current(st *store.Store, m accounts.Membership) accounts.Membership {
	if x, ok := st.FindMembership(m.Key()); ok {
		return x
	}
	return m
}
