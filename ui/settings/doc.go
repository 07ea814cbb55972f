// Package settings is the page for everything the person can set, and for what
// is done to the whole list: save it, read it, start the next move, erase it.
//
// The page is a list of sections at the left and one section at the right, so
// that a keyboard reaches everything in a few keys: Up and Down change the
// section, Tab enters it. A choice works at once; there is no button to confirm.
//
// A [Controller] opens the page; what stands behind its sections are the rooms of the
// window, as small interfaces. Choices go into the preferences.
package settings
