// Package store is the list as the window reads and changes it.
//
// The list is the ledger's, and there is one: a change is in it at once, so that the
// window answers at once, and the ledger writes one change after the other to the
// keyring, off Fyne's goroutine. Until the keyring has acknowledged a change its row
// is Saving; if that failed, NotSaved, with the change still on screen, and Flush
// writes it again. Nothing is ever shown as saved before the keyring has it.
//
// What the store adds is what a window needs: which phase reading the keyring is in,
// undo and redo, whether a write is under way or stuck, and callbacks on Fyne's
// goroutine.
//
// All methods are called on Fyne's goroutine unless they say otherwise; Options.Do
// brings the results of writes back to it. The package itself knows nothing of Fyne.
package store
