// Package checkall is the page that reads what is registered at every organisation,
// one result a line, and marks at one press what that proves. One failure stops
// nothing; what was stopped goes on; sign-ins that are needed are done one at a
// time. It only shows: reading, signing in and marking are callbacks.
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

// Options make a page. Every callback but Read runs on Fyne's goroutine.
type Options struct {
	Items    func() []Item // as they are called now; always the same ones
	Old, New string        // how the person calls the phones

	// Read reads some of the items, off Fyne's goroutine, and returns when all are
	// done or ctx has ended. begun and got are to be called on Fyne's goroutine, as
	// an item's turn comes and as its answer does; an item that ctx stopped gets
	// none. again: ask also those that refused before.
	Read func(ctx context.Context, which []int, again bool, begun func(i int), got func(i int, f proof.Finding))
	// Judge judges an answer anew, as after Name and after every change of the list.
	// It follows Items.
	Judge func(i int, f proof.Finding) proof.Finding
	// Name says what a device is.
	Name func(device string, r proof.Role)
	// SignedIn reports whether somebody is signed in at an item's seat.
	SignedIn func(i int) bool
	// SignIn has the person sign in for an item; done follows when they have.
	// Where nobody is signed in at the seat, that is for all its items.
	SignIn func(i int, done func())
	// Show opens an item's own page.
	Show func(i int)
	// Confirm marks what is proved at some items.
	Confirm func(which []int)
}
