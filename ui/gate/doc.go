// Package gate is the page that answers the app's one question: may the old
// phone go? At the left stands the answer with its numbers, at the right what
// holds the gate closed, each line with the button that does the next thing
// there, and the last looks before the old phone is wiped: a check-list whose
// boxes are kept with the list. A page of its own asks where a second sign-in
// method exists.
package gate
