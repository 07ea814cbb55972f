// Package shell is the window every page stands in. It knows no feature.
//
// A [Navigator] is the stack of open pages. Each is made with a frame of its own,
// whose Close closes that page and no other, whose Go ends its work with the page,
// and whose Do drops what comes too late:
//
//	page := nav.Push(pageAdd, func(f shell.Frame) shell.Page { return addorg.NewPage(f, …) })
//	nav.Close(page)
//
// Pages are told apart by value, or by an [ID] that whoever opens them gives them.
// [Tasks] owns the goroutines behind the window.
package shell
