package widgets

import (
	"unsafe"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

// compositionForm is Windows' COMPOSITIONFORM.
type compositionForm struct {
	style uint32
	x, y  int32 // in pixels, from the upper left of the window's content
	area  windows.Rect
}

// composeAt says at which pixel of a window text is being typed.
func composeAt(w fyne.Window, x, y int32) {
	window, ok := w.(driver.NativeWindow)
	if !ok { // a driver without a system's windows, as in tests
		return
	}
	window.RunNative(func(context any) {
		if c, ok := context.(driver.WindowsWindowContext); ok {
			setComposition(c.HWND, x, y)
		}
	})
}

// setComposition is composeAt for a window's handle. A window without an input
// method is left as it is.
func setComposition(hwnd uintptr, x, y int32) {
	imm32 := windows.NewLazySystemDLL("imm32.dll")
	context, _, _ := imm32.NewProc("ImmGetContext").Call(hwnd)
	if context == 0 {
		return
	}
	const point = 2 // CFS_POINT
	form := compositionForm{style: point, x: x, y: y}
	_, _, _ = imm32.NewProc("ImmSetCompositionWindow").Call(context, uintptr(unsafe.Pointer(&form)))
	_, _, _ = imm32.NewProc("ImmReleaseContext").Call(hwnd, context)
}
