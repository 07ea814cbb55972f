package widgets

import "fyne.io/fyne/v2"

// Show shows or hides an object. One that is so already is left alone: refreshing a
// page on which nothing changed must cost nothing.
func Show(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}

// Enable lets a button be pressed, or no longer. One that is so already is left alone.
func Enable(b *Button, on bool) {
	switch {
	case on && b.Disabled():
		b.Enable()
	case !on && !b.Disabled():
		b.Disable()
	}
}
