// Package shell is the window every page stands in. It knows no feature.
//
// [Shell] is the window: it shows pages, runs work off Fyne's goroutine and shows what
// runs, changes language and theme, and ends. A [Navigator] is its stack of open pages. Each is
// made with a frame of its own, whose Close closes that page and no other, whose Go
// ends its work with the page, and whose Do drops what comes too late:
//
//	page := sh.Push(gatePage, func(f shell.Frame) shell.Page { return newPage(f, …) })
//	sh.Close(page)
//
// Pages are told apart by value, or by an [ID] that whoever opens them gives them. A
// [Question] is the one kind of page that asks. [Tasks] owns the goroutines behind the
// window.
//
// # Files
//
//	page.go                            what a page is, and what it is given
//	shell.go                           the window and what pages may ask of it
//	navigator.go                       the open pages
//	display.go                         what the window consists of
//	question.go                        questions
//	held.go                            keys that are held down
//	status.go tasks.go                 what runs in the background, shown and owned; other programs
//	language.go scale.go               language, theme and size, changed at once
//	fynetexts.go                       the toolkit's own texts
//	lifecycle.go                       size, quitting, the end
//	native.go front_*.go               what only the system's own window can do
//	startid_*.go                       the ID under which a desktop knows a browser that is started
package shell
