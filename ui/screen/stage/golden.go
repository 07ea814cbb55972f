package stage

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

// Golden holds everything that is drawn, where and how large, against
// testdata/<state>-<language>.xml, Fyne's markup of the window. Where the two
// differ the test fails and leaves what it got in testdata/failed; once that has
// been looked at and is meant, it is moved over the other.
//
// The texts are measured with the bundled typeface, so the markup is the same on
// every machine as long as the screen shows nothing of the machine: no time but
// the frame's, no path, no version.
func (s *Stage) Golden(state string) {
	s.T.Helper()
	s.Settle()
	test.AssertRendersToMarkup(s.T.(*testing.T), state+"-"+string(s.Frame.Words.Language())+".xml", s.Window.Canvas())
}
