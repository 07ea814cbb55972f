// Package shortcuts is the sheet of everything the keyboard can do. It is made
// from the same table as the menu, so that it cannot say anything else, and from
// the plain keys the screens name.
package shortcuts
