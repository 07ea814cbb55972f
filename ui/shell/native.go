package shell

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"norikae/ui/launch"
)

// Show shows the window for the first time. The error is launch.ErrNoOpenGL where the
// system cannot draw one, and launch.ErrNoDisplay where the screen is out of reach.
func Show(w fyne.Window) (err error) {
	defer func() {
		// GLFW, which could not reach the screen, panics when Fyne goes on with it.
		switch cause := recover(); {
		case cause == nil:
		case strings.HasPrefix(fmt.Sprint(cause), "NotInitialized"):
			err = fmt.Errorf("shell: %w", launch.ErrNoDisplay)
		default:
			panic(cause)
		}
	}()
	w.Show()
	if !drawn(w) {
		return fmt.Errorf("shell: %w", launch.ErrNoOpenGL)
	}
	return nil
}

// drawn reports whether the system made a window that was to be shown. Without
// OpenGL Fyne logs an error and would run on with nothing to be seen.
func drawn(w fyne.Window) bool {
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
