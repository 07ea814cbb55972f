package stage

import (
	"runtime"

	"fyne.io/fyne/v2/test"
)

// Markup holds everything that is drawn, where and how large, against
// testdata/<name>-<language>.xml, Fyne's markup of the window: for the controls
// of our own, whose look no text tells. -update writes it anew.
//
// The texts are measured with the bundled typeface, so the markup is the same on
// every machine as long as the screen shows nothing of the machine; the system's
// keys and keyring are named as on Linux, hence nothing is compared elsewhere.
func (s *Stage) Markup(name string) {
	s.T.Helper()
	s.Settle()
	if runtime.GOOS != "linux" {
		return
	}
	s.compare(name+"-"+string(s.Frame.Words.Language())+".xml", test.RenderToMarkup(s.Window.Canvas()))
}
