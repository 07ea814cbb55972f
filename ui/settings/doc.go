// Package settings is the page for everything the person can set, and for what
// is done to the whole list: save it, read it, start the next move, erase it.
//
// The page is a list of sections at the left and one section at the right, so
// that a keyboard reaches everything in a few keys: Up and Down change the
// section, Tab enters it. A choice works at once; there is no button to confirm.
//
// A [Controller] opens the page; what stands behind its sections are the rooms of the
// window, as small interfaces. Choices go into the preferences.
//
// # Files
//
//	controller.go                                 opens the page; what it needs
//	page.go                                       the page, and what sections are made of
//	display.go browsers.go verdict.go command.go  language and look; browsers, their trial, the own command
//	clouds.go                                     Microsoft's clouds; the application that signs in
//	keyring.go files.go erase.go                  the list: its keyring, files and moves, its end
package settings
