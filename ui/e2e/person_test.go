//go:build linux

package e2e

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// person is a user of the machine who has never done anything on it.
type person struct {
	home string
	vars map[string]string
}

// newPerson makes an empty home. lang is a locale such as ja_JP.UTF-8, theme
// light or dark. On PATH are only the programs of bin in the home folder.
func newPerson(t testing.TB, lang, theme string) *person {
	t.Helper()
	// A socket's path must be short, so this is not t.TempDir.
	home, err := os.MkdirTemp("", "nk")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		// A browser that was just killed may still be writing.
		until(t, patience, "way to remove "+home, func() bool { return os.RemoveAll(home) == nil })
	})
	p := &person{home: home}
	for _, dir := range []string{"bin", "run", "share"} {
		if err := os.Mkdir(p.path(dir), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	p.vars = map[string]string{
		"HOME": home, "PATH": p.path("bin"), "XDG_RUNTIME_DIR": p.path("run"), "XDG_DATA_DIRS": p.path("share"),
		"DBUS_SESSION_BUS_ADDRESS": "unix:path=" + p.path("run", "no-bus"), // unset, libraries would start one themselves
		"LANG":                     lang, "FYNE_THEME": theme, "FYNE_SCALE": "1", "TMPDIR": os.TempDir(),
	}
	return p
}

// path is a file in the home folder.
func (p *person) path(parts ...string) string {
	return filepath.Join(append([]string{p.home}, parts...)...)
}

// env is the person's environment, with what a test adds.
func (p *person) env() []string {
	var env []string
	for _, name := range slices.Sorted(maps.Keys(p.vars)) {
		env = append(env, name+"="+p.vars[name])
	}
	return env
}
