// Package filepage asks where a file is to be saved, and which file is to be
// read. Its two pages need no mouse, unlike the toolkit's own dialogs: the usual
// folders are buttons, any other can be typed or chosen, and files the app wrote
// earlier are offered by name. What is chosen in a dialog is chosen in the toolkit's: the
// libraries for the systems' own need GTK in the program, or start a helper program that
// is not everywhere and whose window does not belong to this one.
//
//	nav.Push(id, func(f shell.Frame) shell.Page { return filepage.NewSave(f, filepage.SaveOptions{…}) })
//
// What was saved can be opened from the message that says so (saved.go).
//
// A file is replaced whole (see ui/atomicfile), so that a full disk never leaves
// half a file in the place of a good one, and one that is open in another program
// is said to be. Only its owner can read it (mode 0600 where the system knows
// modes). Whatever touches a folder happens off Fyne's goroutine, for it may be on
// a network; what it comes to is dropped when the page closes.
//
// # Files
//
//	save.go folder.go write.go   the pages that save one file, and several
//	open.go choose.go read.go    the pages that read one file, and choose several
//	form.go                      what the pages share
//	places.go name.go dialog.go  folders, names, the toolkit's dialog
//	saved.go                     the message about what was saved
package filepage
