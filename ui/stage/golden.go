package stage

import (
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
)

var update = flag.Bool("update", false, "write the goldens of the screens anew")

// Looks runs a test in each language a screen is looked at in: both languages of
// the app, and both with texts that are longer.
func Looks(t *testing.T, f func(t *testing.T, lang i18n.Language)) {
	t.Helper()
	for _, lang := range []i18n.Language{i18n.English, i18n.Japanese, Longer(i18n.English), Longer(i18n.Japanese)} {
		t.Run(string(lang), func(t *testing.T) { f(t, lang) })
	}
}

// Golden holds a state of a screen to three things.
//
// What it says must be what testdata/<state>-<language>.txt holds (Describe tells
// how to read it). -update writes the file; what is then meant is read in the
// difference that git shows. A state that is reached in another way, or in another
// window, and says the same is "<state>/<way>" and has the file of the state.
//
// It must lie in the window as it should (Misfits) as the change that led to the
// state left it, without anything laid out but what Fyne lays out, and then in
// windows of every size.
//
// In each of them Tab must reach every button, and what has the focus must be in
// sight (Walk). What holds one of names, which may be of any length, may be cut.
//
// Whatever can be pressed or can get the focus must have a name (Unnamed).
//
// Where a screen names the system's keys or its keyring it does so as on Linux,
// hence texts are compared there alone.
func (s *Stage) Golden(state string, names ...string) {
	s.T.Helper()
	s.Settle()
	s.fits("as it came", names)
	for _, wrong := range Unnamed(s.Window.Content()) {
		s.T.Error(wrong)
	}
	if runtime.GOOS == "linux" && !s.long {
		file, _, _ := strings.Cut(state, "/")
		s.compare(file+"-"+string(s.Frame.Words.Language())+".txt", Describe(s.Window.Content()))
	}
	was := s.Window.Canvas().Size()
	for _, x := range sizes {
		s.resize(x.size)
		s.fits(x.name, names)
	}
	for _, x := range sizes { // at last, for it moves the focus
		s.resize(x.size)
		s.Walk(s.Window.Content())
	}
	s.resize(was)
}

// sizes are the windows in which every state is looked at. The third is what is
// left of a screen of 1920 x 1080 at a size of 150 %.
var sizes = []struct {
	name string
	size fyne.Size
}{{"960 x 640", Small}, {"1280 x 820", Wide}, {"150 %", Large}}

func (s *Stage) resize(size fyne.Size) {
	s.Window.Resize(size)
	s.Settle()
}

// fits fails for everything that does not lie in the window as it should.
func (s *Stage) fits(when string, names []string) {
	s.T.Helper()
	for _, wrong := range Misfits(s.Window.Content(), names...) {
		s.T.Errorf("%s: %s", when, wrong)
	}
}

// compare compares a text with the file that says what it was, or writes the file.
func (s *Stage) compare(name, got string) {
	s.T.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			s.T.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			s.T.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		s.T.Fatal(err)
	}
	if got != string(want) {
		s.T.Errorf("%s says another thing; if it is meant, write it with -update and read the difference:\n%s", path, parting(string(want), got))
	}
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
