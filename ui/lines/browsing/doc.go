// Package browsing opens links in the person's browser, each in a private session
// of the account it is for, and offers every way that is left when nothing opens. A
// normal window is opened only when the person asks for one by name.
//
// It knows links and sessions and no line of the move: lines chooses the link.
package browsing
