//go:build !windows

package widgets

import "fyne.io/fyne/v2"

// composeAt does nothing: the other systems' toolkits say it themselves, or have no
// way to be told.
func composeAt(fyne.Window, int32, int32) {}
