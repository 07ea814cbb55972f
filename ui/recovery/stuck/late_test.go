package stuck

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/stage"
)

// TestAFileForAClosedPage says nothing, and of two files the one that is read last
// stands in the field.
func TestAFileForAClosedPage(t *testing.T) {
	l := lines()["work"]
	s := newStand(t, i18n.English, stage.Wide, l)
	s.Late()
	open := func() *Page {
		return s.Open(func(f shell.Frame) shell.Page {
			return New(f, s, Rooms{Actions: actions{s}, Lines: deciding{s}, Guide: guiding{s}}, l.Key())
		}).(*Page)
	}
	drop := func(name string) {
		path := filepath.Join(t.TempDir(), name)
		if name != "gone" {
			if err := os.WriteFile(path, []byte(name), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		s.window.drop(fyne.NewPos(1, 1), []fyne.URI{storage.NewFileURI(path)})
	}
	closed := open()
	drop("gone")
	drop("late")
	s.Nav.Back()
	p := open()
	p.box.SetText("typed")
	s.Work(1)
	s.Work(0)
	if s.Calm(); closed.box.Text != "" || p.box.Text != "typed" || s.Last() != "" {
		t.Errorf("the closed page holds %q, the open one %q; said %q", closed.box.Text, p.box.Text, s.Last())
	}
	drop("first")
	drop("second")
	s.Work(1)
	s.Work(0)
	if s.Calm(); p.box.Text != "first" {
		t.Errorf("the field holds %q", p.box.Text)
	}
}
