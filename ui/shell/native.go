package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// Drawn reports whether the system made a window that was to be shown. Without
// OpenGL Fyne logs an error and would run on with nothing to be seen.
func Drawn(w fyne.Window) bool {
	window, ok := w.(driver.NativeWindow)
	if !ok { // a driver without a system's windows, as in tests
		return true
	}
	made := true
	window.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.WindowsWindowContext:
			made = c.HWND != 0
		case driver.MacWindowContext:
			made = c.NSWindow != 0
		case driver.X11WindowContext:
			made = c.WindowHandle != 0
		case driver.WaylandWindowContext:
			made = c.WaylandSurface != 0
		}
	})
	return made
}
