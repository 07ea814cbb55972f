package launch

import "golang.org/x/sys/windows"

// show puts up a message box: a windowed program has no terminal here.
func show(text string) {
	message, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return // a text with a NUL cannot be shown
	}
	title, err := windows.UTF16PtrFromString(Name)
	if err != nil {
		return
	}
	_, _ = windows.MessageBox(0, message, title, windows.MB_OK|windows.MB_ICONINFORMATION|windows.MB_SETFOREGROUND)
}
