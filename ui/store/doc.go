// Package store is where the move lies while the window shows it.
//
// A change is made here first, so that the window answers at once, and is then
// written to the keyring in order, off Fyne's goroutine. Until the keyring has
// acknowledged it the row says "saving"; if that failed, "not saved", with the
// change still on screen and written again by Flush. Nothing is ever shown as
// saved before the keyring has it.
//
// All methods are called on Fyne's goroutine unless they say otherwise; the
// dispatcher given to New brings the results of writes back to it. The package
// itself knows nothing of Fyne.
package store
