// Package machinetest plays a computer for tests: files, a registry and answers of
// programs that a test puts together, of any system on any system.
package machinetest

import (
	"cmp"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"norikae/ui/browser/machine"
)

// Files is a file system in memory, of either kind: names are absolute, and
// Windows names are found in any case.
type Files struct {
	Tree  fstest.MapFS
	Links map[string]string
	Bad   map[string]error // names that cannot be read
}

// Inner turns an absolute name into one of the tree.
func Inner(name string) string {
	if machine.WinAbs(name) {
		name = strings.ToLower(strings.ReplaceAll(name, `\`, "/"))
	}
	return strings.TrimPrefix(path.Clean(name), "/")
}

func (f *Files) ReadFile(name string) ([]byte, error) {
	if err := f.Bad[name]; err != nil {
		return nil, err
	}
	return f.Tree.ReadFile(Inner(f.follow(name)))
}

func (f *Files) ReadDir(name string) ([]fs.DirEntry, error) {
	if err := f.Bad[name]; err != nil {
		return nil, err
	}
	return f.Tree.ReadDir(Inner(name))
}

func (f *Files) Stat(name string) (fs.FileInfo, error) { return f.Tree.Stat(Inner(f.follow(name))) }

func (f *Files) Resolve(name string) (string, error) {
	name = f.follow(name)
	_, err := f.Tree.Stat(Inner(name))
	return name, err
}

func (f *Files) follow(name string) string {
	for range 8 {
		name = cmp.Or(f.Links[name], name)
	}
	return name
}

// Put adds a file.
func (f *Files) Put(name, content string, mode fs.FileMode) {
	f.Tree[Inner(name)] = &fstest.MapFile{Data: []byte(content), Mode: mode}
}

// Programs adds programs without content.
func (f *Files) Programs(names ...string) {
	for _, n := range names {
		f.Put(n, "\x7fELF", 0o755)
	}
}

// Runner answers commands from a table and notes them.
type Runner struct {
	Answers map[string]string
	Ran     []string
}

var errFake = errors.New("exit status 1")

func (r *Runner) Run(_ context.Context, argv ...string) ([]byte, error) {
	line := strings.Join(argv, " ")
	r.Ran = append(r.Ran, line)
	for prefix, answer := range r.Answers {
		if strings.HasPrefix(line, prefix) {
			return []byte(answer), nil
		}
	}
	return nil, errFake
}

// Keys is a registry: hive, key, name, value.
type Keys struct {
	Tree map[machine.Hive]map[string]map[string]any
	Bad  string // a key that cannot be read
}

var errDenied = errors.New("access is denied")

// key finds a key in any case.
func (k *Keys) key(h machine.Hive, name string) (map[string]any, error) {
	if k.Bad != "" && strings.EqualFold(name, k.Bad) {
		return nil, errDenied
	}
	for n, values := range k.Tree[h] {
		if strings.EqualFold(n, name) {
			return values, nil
		}
	}
	return nil, fs.ErrNotExist
}

// value returns a value that is of type T.
func value[T any](k *Keys, h machine.Hive, key, name string) (T, error) {
	var none T
	values, err := k.key(h, key)
	if err != nil {
		return none, err
	}
	for n, v := range values {
		if !strings.EqualFold(n, name) {
			continue
		}
		if v, ok := v.(T); ok {
			return v, nil
		}
		return none, errors.New("unexpected key value type")
	}
	return none, fs.ErrNotExist
}

func (k *Keys) Text(h machine.Hive, key, name string) (string, error) {
	return value[string](k, h, key, name)
}

func (k *Keys) Number(h machine.Hive, key, name string) (uint64, error) {
	n, err := value[float64](k, h, key, name)
	return uint64(n), err
}

func (k *Keys) Keys(h machine.Hive, key string) ([]string, error) {
	var names []string
	for n := range k.Tree[h] {
		if len(n) > len(key)+1 && strings.EqualFold(n[:len(key)], key) && n[len(key)] == '\\' {
			first, _, _ := strings.Cut(n[len(key)+1:], `\`)
			if !slices.Contains(names, first) {
				names = append(names, first)
			}
		}
	}
	slices.Sort(names)
	if names == nil {
		return nil, fs.ErrNotExist
	}
	return names, nil
}

func (k *Keys) Values(h machine.Hive, key string) ([]string, error) {
	values, err := k.key(h, key)
	return slices.Collect(maps.Keys(values)), err
}

//go:embed testdata
var testdata embed.FS

// Fixture returns a file of testdata.
func Fixture(t testing.TB, name string) []byte {
	t.Helper()
	data, err := testdata.ReadFile("testdata/" + name)
	Must(t, err)
	return data
}

// Desktops returns every .desktop file of testdata.
func Desktops(t testing.TB) [][]byte {
	t.Helper()
	names, err := fs.Glob(testdata, "testdata/desktop/*.desktop")
	Must(t, err)
	list := make([][]byte, len(names))
	for i, n := range names {
		list[i], err = testdata.ReadFile(n)
		Must(t, err)
	}
	return list
}

// Fake is a computer of the test's own.
type Fake struct {
	machine.Machine
	Files *Files
	Run   *Runner
	Keys  *Keys
	Vars  map[string]string
}

func New(system, home string) *Fake {
	f := &Fake{
		Files: &Files{Tree: fstest.MapFS{}, Links: map[string]string{}, Bad: map[string]error{}},
		Run:   &Runner{Answers: map[string]string{}},
		Keys:  &Keys{Tree: map[machine.Hive]map[string]map[string]any{}},
		Vars:  map[string]string{},
	}
	f.Machine = machine.Machine{
		System: system, Home: home, Files: f.Files, Run: f.Run.Run, Registry: f.Keys,
		Env: func(name string) string { return f.Vars[name] },
	}
	return f
}

// Desktop puts fixtures of testdata/desktop into a folder; "name=fixture" gives
// one another name.
func (f *Fake) Desktop(t testing.TB, dir string, names ...string) {
	t.Helper()
	for _, n := range names {
		name, fixture, ok := strings.Cut(n, "=")
		if !ok {
			fixture = name
		}
		f.Files.Put(path.Join(dir, name+".desktop"), string(Fixture(t, "desktop/"+fixture+".desktop")), 0o644)
	}
}

// Windows reads a fixture of testdata/windows.
func Windows(t testing.TB, name string) *Fake {
	t.Helper()
	var fixture struct {
		Env      map[string]string
		Files    []string
		Contents map[string]string
		Registry map[machine.Hive]map[string]map[string]any
	}
	Must(t, json.Unmarshal(Fixture(t, "windows/"+name+".json"), &fixture))
	f := New("windows", `C:\Users\sato`)
	f.Vars, f.Keys.Tree = fixture.Env, fixture.Registry
	f.Files.Programs(fixture.Files...)
	for n, c := range fixture.Contents {
		f.Files.Put(n, c, 0o644)
	}
	return f
}
