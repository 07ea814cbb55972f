package stage

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
	"norikae/ui/widgets"
)

// renew has Golden and Markup write their files.
func renew(t *testing.T, write func()) {
	t.Helper()
	was := *update
	*update = true
	defer func() { *update = was }()
	write()
}

// column is a page of a text and a button that can be broken in several ways.
func column(say string, on bool, high float32) fyne.CanvasObject {
	open := widgets.NewButton(widgets.Primary, "Open", "", nil)
	if !on {
		open.Disable()
	}
	text := widgets.NewText(say, widgets.Style{})
	text.Resize(fyne.NewSize(400, high))
	open.Resize(fyne.NewSize(200, 40))
	open.Move(fyne.NewPos(0, 60))
	return widgets.Pad(0, 0, 0, 0, container.NewWithoutLayout(text, open))
}

// TestGoldenIsHeld: a page that says what it said passes, wherever that stands; a
// word, a state of a button or the height of a text that differs does not.
func TestGoldenIsHeld(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("what pages say is compared on Linux only, see Golden")
	}
	New(t, i18n.English, Small) // the theme, before anything is made
	t.Chdir(t.TempDir())
	show := func(page fyne.CanvasObject) []string {
		told := &complaints{TB: t}
		s := New(t, i18n.English, Small)
		s.Put(page, func(rune, fyne.KeyName) bool { return false })
		s.T = told
		s.Golden("open")
		return told.said
	}
	first := column("One organisation", true, 40)
	if said := show(first); len(said) != 1 || !strings.Contains(said[0], "open-en.txt") {
		t.Fatalf("without a file it says %q", said)
	}
	renew(t, func() { show(first) })
	if got, err := os.ReadFile(filepath.Join("testdata", "open-en.txt")); err != nil || string(got) != "One organisation\n[Open] {primary}\n" {
		t.Errorf("written: %q, %v", got, err)
	}
	for name, c := range map[string]struct {
		page fyne.CanvasObject
		want string
	}{
		"the same":  {column("One organisation", true, 40), ""},
		"elsewhere": {widgets.Pad(30, 0, 0, 30, column("One organisation", true, 40)), ""},
		"a word":    {column("Two organisations", true, 40), "-One organisation\n"},
		"a state":   {column("One organisation", false, 40), "+[Open] {primary, disabled}"},
		"no height": {column("One organisation", true, 0), `"One organisation" is 0 high`},
	} {
		if said := strings.Join(show(c.page), "\n"); (c.want == "") != (said == "") || !strings.Contains(said, c.want) {
			t.Errorf("%s: it says %q, want %q", name, said, c.want)
		}
	}
}

// TestLongerTextsHaveNoGolden: they are looked at, not written down.
func TestLongerTextsHaveNoGolden(t *testing.T) {
	t.Chdir(t.TempDir())
	s := New(t, Longer(i18n.Japanese), Small)
	if s.Frame.Words.Language() != i18n.Japanese || !strings.Contains(s.Frame.Words.T("page.close"), "ー") {
		t.Errorf("it says %q in %s", s.Frame.Words.T("page.close"), s.Frame.Words.Language())
	}
	s.Put(column("One", true, 40), func(rune, fyne.KeyName) bool { return false })
	renew(t, func() { s.Golden("open") })
	if _, err := os.Stat("testdata"); !os.IsNotExist(err) {
		t.Errorf("testdata: %v", err)
	}
}
