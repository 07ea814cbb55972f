package stage

import (
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/widgets"
)

// TestMarkupIsHeld: what is drawn as before passes; a move by one pixel does not,
// and is shown.
func TestMarkupIsHeld(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("drawings are compared on Linux only, see Markup")
	}
	t.Chdir(t.TempDir())
	draw := func(margin float32) []string {
		told := &complaints{TB: t}
		s := New(t, i18n.English, Small)
		s.Put(widgets.Pad(margin, 0, 0, 0, widgets.NewText("Open", widgets.Style{})), func(rune, fyne.KeyName) bool { return false })
		s.T = told
		s.Markup("open")
		return told.said
	}
	if said := draw(8); len(said) != 1 || !strings.Contains(said[0], "open-en.xml") {
		t.Fatalf("without a file it says %q", said)
	}
	renew(t, func() { draw(8) })
	if said := draw(8); said != nil {
		t.Errorf("drawn as before, it says %q", said)
	}
	said := draw(9)
	if len(said) != 1 || !strings.Contains(said[0], "-<widget") || !strings.Contains(said[0], "+<widget") || len(said[0]) > 2000 {
		t.Errorf("a pixel lower it says %q", said)
	}
}
