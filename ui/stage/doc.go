// Package stage is for tests only: here the tests of every screen show it in a
// window of Fyne's test driver, with the app's theme and a frame that notes what
// is asked of it. The rest of the app does not import it, which the layers' test
// in the module's root checks; hence it may import testing.
//
//	func TestGolden(t *testing.T) {
//		stage.Looks(t, func(t *testing.T, lang i18n.Language) {
//			s := stage.New(t, lang, stage.Small)
//			p := about.New(s.Frame)
//			s.Front(p)
//			s.Golden("app")
//		})
//	}
//
// Golden compares what a state of a screen says with a text file that a person can
// read, and checks how the state lies in windows of every size: that nothing is
// cut, squeezed, outside its column or over something else, that Tab reaches every
// button, and that each control has a name. Each of these checks can be called by itself
// (Misfits, Whole, Columns, Walk, Escape, Unnamed).
//
// A test embeds *Stage in a type of its own to add what its screen needs.
// Everything runs on the test's goroutine unless the test sets the frame otherwise.
//
// # Files
//
//   - stage.go: the window, the frame, the languages and sizes of a test
//   - host.go: what a page may ask of the window, and when its work runs and ends
//   - pages.go: pages under a navigator
//   - frame.go: the layout before each frame, as Fyne's own windows do it
//   - longer.go: languages with longer texts
//   - golden.go, markup.go: comparing with testdata, and writing it (-update)
//   - describe.go, describecontrol.go, describelist.go: what a page says, as text
//   - named.go: what a screen reader could not name
//   - area.go, fits.go: where everything stands, and what is wrong with that
//   - readable.go: what can be read in a picture of the window
//   - asserts.go: what can be reached and pressed
//   - read.go: texts and buttons of a page
//   - gone.go: no text that asks something of a phone that is gone
//   - lostphone/: whether a text does so
package stage
