// Package checkall is the page that reads what is registered at every organisation,
// one result a line, and marks at one press what that proves. One failure stops
// nothing; what was stopped goes on; sign-ins that are needed are done one at a
// time. It only shows: reading, signing in and marking are done by [Organisations] and
// [SignIns].
package checkall

import (
	"context"

	"norikae/ui/microsoft/proof"
)

// Item is one organisation to be read, under one account.
type Item struct {
	Title, Account string
	Seat           string // items of one seat share a sign-in
}

// Options make a page. The callbacks run on Fyne's goroutine.
type Options struct {
	Organisations Organisations
	SignIns       SignIns
	Old, New      string                            // how the person calls the phones
	Name          func(device string, r proof.Role) // keeps what a device is
	Show          func(i int)                       // opens an item's own page
}

// Organisations are what is read. All but Read run on Fyne's goroutine.
type Organisations interface {
	// Items returns them as they are called now; always the same ones.
	Items() []Item
	// Read reads some of the items, off Fyne's goroutine, and returns when all are
	// done or ctx has ended. begun and got are called on Fyne's goroutine, as an item's
	// turn comes and as its answer does; an item that ctx stopped gets none. again: ask
	// also those that refused before.
	Read(ctx context.Context, which []int, again bool, begun func(i int), got func(i int, f proof.Finding))
	// Judge judges an answer anew, as after a device got its name and after every
	// change of the list. The page calls Items before it.
	Judge(i int, f proof.Finding) proof.Finding
	// Confirm marks what is proved at some items.
	Confirm(which []int)
}

// SignIns are what the items need before they can be read.
type SignIns interface {
	// SignedIn reports whether somebody is signed in at an item's seat.
	SignedIn(i int) bool
	// SignIn has the person sign in for an item; done follows when they have.
	// Where nobody is signed in at the seat, that is for all its items.
	SignIn(i int, done func())
}
