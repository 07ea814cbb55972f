// Package gate is the page that answers the app's one question: may the old
// phone go? At the left stands the answer with its numbers, at the right what
// holds the gate closed, each line with the button that does the next thing
// there, and what to check before the old phone is wiped.
//
// List, the virtual list of what is left, is used by the end of the guided run
// too; SecondPage asks where a second sign-in method exists.
package gate
