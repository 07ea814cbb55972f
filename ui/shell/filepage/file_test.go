package filepage

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestFileName(t *testing.T) {
	for typed, want := range map[string]string{
		"list":                   "list.json",
		"list.json":              "list.json",
		" 一覧 2026-11-22 ":        "一覧 2026-11-22.json",
		"list.txt":               "list.txt",
		"console":                "console.json",
		"COM10":                  "COM10.json",
		"COM":                    "COM.json",
		strings.Repeat("x", 195): strings.Repeat("x", 195) + ".json",
	} {
		if got, err := fileName(typed, "norikae.json"); got != want || err != nil {
			t.Errorf("%q became %q, %v; want %q", typed, got, err, want)
		}
	}
	for _, typed := range []string{
		"", "  ", ".", "..", "../x", `a\b`, "a/b", "C:x", "a*", "a?", `a"`, "a<b", "a>b", "a|b", "a\nb", "\x00", "x.",
		"con", "NUL.json", "lpt1.txt", "Com9", "conin$", "CONOUT$.json", "COM¹", "lpt³.txt", "\xff", strings.Repeat("長", 70),
	} {
		if got, err := fileName(typed, "norikae.json"); !errors.Is(err, errName) {
			t.Errorf("%q became %q, %v; want errName", typed, got, err)
		}
	}
}

func FuzzFileName(f *testing.F) {
	for _, s := range []string{"list", "../../etc/passwd", `..\x`, "CON.txt", "a\x00b", "長い名前", "x."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		name, err := fileName(typed, "norikae.json")
		if err != nil {
			return
		}
		if filepath.Base(name) != name || name == "." || name == ".." || len(name) > maxName || !utf8.ValidString(name) {
			t.Errorf("%q became %q", typed, name)
		}
		if again, err := fileName(name, "norikae.json"); again != name || err != nil {
			t.Errorf("%q became %q, and that %q (%v)", typed, name, again, err)
		}
	})
}

func says(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

// left fails if the folder holds anything but the names given.
func left(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(names, " ") {
		t.Errorf("the folder holds %q, want %q", got, names)
	}
}

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "list.json")
	if err := writeFile(t.Context(), path, false, says("one")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 { // rights come from the folder there
		t.Errorf("mode %v, want 0600: the file holds addresses", info.Mode())
	}
	if err := writeFile(t.Context(), path, false, says("two")); !errors.Is(err, errExists) {
		t.Errorf("%v, want errExists", err)
	}
	if got := content(t, path); got != "one" {
		t.Errorf("the file was replaced unasked: %q", got)
	}
	if err := writeFile(t.Context(), path, true, says("two")); err != nil {
		t.Fatal(err)
	}
	if got := content(t, path); got != "two" {
		t.Errorf("the file holds %q", got)
	}
	left(t, dir, "list.json")
}

// TestWriteFileFails checks that a write that breaks off leaves the old file and
// nothing else.
func TestWriteFileFails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "list.json")
	if err := writeFile(t.Context(), path, false, says("old")); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := writeFile(t.Context(), path, true, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("%v, want the writer's error", err)
	}
	if got := content(t, path); got != "old" {
		t.Errorf("the file holds %q", got)
	}
	left(t, dir, "list.json")
	if err := writeFile(t.Context(), filepath.Join(dir, "gone", "x"), false, says("x")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v for a folder that is not there", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := writeFile(t.Context(), filepath.Join(dir, "folder"), true, says("x")); err == nil {
		t.Error("a folder was replaced by a file")
	}
	left(t, dir, "folder", "list.json")
}

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.json")
	if err := os.WriteFile(path, []byte("hello"), 0o600); err != nil {
		t.Fatal(err)
	}
	if b, err := readFile(t.Context(), path); string(b) != "hello" || err != nil {
		t.Errorf("%q, %v", b, err)
	}
	for _, bad := range []string{"", "x.json", filepath.Join(dir, "none")} {
		if _, err := readFile(t.Context(), bad); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: %v, want fs.ErrNotExist", bad, err)
		}
	}
	if _, err := readFile(t.Context(), dir); err == nil {
		t.Error("a folder was read")
	}
	big, err := os.Create(filepath.Join(dir, "big"))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(big.Truncate(maxRead+1), big.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := readFile(t.Context(), big.Name()); !errors.Is(err, errTooBig) {
		t.Errorf("%v, want errTooBig", err)
	}
}

func TestRecents(t *testing.T) {
	odd := "odd [1] *?"
	if runtime.GOOS == "windows" {
		odd = "odd [1]" // the others cannot be in a name there
	}
	a, b := t.TempDir(), filepath.Join(t.TempDir(), odd)
	if err := os.Mkdir(b, 0o700); err != nil {
		t.Fatal(err)
	}
	day := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	put := func(dir, name string, days int) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		at := day.AddDate(0, 0, days)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	put(a, "norikae-1.json", 1)
	put(a, "norikae-2.json", 2)
	put(a, "other.json", 9)
	put(a, "norikae.txt", 9)
	put(b, "norikae-3.json", 3)
	put(b, "norikae-0.json", 0)
	put(b, "norikae-4.json", -1)
	if err := os.Mkdir(filepath.Join(a, "norikae-folder.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range recents([]string{"", a, b, a, filepath.Join(a, "none")}, "norikae*.json") {
		got = append(got, filepath.Base(r.path))
	}
	if want := "norikae-3.json norikae-2.json norikae-1.json norikae-0.json"; strings.Join(got, " ") != want {
		t.Errorf("found %q, want %q", got, want)
	}
}
