package browser

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// fakeFiles is a file system in memory, of either kind: names are absolute, and
// Windows names are found in any case.
type fakeFiles struct {
	tree  fstest.MapFS
	links map[string]string
	bad   map[string]error // names that cannot be read
}

// inner turns an absolute name into one of the tree.
func inner(name string) string {
	if winAbs(name) {
		name = strings.ToLower(strings.ReplaceAll(name, `\`, "/"))
	}
	return strings.TrimPrefix(path.Clean(name), "/")
}

func (f *fakeFiles) ReadFile(name string) ([]byte, error) {
	if err := f.bad[name]; err != nil {
		return nil, err
	}
	return f.tree.ReadFile(inner(f.follow(name)))
}

func (f *fakeFiles) ReadDir(name string) ([]fs.DirEntry, error) {
	if err := f.bad[name]; err != nil {
		return nil, err
	}
	return f.tree.ReadDir(inner(name))
}

func (f *fakeFiles) Stat(name string) (fs.FileInfo, error) { return f.tree.Stat(inner(f.follow(name))) }

func (f *fakeFiles) Resolve(name string) (string, error) {
	name = f.follow(name)
	_, err := f.tree.Stat(inner(name))
	return name, err
}

func (f *fakeFiles) follow(name string) string {
	for range 8 {
		target, ok := f.links[name]
		if !ok {
			break
		}
		name = target
	}
	return name
}

// put adds a file.
func (f *fakeFiles) put(name, content string, mode fs.FileMode) {
	f.tree[inner(name)] = &fstest.MapFile{Data: []byte(content), Mode: mode}
}

// programs adds programs without content.
func (f *fakeFiles) programs(names ...string) {
	for _, n := range names {
		f.put(n, "\x7fELF", 0o755)
	}
}

// fakeRunner answers commands from a table and notes them.
type fakeRunner struct {
	answers map[string]string
	ran     []string
}

var errFake = errors.New("exit status 1")

func (r *fakeRunner) Run(_ context.Context, argv ...string) ([]byte, error) {
	line := strings.Join(argv, " ")
	r.ran = append(r.ran, line)
	for prefix, answer := range r.answers {
		if strings.HasPrefix(line, prefix) {
			return []byte(answer), nil
		}
	}
	return nil, errFake
}

// fakeKeys is a registry: hive, key, name, value.
type fakeKeys struct {
	tree map[hive]map[string]map[string]any
	bad  string // a key that cannot be read
}

var errDenied = errors.New("access is denied")

// key finds a key in any case.
func (k *fakeKeys) key(h hive, name string) (map[string]any, error) {
	if k.bad != "" && strings.EqualFold(name, k.bad) {
		return nil, errDenied
	}
	for n, values := range k.tree[h] {
		if strings.EqualFold(n, name) {
			return values, nil
		}
	}
	return nil, fs.ErrNotExist
}

func (k *fakeKeys) value(h hive, key, name string) (any, error) {
	values, err := k.key(h, key)
	if err != nil {
		return nil, err
	}
	for n, v := range values {
		if strings.EqualFold(n, name) {
			return v, nil
		}
	}
	return nil, fs.ErrNotExist
}

func (k *fakeKeys) Text(h hive, key, name string) (string, error) {
	v, err := k.value(h, key, name)
	if err != nil {
		return "", err
	}
	s, ok := v.(string)
	if !ok {
		return "", errors.New("unexpected key value type")
	}
	return s, nil
}

func (k *fakeKeys) Number(h hive, key, name string) (uint64, error) {
	v, err := k.value(h, key, name)
	if err != nil {
		return 0, err
	}
	n, ok := v.(float64)
	if !ok {
		return 0, errors.New("unexpected key value type")
	}
	return uint64(n), nil
}

func (k *fakeKeys) Keys(h hive, key string) ([]string, error) {
	var names []string
	for n := range k.tree[h] {
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

func (k *fakeKeys) Values(h hive, key string) ([]string, error) {
	values, err := k.key(h, key)
	if err != nil {
		return nil, err
	}
	var names []string
	for n := range values {
		names = append(names, n)
	}
	return names, nil
}

//go:embed testdata
var testdata embed.FS

// fixtureFile returns a file of testdata.
func fixtureFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := testdata.ReadFile("testdata/" + name)
	must(t, err)
	return data
}

// desktopFixtures returns every .desktop file of testdata.
func desktopFixtures(t testing.TB) [][]byte {
	t.Helper()
	names, err := fs.Glob(testdata, "testdata/desktop/*.desktop")
	must(t, err)
	list := make([][]byte, len(names))
	for i, n := range names {
		list[i], err = testdata.ReadFile(n)
		must(t, err)
	}
	return list
}

// fakeMachine is a computer of the test's own.
type fakeMachine struct {
	machine
	files *fakeFiles
	run   *fakeRunner
	keys  *fakeKeys
	vars  map[string]string
}

func newFake(system, home string) *fakeMachine {
	f := &fakeMachine{
		files: &fakeFiles{tree: fstest.MapFS{}, links: map[string]string{}, bad: map[string]error{}},
		run:   &fakeRunner{answers: map[string]string{}},
		keys:  &fakeKeys{tree: map[hive]map[string]map[string]any{}},
		vars:  map[string]string{},
	}
	f.machine = machine{
		system: system, home: home, files: f.files, run: f.run, registry: f.keys,
		env: func(name string) string { return f.vars[name] },
	}
	return f
}

// desktop puts fixtures of testdata/desktop into a folder; "name=fixture" gives
// one another name.
func (f *fakeMachine) desktop(t testing.TB, dir string, names ...string) {
	t.Helper()
	for _, n := range names {
		name, fixture, ok := strings.Cut(n, "=")
		if !ok {
			fixture = name
		}
		f.files.put(path.Join(dir, name+".desktop"), string(fixtureFile(t, "desktop/"+fixture+".desktop")), 0o644)
	}
}

// windowsFixture reads a fixture of testdata/windows.
func windowsFixture(t testing.TB, name string) *fakeMachine {
	t.Helper()
	data := fixtureFile(t, "windows/"+name+".json")
	var fixture struct {
		Env      map[string]string
		Files    []string
		Contents map[string]string
		Registry map[hive]map[string]map[string]any
	}
	if err := json.Unmarshal(data, &fixture); err != nil {
		t.Fatal(err)
	}
	f := newFake("windows", `C:\Users\sato`)
	f.vars, f.keys.tree = fixture.Env, fixture.Registry
	f.files.programs(fixture.Files...)
	for n, c := range fixture.Contents {
		f.files.put(n, c, 0o644)
	}
	return f
}
