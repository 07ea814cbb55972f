package prefs

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"norikae/ui/atomicfile"
)

func open(t *testing.T, path string) *Choices {
	t.Helper()
	return Open(path, func(err error) { t.Errorf("told of %v", err) })
}

func closed(t *testing.T, c *Choices) {
	t.Helper()
	if err := c.Close(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestWhatWasSetComesBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "choices.json")
	c := open(t, path)
	c.SetString("language", "ja")
	c.SetBool("welcomed", true)
	c.SetFloat("width", 1280.5)
	c.SetInt("scale", 125)
	c.SetStringList("clouds", []string{"a", "b"})
	c.SetString("gone", "x")
	c.RemoveValue("gone")
	closed(t, c)
	c = open(t, path)
	defer closed(t, c)
	if c.String("language") != "ja" || !c.Bool("welcomed") || c.FloatWithFallback("width", 0) != 1280.5 ||
		c.Int("scale") != 125 || !slices.Equal(c.StringList("clouds"), []string{"a", "b"}) || c.String("gone") != "" {
		t.Errorf("came back as %v", c.values)
	}
	if c.FloatWithFallback("nothing", 7) != 7 || c.Bool("nothing") || c.StringList("nothing") != nil || c.String("scale") != "" {
		t.Error("what was never set is not empty")
	}
}

// TestTheFileIsWholeAtEveryMoment reads the file while it is written again and
// again, as a crash would find it.
func TestTheFileIsWholeAtEveryMoment(t *testing.T) {
	path := filepath.Join(t.TempDir(), "choices.json")
	c := Open(path, func(err error) {
		if !replacing(err) { // what this test reads as fast as it can is in use there
			t.Errorf("told of %v", err)
		}
	})
	c.SetString("row", "first")
	var group sync.WaitGroup
	group.Add(1)
	stop := make(chan struct{})
	go func() {
		defer group.Done()
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
				c.SetString("row", strings.Repeat("x", i%5000))
			}
		}
	}()
	const enough = 500
	seen := 0
	for late := time.Now().Add(30 * time.Second); seen < enough && time.Now().Before(late); time.Sleep(time.Millisecond) {
		data, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) || replacing(err) {
			continue
		}
		var v map[string]any
		if err != nil || json.Unmarshal(data, &v) != nil {
			t.Fatalf("a crash now would leave %d bytes: %q (%v)", len(data), data, err)
		}
		seen++
	}
	close(stop)
	group.Wait()
	closed(t, c)
	if left := beside(t, path); len(left) != 0 || seen < enough {
		t.Errorf("left behind: %q; read %d times", left, seen)
	}
}

// replacing reports whether reading and replacing the file hindered each other, as
// they do on Windows: that is no state a crash could leave.
func replacing(err error) bool {
	return runtime.GOOS == "windows" && (errors.Is(atomicfile.Classify(err), atomicfile.ErrInUse) || errors.Is(err, fs.ErrPermission))
}

// beside lists the other files in the folder of a file.
func beside(t *testing.T, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.Name() != filepath.Base(path) {
			names = append(names, e.Name())
		}
	}
	return names
}

// TestWhatAKilledRunLeftIsRemoved, and nothing else.
func TestWhatAKilledRunLeftIsRemoved(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".choices.json.123.part", "choices.json.123", "choices.json.damaged", "norikae.log"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(dir, "choices.json")
	closed(t, open(t, path))
	if left := beside(t, path); !slices.Equal(left, []string{"choices.json.damaged", "norikae.log"}) {
		t.Errorf("left are %q", left)
	}
}

// TestWhatCouldNotBeWrittenIsTriedAtTheEnd: a choice is not lost because something
// was in the way for a while.
func TestWhatCouldNotBeWrittenIsTriedAtTheEnd(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "later")
	path := filepath.Join(dir, "choices.json")
	told := make(chan error, 10)
	c := Open(path, func(err error) { told <- err })
	c.SetString("language", "ja")
	<-told
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	closed(t, c)
	c = open(t, path)
	defer closed(t, c)
	if c.String("language") != "ja" {
		t.Error("the choice is lost")
	}
}

func TestADamagedFileIsSetAside(t *testing.T) {
	for _, content := range []string{"", "{", "null", "[1]"} {
		path := filepath.Join(t.TempDir(), "choices.json")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		told := 0
		c := Open(path, func(error) { told++ })
		c.SetBool("welcomed", true)
		closed(t, c)
		kept, err := os.ReadFile(path + ".damaged")
		if err != nil || string(kept) != content || told != 1 {
			t.Errorf("%q: kept %q (%v), told %d times", content, kept, err, told)
		}
		c = open(t, path)
		if !c.Bool("welcomed") {
			t.Errorf("%q: nothing can be saved any more", content)
		}
		closed(t, c)
	}
}

func TestAFolderThatCanNotBeWrittenIsTold(t *testing.T) {
	told := make(chan error, 10)
	c := Open(filepath.Join(t.TempDir(), "no", "such", "folder", "choices.json"), func(err error) { told <- err })
	c.SetBool("x", true)
	closed(t, c)
	if len(told) == 0 {
		t.Error("nobody was told")
	}
}

// TestWhatIsSetAlreadyIsNotWrittenAgain: every tick says that a list was saved.
func TestWhatIsSetAlreadyIsNotWrittenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "choices.json")
	c := open(t, path)
	c.SetBool("list.saved", true)
	c.SetStringList("clouds", []string{"a"})
	closed(t, c)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	c = open(t, path)
	c.values = map[string]any{"list.saved": true, "clouds": []any{"a"}}
	c.SetBool("list.saved", true)
	c.SetStringList("clouds", []string{"a"})
	c.RemoveValue("never")
	closed(t, c)
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("written all the same: %v", err)
	}
}

// TestClosingHasABound, as on a folder of a network that does not answer.
func TestClosingHasABound(t *testing.T) {
	c := &Choices{values: map[string]any{}, wake: make(chan struct{}, 1), done: make(chan struct{})} // its writer hangs
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	if err := c.Close(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
	c.SetBool("late", true) // and nothing breaks afterwards
}
