// Package ui is the window: it wires the rooms below (accounts, tenantlookup,
// ui/browser) to the screens in its sub-packages and decides what follows when
// the person wants something.
//
// Run opens the window and returns when it closes. Screens report wishes through
// callbacks; this package turns a wish into a change on the desk (ui/store), a
// private window (ui/browser) or another screen, which the navigator of ui/shell
// opens at a place of its own (pages.go, pageids.go). Everything slow runs off
// Fyne's goroutine and comes back through fyne.Do; what a page has started ends
// with it. Quitting waits for what is being written and for nothing else longer
// than two seconds (quit.go).
package ui
