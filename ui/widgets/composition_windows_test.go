package widgets

import (
	"runtime"
	"testing"
	"unsafe"

	"golang.org/x/sys/windows"
)

// TestCompositionOfARealWindow: what is said of a window is what Windows then has.
func TestCompositionOfARealWindow(t *testing.T) {
	runtime.LockOSThread() // a window belongs to its thread
	defer runtime.UnlockOSThread()
	user32, imm32 := windows.NewLazySystemDLL("user32.dll"), windows.NewLazySystemDLL("imm32.dll")
	class, err := windows.UTF16PtrFromString("STATIC")
	if err != nil {
		t.Fatal(err)
	}
	messageOnly := ^uintptr(2) // HWND_MESSAGE: needs no screen
	hwnd, _, err := user32.NewProc("CreateWindowExW").Call(0, uintptr(unsafe.Pointer(class)), 0, 0, 0, 0, 100, 100, messageOnly, 0, 0, 0)
	if hwnd == 0 {
		t.Fatalf("no window: %v", err)
	}
	defer func() { _, _, _ = user32.NewProc("DestroyWindow").Call(hwnd) }()
	setComposition(hwnd, 123, 45)
	context, _, _ := imm32.NewProc("ImmGetContext").Call(hwnd)
	if context == 0 {
		t.Skip("this Windows has no input methods")
	}
	var got compositionForm
	if ok, _, err := imm32.NewProc("ImmGetCompositionWindow").Call(context, uintptr(unsafe.Pointer(&got))); ok == 0 {
		t.Fatalf("ImmGetCompositionWindow: %v", err)
	}
	if got.style != 2 || got.x != 123 || got.y != 45 {
		t.Errorf("Windows has %+v", got)
	}
}
