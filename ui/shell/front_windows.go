package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

// toFront brings the window to the front. Windows leaves a minimised one where it
// is until it is told to restore it.
func toFront(w fyne.Window) {
	if window, ok := w.(driver.NativeWindow); ok {
		window.RunNative(func(context any) {
			c, ok := context.(driver.WindowsWindowContext)
			if !ok {
				return
			}
			user32 := windows.NewLazySystemDLL("user32.dll")
			if iconic, _, _ := user32.NewProc("IsIconic").Call(c.HWND); iconic != 0 {
				const restore = 9 // SW_RESTORE
				_, _, _ = user32.NewProc("ShowWindow").Call(c.HWND, restore)
			}
		})
	}
	w.RequestFocus()
}
