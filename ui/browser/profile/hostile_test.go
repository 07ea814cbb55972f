//go:build unix

package profile

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"norikae/ui/browser/machine/machinetest"
	"norikae/ui/browser/product"
)

// TestLinksOfAConfinedProgram: a program in a sandbox can put a link in the place of the
// folder for profiles, or of the one it lies in. Nothing is made or removed behind it.
func TestLinksOfAConfinedProgram(t *testing.T) {
	for _, at := range []string{"cache", "cache/" + confinedBase} {
		home := t.TempDir()
		s := New(filepath.Join(home, "sessions"), home)
		target := filepath.Join(home, "precious")
		behind := target
		if at == "cache" {
			behind = filepath.Join(target, confinedBase)
		}
		mine := leftover(t, behind, "session-important", time.Hour)
		link := filepath.Join(home, ".var/app/evil.App", at)
		machinetest.Must(t, os.MkdirAll(filepath.Dir(link), 0o700))
		machinetest.Must(t, os.Symlink(target, link))
		r := Request{Confined: product.Flatpak, App: "evil.App"}
		machinetest.Must(t, s.addPlace(s.base(r)))
		if _, err := s.Sweep(true); !errors.Is(err, errBase) || !machinetest.Exists(mine) {
			t.Errorf("%s: %v, left %v", at, err, machinetest.Exists(mine))
		}
		if p, err := s.Create(r); !errors.Is(err, errBase) {
			t.Errorf("%s: a profile in %v, %v", at, p, err)
		}
		if list, _ := filepath.Glob(filepath.Join(behind, "session-*")); len(list) != 1 {
			t.Errorf("%s: %q", at, list)
		}
	}
}

// TestPipesOfAConfinedProgram: a pipe in the place of a file would be read for ever, and
// quitting with it.
func TestPipesOfAConfinedProgram(t *testing.T) {
	home := t.TempDir()
	s := New(filepath.Join(home, "sessions"), home)
	base := s.base(Request{Confined: product.Flatpak, App: "evil.App"})
	for _, name := range []string{OwnerFile, ".parentlock", "SingletonLock"} {
		dir := leftover(t, base, "session-"+name, time.Hour)
		machinetest.Must(t, unix.Mkfifo(filepath.Join(dir, name), 0o600))
		then := time.Now().Add(-time.Hour)
		machinetest.Must(t, os.Chtimes(dir, then, then))
	}
	machinetest.Must(t, s.addPlace(base))
	s.StartSweeping()
	done := make(chan error, 1)
	go func() { done <- s.Close() }()
	select {
	case err := <-done:
		machinetest.Must(t, err)
	case <-time.After(10 * time.Second):
		t.Fatal("quitting hangs")
	}
	if machinetest.Exists(base) {
		t.Error("what nobody uses was left")
	}
}

// TestCloseIsBounded: whatever hangs, the program ends.
func TestCloseIsBounded(t *testing.T) {
	s := New(t.TempDir(), t.TempDir())
	s.done = make(chan struct{}) // a sweep that never ends
	began := time.Now()
	if err := s.Close(); !errors.Is(err, errBusy) || time.Since(began) > 2*closeTime {
		t.Errorf("%v after %v", err, time.Since(began))
	}
}

func TestOwnerOfADifferentKind(t *testing.T) {
	dir := t.TempDir()
	machinetest.Must(t, WriteOwner(dir, os.Getpid()))
	real := filepath.Join(dir, "elsewhere")
	machinetest.Must(t, os.Rename(filepath.Join(dir, OwnerFile), real))
	machinetest.Must(t, os.Symlink(real, filepath.Join(dir, OwnerFile)))
	if ownerAlive(dir) {
		t.Error("a link counts as an owner")
	}
}
