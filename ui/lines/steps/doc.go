// Package steps shows one line of the move at the step where it is: the large
// train line, what to do in one sentence, what Microsoft's page shows and which
// button to press there, one big button that opens it, and what may come of it.
//
// View is the part the guided run puts between its header and its foot; Page is
// the same for a single line, such as an account's own security info. Both
// change nothing themselves: they report what the person wants through Actions.
//
// The labels of Microsoft's pages are quoted in the language of those pages,
// which follows the browser and not the app: the person can switch it.
//
// # Files
//
//	actions.go                 what the pages need and report
//	view.go show.go layout.go  a line at its step
//	wording.go                 the words on it, and the drawing
//	page.go                    the page of one line
package steps
