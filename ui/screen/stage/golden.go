package stage

import (
	"runtime"
	"testing"

	"fyne.io/fyne/v2/test"
)

// Golden holds everything that is drawn, where and how large, against
// testdata/<state>-<language>.xml, Fyne's markup of the window. Where the two
// differ the test fails, says where they part, and leaves what it got in
// testdata/failed; once that has been looked at and is meant, it is moved over the
// other.
//
// The texts are measured with the bundled typeface, so the markup is the same on
// every machine as long as the screen shows nothing of the machine: no time but
// the frame's, no path, no version. Where a screen names the system's keys or its
// keyring it does so as on Linux, hence nothing is compared elsewhere.
func (s *Stage) Golden(state string) {
	s.T.Helper()
	s.Settle()
	if runtime.GOOS != "linux" {
		return
	}
	test.AssertRendersToMarkup(s.T.(*testing.T), state+"-"+string(s.Frame.Words.Language())+".xml", s.Window.Canvas())
}
