// Package stage is for tests only. It is where the tests of the screens show a screen: a window of
// Fyne's test driver with the app's theme, a frame that notes what is asked of
// it, and what every screen is held to: that it fits its window with no button
// cut (Whole, Columns), that Tab reaches everything, in sight (Walk), with Escape
// left to the window (Escape), and that it draws what it drew when somebody last
// looked at it (Golden).
//
//	stage.Everywhere(t, func(t *testing.T, lang words.Language, size fyne.Size) {
//		s := stage.New(t, lang, size)
//		p := about.New(s.Frame)
//		s.Front(p)
//		s.Whole(p.Content())
//		s.Walk(p.Content(), s.Escape)
//	})
//
// Only tests import it, hence it may import testing; the layers' test in the
// module's root sees to that. A test embeds *Stage in a type of its own to add
// what its screen needs. Everything runs on the test's goroutine unless the test
// sets the frame otherwise.
package stage
