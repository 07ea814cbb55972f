//go:build linux

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// flavour is a way to build a program.
type flavour struct {
	name, source string   // source is a package path from the module's root
	flags        []string // for go build
}

// shipped is the program as people get it.
func shipped() flavour {
	return flavour{"norikae", ".", []string{"-tags=x11,migrated_fynedo,no_emoji", "-ldflags=-s -w"}}
}

// withDoor is the same with a door for tests in practice mode: what has reached the
// practice pages.
func withDoor() flavour {
	return flavour{"norikae-door", ".", []string{"-tags=x11,migrated_fynedo,no_emoji,practicedoor", "-ldflags=-s -w"}}
}

// watched is the program under the race detector and with Fyne's checks that a
// widget is only touched on Fyne's thread. The tag release keeps a FyneApp.toml
// nearby from switching those checks off.
func watched() flavour {
	return flavour{"norikae-watched", ".", []string{"-tags=x11,release", "-race"}}
}

// bare is a window with one label, to compare with.
func bare() flavour {
	return flavour{"bare", "./ui/e2e/testdata/bare", []string{"-tags=x11,migrated_fynedo,no_emoji", "-ldflags=-s -w"}}
}

// built keeps the programs for all tests of one run.
var built struct {
	sync.Mutex
	dir string
	err map[string]error
}

// installedVar names a program that is installed already, to be tested in the place
// of one built anew.
const installedVar = "NORIKAE_PROGRAM"

// program builds a program, once, and returns its path.
func program(t testing.TB, f flavour) string {
	t.Helper()
	if path := os.Getenv(installedVar); path != "" && f.name == shipped().name {
		return path
	}
	built.Lock()
	defer built.Unlock()
	if built.err == nil {
		dir, err := os.MkdirTemp("", "norikae-e2e-")
		if err != nil {
			t.Fatal(err)
		}
		built.dir, built.err = dir, map[string]error{}
	}
	path := filepath.Join(built.dir, f.name)
	err, done := built.err[f.name]
	if !done {
		args := append(append([]string{"build", "-buildvcs=false", "-o", path}, f.flags...), f.source)
		cmd := exec.CommandContext(t.Context(), "go", args...)
		cmd.Dir = filepath.Join("..", "..")
		cmd.Env = append(os.Environ(), "CGO_CFLAGS=-O2 -g -DNDEBUG") // as the Makefile has it
		cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
		err = cmd.Run()
		built.err[f.name] = err
	}
	if err != nil {
		t.Fatalf("build %s: %v", f.name, err)
	}
	return path
}

func removeBinaries() error {
	if built.dir == "" {
		return nil
	}
	return os.RemoveAll(built.dir)
}
