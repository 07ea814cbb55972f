package stage

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"

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
	s.hold(state+"-"+string(s.Frame.Words.Language())+".xml", test.RenderToMarkup(s.Window.Canvas()))
}

// hold compares a markup with the file that says what it was. Fyne's own
// comparison would print both as a whole, some thousand lines.
func (s *Stage) hold(name, got string) {
	s.T.Helper()
	want, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil && !os.IsNotExist(err) {
		s.T.Fatal(err)
	}
	if got == string(want) {
		return
	}
	failed := filepath.Join("testdata", "failed", name)
	if err := os.MkdirAll(filepath.Dir(failed), 0o755); err != nil {
		s.T.Fatal(err)
	}
	if err := os.WriteFile(failed, []byte(got), 0o644); err != nil {
		s.T.Fatal(err)
	}
	s.T.Errorf("%s is drawn otherwise, now in %s:\n%s", name, failed, parting(string(want), got))
}

// parting shows where two texts begin to differ, a few lines of each.
func parting(want, got string) string {
	const few = 6
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	at := 0
	for at < len(a) && at < len(b) && a[at] == b[at] {
		at++
	}
	var out strings.Builder
	for _, side := range []struct {
		sign  string
		lines []string
	}{{"-", a}, {"+", b}} {
		for _, line := range side.lines[at:min(at+few, len(side.lines))] {
			out.WriteString(side.sign + strings.TrimLeft(line, "\t") + "\n")
		}
	}
	return out.String()
}
