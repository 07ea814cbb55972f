//go:build unix

package profile

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"norikae/ui/browser/machine/machinetest"
)

// lock leaves the lock of a Chromium with a process number in dir.
func lock(t *testing.T, dir string, pid int) string {
	t.Helper()
	host, err := os.Hostname()
	machinetest.Must(t, err)
	name := filepath.Join(dir, "SingletonLock")
	machinetest.Must(t, os.Symlink(fmt.Sprintf("%s-%d", host, pid), name))
	return name
}

func TestChromiumLock(t *testing.T) {
	if browserLock(t.TempDir()) {
		t.Error("no lock counts")
	}
	dir := t.TempDir()
	name := lock(t, dir, os.Getpid())
	if !browserLock(dir) {
		t.Error("the lock of a living process does not count")
	}
	old := unix.NsecToTimeval(BootTime().Add(-time.Hour).UnixNano())
	machinetest.Must(t, unix.Lutimes(name, []unix.Timeval{old, old}))
	if browserLock(dir) {
		t.Error("a lock from before the start of the system counts")
	}
	for target, want := range map[string]bool{"elsewhere-1": true, "nonsense": true, "": false} {
		dir := t.TempDir()
		if target != "" {
			machinetest.Must(t, os.Symlink(target, filepath.Join(dir, "SingletonLock")))
		}
		if got := browserLock(dir); got != want {
			t.Errorf("%q: %v", target, got)
		}
	}
}

func TestFirefoxLockNobodyHolds(t *testing.T) {
	dir := t.TempDir()
	machinetest.Must(t, os.WriteFile(filepath.Join(dir, ".parentlock"), nil, 0o600))
	if browserLock(dir) {
		t.Error("a file that nobody locks counts")
	}
}

// TestBrowserThatWasSeen: where the browser had taken hold of its profile, the end of its
// process is the end of the browser, however soon it comes.
func TestBrowserThatWasSeen(t *testing.T) {
	s := New(filepath.Join(t.TempDir(), "sessions"), t.TempDir())
	s.SettleTime, s.StartGrace = 0, time.Hour
	p, err := s.Create(Request{Browser: "chrome"})
	machinetest.Must(t, err)
	name := lock(t, p.Dir, os.Getpid())
	s.NoteLock(p)
	machinetest.Must(t, os.Remove(name))
	s.Release(p, Exit{After: time.Second, OK: true})
	if machinetest.Exists(p.Dir) {
		t.Error("the profile of a browser that was closed soon stays")
	}
}
