// Package e2e holds the end-to-end tests: the built program in a real window on
// a virtual display, driven by the keyboard as a person would, with a real
// keyring and real browsers. It has no code but tests.
//
//	go test ./ui/e2e                              all of it
//	go test ./ui/e2e -run TestMainJob -v          the job the app exists for
//	NORIKAE_TOUR=dir go test ./ui/e2e -run …      also leaves a picture of every station
//	go test ./ui/e2e -bench . -run '^$'           the window's numbers
//
// # What is real
//
// The program is built as it is shipped, once more with the race detector and
// Fyne's own thread checks (see program), and runs as a user with an empty home
// folder. The display is Xvfb with software OpenGL; keys come from xdotool;
// pictures are read from the display's own memory. The keyring is gnome-keyring
// on a message bus of its own, read back by another process. The browsers are
// Chromium, asked through its DevTools which window is private, and Firefox,
// which says so in its window title. Microsoft's side is accounts/practice.
//
// # How a test waits
//
// Never by sleeping: for a line of the program's log (screen, saved, opened,
// resolved), for a request that arrives, or for a picture that stands still.
//
// # Limits
//
// Linux only, because of Xvfb. A test whose tool is not installed is skipped
// and says which. No window manager runs, but where a window is minimised, so windows
// lie at 0,0 above each other. The tests named TestWindows… run the program for
// Windows under Wine; make windows gives them one, and without it they are skipped.
package e2e
