package filepage

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestWriteFiles(t *testing.T) {
	dir := t.TempDir()
	into := filepath.Join(dir, "letters")
	files := []File{{"1 a.eml", says("a")}, {"2 b.eml", says("b")}}
	if err := writeFiles(into, false, files); err != nil {
		t.Fatal(err)
	}
	left(t, into, "1 a.eml", "2 b.eml")
	// Nothing is written over what is there, not even the files that are new.
	more := []File{{"3 c.eml", says("c")}, {"2 b.eml", says("B")}}
	if err := writeFiles(into, false, more); !errors.Is(err, errExists) {
		t.Errorf("an existing file: %v", err)
	}
	left(t, into, "1 a.eml", "2 b.eml")
	if err := writeFiles(into, true, more); err != nil {
		t.Fatal(err)
	}
	left(t, into, "1 a.eml", "2 b.eml", "3 c.eml")
	if b, _ := os.ReadFile(filepath.Join(into, "2 b.eml")); string(b) != "B" {
		t.Errorf("holds %q", b)
	}
	if err := writeFiles(filepath.Join(dir, "no", "such"), false, files); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
	failing := []File{{"4 d.eml", says("d")}, {"5 e.eml", func(io.Writer) error { return io.ErrShortWrite }}}
	if err := writeFiles(into, false, failing); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("a write that fails: %v", err)
	}
	left(t, into, "1 a.eml", "2 b.eml", "3 c.eml", "4 d.eml")
}
