package filepage

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"norikae/ui/i18n"
)

// TestAFolderIsSavedByKeyboard: every way to say so saves the files, and what is
// there is replaced only when asked twice.
func TestAFolderIsSavedByKeyboard(t *testing.T) {
	s := newStand(t, i18n.English)
	dir := t.TempDir()
	text, into := "a", filepath.Join(dir, "letters")
	var saved []string
	p := NewFolder(s.Frame, FolderOptions{
		Title: "Save", Text: "x", Name: "letters", Folder: dir, Saved: func(folder string) { saved = append(saved, folder) },
		Files: []File{{"1.eml", func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		}}},
	})
	s.Front(p)
	enter(s.Window.Canvas().Focused())
	if !slices.Equal(saved, []string{into}) || s.closed != 1 || content(t, filepath.Join(into, "1.eml")) != "a" {
		t.Fatalf("saved %q, closed %d times; problem %q", saved, s.closed, p.problem.Text())
	}
	text = "b"
	enter(p.folder)
	if len(saved) != 1 || content(t, filepath.Join(into, "1.eml")) != "a" || p.ok.Text() != "Replace it" {
		t.Fatalf("not asked: saved %q, button %q", saved, p.ok.Text())
	}
	enter(p.ok)
	if len(saved) != 2 || content(t, filepath.Join(into, "1.eml")) != "b" {
		t.Errorf("saved %q", saved)
	}
}

func TestWriteFiles(t *testing.T) {
	dir := t.TempDir()
	into := filepath.Join(dir, "letters")
	files := []File{{"1 a.eml", says("a")}, {"2 b.eml", says("b")}}
	if err := writeFiles(t.Context(), into, false, files); err != nil {
		t.Fatal(err)
	}
	left(t, into, "1 a.eml", "2 b.eml")
	// Nothing is written over what is there, not even the files that are new.
	more := []File{{"3 c.eml", says("c")}, {"2 b.eml", says("B")}}
	if err := writeFiles(t.Context(), into, false, more); !errors.Is(err, errExists) {
		t.Errorf("an existing file: %v", err)
	}
	left(t, into, "1 a.eml", "2 b.eml")
	if err := writeFiles(t.Context(), into, true, more); err != nil {
		t.Fatal(err)
	}
	left(t, into, "1 a.eml", "2 b.eml", "3 c.eml")
	if b, _ := os.ReadFile(filepath.Join(into, "2 b.eml")); string(b) != "B" {
		t.Errorf("holds %q", b)
	}
	if err := writeFiles(t.Context(), filepath.Join(dir, "no", "such"), false, files); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
	failing := []File{{"4 d.eml", says("d")}, {"5 e.eml", func(io.Writer) error { return io.ErrShortWrite }}}
	if err := writeFiles(t.Context(), into, false, failing); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("a write that fails: %v", err)
	}
	left(t, into, "1 a.eml", "2 b.eml", "3 c.eml", "4 d.eml")
}
