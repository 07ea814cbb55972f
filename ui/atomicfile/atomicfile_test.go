package atomicfile

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// text writes s.
func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

// holds fails unless the folder has exactly these files, and the first the content.
func holds(t *testing.T, dir, content string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if !slices.Equal(got, names) {
		t.Errorf("the folder holds %q, want %q", got, names)
	}
	if b, err := os.ReadFile(filepath.Join(dir, names[0])); err != nil || string(b) != content {
		t.Errorf("%s holds %q (%v), want %q", names[0], b, err, content)
	}
}

func TestWriteReplaces(t *testing.T) {
	dir := t.TempDir()
	for _, s := range []string{"one", "two", ""} {
		if err := Write(filepath.Join(dir, "一覧 (1).json"), text(s)); err != nil {
			t.Fatal(err)
		}
		holds(t, dir, s, "一覧 (1).json")
	}
	info, err := os.Stat(filepath.Join(dir, "一覧 (1).json"))
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, want 0600", info.Mode())
	}
}

func TestWriteThatFailsChangesNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x")
	if err := Write(path, text("old")); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := Write(path, func(w io.Writer) error { return errors.Join(text("half")(w), broken) })
	if !errors.Is(err, broken) {
		t.Errorf("%v, want the writer's own error", err)
	}
	holds(t, dir, "old", "x")
	if err := Write(filepath.Join(dir, "gone", "x"), text("")); !errors.Is(err, fs.ErrNotExist) || errors.Is(err, ErrInUse) {
		t.Errorf("%v for a folder that is not there", err)
	}
	if err := os.Mkdir(filepath.Join(dir, "y"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Write(filepath.Join(dir, "y"), text("")); err == nil || errors.Is(err, ErrInUse) {
		t.Errorf("%v for a folder in the place of the file", err)
	}
	holds(t, dir, "old", "x", "y")
}

// TestWholeAtEveryMoment reads the file as fast as it can while it is replaced
// again and again. On Windows reading and replacing hinder each other for moments,
// which is what Rename waits for.
func TestWholeAtEveryMoment(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.json")
	if err := Write(path, text(`"0"`)); err != nil {
		t.Fatal(err)
	}
	stop, failed := make(chan struct{}), make(chan error, 1)
	go func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				failed <- nil
				return
			default:
			}
			if err := Write(path, text(`"`+strings.Repeat("x", i%5000)+`"`)); err != nil && !errors.Is(err, ErrInUse) {
				failed <- err
				return
			}
		}
	}()
	const enough = 500
	read := 0
	for end := time.Now().Add(30 * time.Second); read < enough && time.Now().Before(end); time.Sleep(time.Millisecond) {
		b, err := os.ReadFile(path)
		if err != nil && (errors.Is(Classify(err), ErrInUse) || runtime.GOOS == "windows" && errors.Is(err, fs.ErrPermission)) {
			continue // it is being replaced at this moment
		}
		var v string
		if err != nil || json.Unmarshal(b, &v) != nil {
			t.Fatalf("a crash now would leave %d bytes: %q (%v)", len(b), b, err)
		}
		read++
	}
	close(stop)
	if err := <-failed; err != nil || read < enough {
		t.Errorf("read %d times; %v", read, err)
	}
}

func TestSweep(t *testing.T) {
	dir := t.TempDir()
	parts := []string{".c.json.12345.part", "c.json.777"}
	others := []string{
		".c.json.part", ".c.json.x.part", ".d.json.12345.part", "c.json", "c.json.777x", "c.json.damaged", "cxjson.777",
	}
	for _, name := range slices.Concat(parts, others) {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := Sweep(filepath.Join(dir, "c.json")); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, "", others...)
	if err := Sweep(filepath.Join(dir, "none", "c.json")); err != nil {
		t.Errorf("%v for a folder that is not there", err)
	}
}

// TestSweepFindsWhatWriteLeaves holds the two to one naming.
func TestSweepFindsWhatWriteLeaves(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "c.json")
	seen := false
	err := Write(path, func(io.Writer) error {
		entries, err := os.ReadDir(dir)
		seen = len(entries) == 1 && isLeftover(entries[0].Name(), "c.json")
		return err
	})
	if err != nil || !seen {
		t.Errorf("the file being written is not known as one (%v)", err)
	}
	if isLeftover("c.json", "c.json") {
		t.Error("the file itself counts as a leftover")
	}
}
