//go:build !windows

package shell

import "fyne.io/fyne/v2"

// toFront brings the window to the front; a minimised one comes back with it.
func toFront(w fyne.Window) { w.RequestFocus() }
