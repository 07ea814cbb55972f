// Package gate is the page that answers the app's one question: may the old
// phone go? At the left stands the answer with its numbers, at the right what
// holds the gate closed, each line with the button that does the next thing
// there, and the last looks before the old phone is wiped: a check-list whose
// boxes are kept with the list. A page of its own asks where a second sign-in
// method exists.
//
// # Files
//
//	controller.go                           opens the pages
//	page.go layout.go message.go            the gate's page
//	verdict.go autosize.go endings.go       the answer with its numbers
//	checks.go                               the last looks
//	second.go                               the page that asks for second methods
package gate
