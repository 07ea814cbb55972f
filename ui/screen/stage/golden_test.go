package stage

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"norikae/ui/widgets"
	"norikae/ui/words"
)

// TestGoldenIsHeld: what is drawn as before passes; a move by one pixel does not,
// says where, and leaves the new one to be looked at.
func TestGoldenIsHeld(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("drawings are compared on Linux only, see Golden")
	}
	t.Chdir(t.TempDir())
	draw := func(margin float32) (said []string) {
		told := &complaints{TB: t}
		s := New(t, words.English, Small)
		s.Put(widgets.Pad(margin, 0, 0, 0, widgets.NewText("Open", widgets.Style{})), nil)
		s.T = told
		s.Golden("open")
		return told.said
	}
	if said := draw(8); len(said) != 1 || !strings.Contains(said[0], "open-en.xml") {
		t.Fatalf("without a file it says %q", said)
	}
	failed := filepath.Join("testdata", "failed", "open-en.xml")
	if err := os.Rename(failed, filepath.Join("testdata", "open-en.xml")); err != nil {
		t.Fatal(err)
	}
	if said := draw(8); said != nil {
		t.Errorf("drawn as before, it says %q", said)
	}
	said := draw(9)
	if len(said) != 1 || !strings.Contains(said[0], "-<widget") || !strings.Contains(said[0], "+<widget") || len(said[0]) > 2000 {
		t.Errorf("a pixel lower it says %q", said)
	}
	if _, err := os.Stat(failed); err != nil {
		t.Error(err)
	}
}
