package filepage

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"norikae/ui/i18n"
	"norikae/ui/shell"
)

// TestASaveEndsWithEscape: nothing is written after the page has closed, the page
// underneath stays, and nobody is told that something was saved.
func TestASaveEndsWithEscape(t *testing.T) {
	s := newStand(t, i18n.English)
	s.Late()
	dir := t.TempDir()
	under := s.Open(func(f shell.Frame) shell.Page {
		return NewOpen(f, OpenOptions{Title: "Read", Text: "x", Pattern: "*.json"})
	})
	saved := 0
	p := s.Open(func(f shell.Frame) shell.Page {
		return NewSave(f, SaveOptions{
			Title: "Save", Text: "x", File: "list.json", Folder: dir, Saved: func(string) { saved++ },
			Write: func(to io.Writer, _ *i18n.Words) error { _, err := io.WriteString(to, "list"); return err },
		})
	}).(*Save)
	p.Submit()
	s.Nav.Back()
	for s.Works() > 0 {
		s.Work(s.Works() - 1) // the last asked for answers first
	}
	s.Calm()
	if s.Nav.Top() != under || saved != 0 {
		t.Errorf("on top %s, saved %d times", s.Nav.Top().Name(), saved)
	}
	left(t, dir)
}

// TestASaveClosesItsOwnPage, whatever lies over it by then.
func TestASaveClosesItsOwnPage(t *testing.T) {
	s := newStand(t, i18n.English)
	s.Late()
	dir, saved := t.TempDir(), 0
	p := s.Open(func(f shell.Frame) shell.Page {
		return NewSave(f, SaveOptions{
			Title: "Save", Text: "x", File: "list.json", Folder: dir, Saved: func(string) { saved++ },
			Write: func(to io.Writer, _ *i18n.Words) error { _, err := io.WriteString(to, "list"); return err },
		})
	}).(*Save)
	p.folder.SetText(dir)
	p.Submit()
	over := s.Open(func(f shell.Frame) shell.Page {
		return NewOpen(f, OpenOptions{Title: "Read", Text: "x", Pattern: "*.json"})
	})
	for s.Works() > 0 {
		s.Work(0)
	}
	s.Calm()
	if s.Nav.Top() != over || saved != 1 || len(s.Nav.Pages()) != 2 {
		t.Errorf("on top %s of %d, saved %d times", s.Nav.Top().Name(), len(s.Nav.Pages()), saved)
	}
	left(t, dir, "list.json")
}

// TestALanguageDoesNotEndASave: it is written once, and told.
func TestALanguageDoesNotEndASave(t *testing.T) {
	s := newStand(t, i18n.English)
	s.Late()
	dir, saved := t.TempDir(), 0
	p := s.Open(func(f shell.Frame) shell.Page {
		return NewFolder(f, FolderOptions{
			Title: "Save", Text: "x", Name: "letters", Folder: dir, Saved: func(string) { saved++ }, Files: []File{{"1.eml", says("a")}},
		})
	}).(*Save)
	p.Submit()
	s.Nav.Remake()
	p.Submit() // a second time while the first is under way
	for s.Works() > 0 {
		s.Work(0)
	}
	s.Calm()
	if saved != 1 {
		t.Errorf("saved %d times", saved)
	}
	left(t, filepath.Join(dir, "letters"), "1.eml")
}

// TestAReadEndsWithEscape: what is made of the file is not even begun.
func TestAReadEndsWithEscape(t *testing.T) {
	s := newStand(t, i18n.English)
	s.Late()
	path := filepath.Join(t.TempDir(), "list.json")
	if err := os.WriteFile(path, []byte("list"), 0o600); err != nil {
		t.Fatal(err)
	}
	went := 0
	p := s.Open(func(f shell.Frame) shell.Page {
		return NewOpen(f, OpenOptions{Title: "Read", Text: "x", Pattern: "*.json", Read: func(context.Context, string, []byte) (func(), error) {
			went++
			return func() { went++ }, nil
		}})
	}).(*Open)
	p.path.SetText(path)
	p.Submit()
	s.Nav.Back()
	for s.Works() > 0 {
		s.Work(0)
	}
	if s.Calm(); went != 0 {
		t.Errorf("went on %d times", went)
	}
}

// TestChosenInAnyOrder: what was looked at first stands first, and a page that has
// closed chooses nothing any more.
func TestChosenInAnyOrder(t *testing.T) {
	s := newStand(t, i18n.English)
	s.Late()
	dir := t.TempDir()
	for _, name := range []string{"a.eml", "b.csv", "c.csv"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := s.Open(func(f shell.Frame) shell.Page {
		return NewChoose(f, ChooseOptions{Title: "add.file.title", Text: "add.file.text", Folder: dir, Chosen: func([]string) {}})
	}).(*Choose)
	for s.Works() > 0 {
		s.Work(0)
	}
	s.Calm()
	for _, name := range []string{"a.eml", "b.csv"} {
		p.path.SetText(filepath.Join(dir, name))
		p.Submit()
	}
	s.Work(1)
	s.Work(0)
	if s.Calm(); !slices.Equal(p.chosen, []string{filepath.Join(dir, "b.csv"), filepath.Join(dir, "a.eml")}) {
		t.Errorf("chosen %q", p.chosen)
	}
	p.path.SetText(filepath.Join(dir, "c.csv"))
	p.Submit()
	s.Nav.Back()
	s.Work(0)
	if s.Calm(); len(p.chosen) != 2 || p.path.Text == "" {
		t.Errorf("the closed page chooses %q", p.chosen)
	}
}

// TestNothingIsStatedOnTheWindow: the page is there before any folder was looked
// at, with the folder of the last time; a folder that is gone gives way once that
// is known, unless the person said another.
func TestNothingIsStatedOnTheWindow(t *testing.T) {
	s := newStand(t, i18n.English)
	s.Late()
	gone := filepath.Join(t.TempDir(), "gone")
	for _, typed := range []bool{false, true} {
		p := s.Open(func(f shell.Frame) shell.Page {
			return NewSave(f, SaveOptions{Title: "Save", Text: "x", File: "list.json", Folder: gone})
		}).(*Save)
		if p.folder.Text != gone || len(p.choices) != 0 || s.Works() != 1 {
			t.Fatalf("folder %q, %d buttons before anything was looked for", p.folder.Text, len(p.choices))
		}
		if typed {
			p.folder.SetText("/media/usb")
		}
		s.Work(0)
		s.Calm()
		switch {
		case len(p.places) == 0:
			t.Skip("no home folder here")
		case typed && p.folder.Text != "/media/usb", !typed && p.folder.Text != p.places[0].path, len(p.choices) != len(p.places):
			t.Errorf("typed %v: folder %q, %d buttons for %d folders", typed, p.folder.Text, len(p.choices), len(p.places))
		}
	}
}

// TestNothingOfAFileThatWasLeftStays: neither it nor a part of it.
func TestNothingOfAFileThatWasLeftStays(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	err := writeFile(ctx, filepath.Join(dir, "list.json"), false, func(to io.Writer) error {
		if _, err := io.WriteString(to, "half"); err != nil {
			return err
		}
		cancel()
		_, err := io.WriteString(to, "the rest")
		return err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	left(t, dir)
}
