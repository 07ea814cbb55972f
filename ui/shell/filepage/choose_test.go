package filepage

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// choosing shows the page over a folder with some files.
func choosing(t *testing.T, l i18n.Language) (p *Choose, s *stand, dir string, chosen *[]string) {
	t.Helper()
	s, dir, chosen = newStand(t, l), t.TempDir(), &[]string{}
	for _, name := range []string{"a.eml", "b.csv", ".hidden"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "below"), 0o700); err != nil {
		t.Fatal(err)
	}
	p = NewChoose(s.Frame, ChooseOptions{Title: "add.file.title", Text: "add.file.text", Folder: dir, Chosen: func(paths []string) { *chosen = paths }})
	s.Front(p)
	return p, s, dir, chosen
}

// TestSeveralFilesAreChosen by keyboard alone, one after the other and a folder at
// once, each once; one can be taken out again.
func TestSeveralFilesAreChosen(t *testing.T) {
	stage.Both(t, func(t *testing.T, l i18n.Language) {
		p, s, dir, chosen := choosing(t, l)
		p.path.SetText(filepath.Join(dir, "b.csv"))
		enter(p.path)
		if p.path.Text != "" || s.Window.Canvas().Focused() != fyne.Focusable(p.ok) || s.closed > 0 {
			t.Fatalf("%q is left, closed %d times", p.path.Text, s.closed)
		}
		p.path.SetText(dir)
		p.Submit()
		if len(p.chosen) != 2 {
			t.Fatalf("chosen %q", p.chosen)
		}
		p.path.SetText(filepath.Join(dir, "none"))
		p.Submit()
		if !p.problem.Visible() || len(p.chosen) != 2 {
			t.Errorf("a file that is not there: %q", p.problem.Text())
		}
		n := p.Remake(s.Frame).(*Choose) // as in another language
		if n.path.Text != filepath.Join(dir, "none") || len(n.chosen) != 2 {
			t.Errorf("made anew with %q and %q", n.path.Text, n.chosen)
		}
		s.Press(p.Content(), s.Frame.Words.T("file.unchoose"), fyne.KeySpace)
		p.path.SetText("")
		enter(p.ok)
		if s.closed != 1 || !slices.Equal(*chosen, []string{filepath.Join(dir, "a.eml")}) {
			t.Errorf("closed %d times with %q", s.closed, *chosen)
		}
	})
}

// TestTooManyFilesAreAFolderByMistake.
func TestTooManyFilesAreAFolderByMistake(t *testing.T) {
	p, _, dir, _ := choosing(t, i18n.English)
	for i := range maxChosen + 10 {
		if err := os.WriteFile(filepath.Join(dir, strings.Repeat("x", i+1)), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if p.add(dir); len(p.chosen) != maxChosen {
		t.Errorf("%d chosen", len(p.chosen))
	}
}
