package launch

import (
	"os"

	"golang.org/x/sys/windows"
)

var (
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")
	user32   = windows.NewLazySystemDLL("user32.dll")
)

// show opens a message box: a windowed program has no terminal here.
func show(text string, s severity) {
	message, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return // a text with a NUL cannot be shown
	}
	title, err := windows.UTF16PtrFromString(Name)
	if err != nil {
		return
	}
	icon := uint32(windows.MB_ICONINFORMATION)
	if s == failure {
		icon = windows.MB_ICONERROR
	}
	_, _ = windows.MessageBox(0, message, title, windows.MB_OK|icon|windows.MB_SETFOREGROUND)
}

// console writes to the terminal the program was started from and reports whether
// there is one. From then on the program belongs to that terminal and ends with it,
// so only a program that is about to exit may call console.
func console(text string) bool {
	const parent = ^uintptr(0) // ATTACH_PARENT_PROCESS
	if attached, _, _ := kernel32.NewProc("AttachConsole").Call(parent); attached == 0 {
		return false
	}
	out, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return false
	}
	defer out.Close()
	_, err = out.WriteString("\n" + text) // the terminal has shown its prompt again already
	return err == nil
}

// allowFront lets any program bring its window to the front. Windows gives that
// right to the program the person has just started, which is this one; without
// allowFront the other copy's button in the task bar only blinks (Microsoft Learn,
// "SetForegroundWindow").
func allowFront() {
	const anyProcess = ^uintptr(0)                                                      // ASFW_ANY, a DWORD
	_, _, _ = user32.NewProc("AllowSetForegroundWindow").Call(anyProcess & (1<<32 - 1)) // refused, it changes nothing
}

// displayLanguages lists the languages the person chose for Windows itself, best
// first, such as "ja-JP". The formats of dates and numbers are another choice.
func displayLanguages() []string {
	names, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil {
		return nil
	}
	return names
}

// disableCoreDumps does nothing: Windows keeps crash dumps of a program only where
// somebody has asked for them.
func disableCoreDumps() error { return nil }
