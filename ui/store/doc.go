// Package store is the list as the window reads and changes it.
//
// The list is the ledger's, and there is one: a change is in it at once, so that the
// window answers at once, and the ledger writes one change after the other to the
// keyring, off Fyne's goroutine. Until the keyring has acknowledged a change its row
// is Saving; if that failed, NotSaved, with the change still on screen, and Flush
// writes it again. Nothing is ever shown as saved before the keyring has it.
//
// What the store adds is what a window needs: which phase reading the keyring is in,
// undo and redo, whether a write is under way or stuck, and a follower that is called
// on Fyne's goroutine.
//
// All methods are called on Fyne's goroutine unless they say otherwise; Options.Do
// brings the results of writes back to it. The package itself does not import Fyne.
//
// # Files
//
//	store.go state.go  the store, and how it stands
//	change.go          what is done to rows, undo and redo; whole.go to the whole list
//	writes.go          the writes under way, and whether one is stuck
//	keyring.go         the list on screen, reading it, and how the keyring stands
//
// Each uses those below it.
package store
