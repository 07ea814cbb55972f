package prefs

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"norikae/ui/atomicfile"
)

func open(t *testing.T, path string) *Prefs {
	t.Helper()
	return Open(path, func(err error) { t.Errorf("told of %v", err) })
}

func closed(t *testing.T, c *Prefs) {
	t.Helper()
	if err := c.Close(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestWhatWasSetComesBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "choices.json")
	want := Values{
		Language: "ja", Theme: "dark", Scale: 125, PagesLanguage: "en", Browser: CustomBrowser, Command: "x {url}", Separate: true,
		WindowWidth: 1280.5, WindowHeight: 800, Welcomed: true, ListSaved: true, Exported: time.Date(2026, 11, 29, 1, 2, 3, 0, time.UTC),
		Folder: "/tmp", CloudsOff: []string{"a", "b"}, Client: "id", ClientSince: time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC),
		Overview: Arrangement{Account: "k", Filter: 2, Sort: 1, Place: Place{Owner: "o", Host: "h", Row: "i"}},
	}
	p := open(t, path)
	p.Set(func(v *Values) { *v = want })
	closed(t, p)
	p = open(t, path)
	defer closed(t, p)
	if got := p.Get(); !reflect.DeepEqual(got, want) {
		t.Errorf("came back as\n%+v, not\n%+v", got, want)
	}
	p.Get().CloudsOff[0] = "changed" // by whoever got the values
	if got := p.Get().CloudsOff; !slices.Equal(got, want.CloudsOff) {
		t.Errorf("%v", got)
	}
}

// TestTheFirstVersionsFileIsRead: its keys, a text where an object is now, and keys
// without a field.
func TestTheFirstVersionsFileIsRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "choices.json")
	const old = `{"language":"ja","scale":150,"welcomed":true,"list.saved":true,"exported":"2026-11-20T10:00:00Z","unknown":[1],
		"clouds.off":["login.partner.microsoftonline.cn"],"overview":"{\"account\":\"k\",\"filter\":1,\"sort\":2,\"row\":\"i\",\"host\":\"h\",\"owner\":\"o\"}"}`
	if err := os.WriteFile(path, []byte(old), 0o600); err != nil {
		t.Fatal(err)
	}
	p := open(t, path)
	defer closed(t, p)
	want := Values{
		Language: "ja", Scale: 150, Welcomed: true, ListSaved: true, Exported: time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC),
		CloudsOff: []string{"login.partner.microsoftonline.cn"},
		Overview:  Arrangement{Account: "k", Filter: 1, Sort: 2, Place: Place{Owner: "o", Host: "h", Row: "i"}},
	}
	if got := p.Get(); !reflect.DeepEqual(got, want) {
		t.Errorf("read as\n%+v, not\n%+v", got, want)
	}
}

// TestOneWrongValueCostsOnlyItself.
func TestOneWrongValueCostsOnlyItself(t *testing.T) {
	path := filepath.Join(t.TempDir(), "choices.json")
	if err := os.WriteFile(path, []byte(`{"scale":"large","language":"ja","overview":7}`), 0o600); err != nil {
		t.Fatal(err)
	}
	reported := 0
	p := Open(path, func(error) { reported++ })
	defer closed(t, p)
	if got := p.Get(); got.Language != "ja" || got.Scale != 0 || reported != 1 {
		t.Errorf("%+v, %d reports", got, reported)
	}
}

// TestTheFileIsWholeAtEveryMoment reads the file while it is written again and
// again, as a crash would find it.
func TestTheFileIsWholeAtEveryMoment(t *testing.T) {
	path := filepath.Join(t.TempDir(), "choices.json")
	c := Open(path, func(err error) {
		if err != nil && !replacing(err) { // what this test reads as fast as it can is in use there
			t.Errorf("told of %v", err)
		}
	})
	c.Set(func(v *Values) { v.Folder = "first" })
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
				c.Set(func(v *Values) { v.Folder = strings.Repeat("x", i%5000) })
			}
		}
	}()
	const enough = 500
	seen := 0
	for late := time.Now().Add(2 * time.Minute); seen < enough && time.Now().Before(late); time.Sleep(time.Millisecond) {
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
	c.Set(func(v *Values) { v.Language = "ja" })
	<-told
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	closed(t, c)
	c = open(t, path)
	defer closed(t, c)
	if c.Get().Language != "ja" {
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
		c.Set(func(v *Values) { v.Welcomed = true })
		closed(t, c)
		kept, err := os.ReadFile(path + ".damaged")
		if err != nil || string(kept) != content || told != 1 {
			t.Errorf("%q: kept %q (%v), told %d times", content, kept, err, told)
		}
		c = open(t, path)
		if !c.Get().Welcomed {
			t.Errorf("%q: nothing can be saved any more", content)
		}
		closed(t, c)
	}
}

func TestAFolderThatCanNotBeWrittenIsTold(t *testing.T) {
	told := make(chan error, 10)
	c := Open(filepath.Join(t.TempDir(), "no", "such", "folder", "choices.json"), func(err error) { told <- err })
	c.Set(func(v *Values) { v.Welcomed = true })
	closed(t, c)
	if len(told) == 0 {
		t.Error("nobody was told")
	}
}

// TestWhatIsSetAlreadyIsNotWrittenAgain: every tick says that a list was saved.
func TestWhatIsSetAlreadyIsNotWrittenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "choices.json")
	set := func(v *Values) { v.ListSaved, v.CloudsOff = true, []string{"a"} }
	p := open(t, path)
	p.values = Values{ListSaved: true, CloudsOff: []string{"a"}}
	p.Set(set)
	closed(t, p)
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("written all the same: %v", err)
	}
}

// TestClosingHasABound, as on a folder of a network that does not answer.
func TestClosingHasABound(t *testing.T) {
	c := &Prefs{wake: make(chan struct{}, 1), done: make(chan struct{})} // its writer hangs
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	if err := c.Close(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
	c.Set(func(v *Values) { v.Welcomed = true }) // and nothing breaks afterwards
}
