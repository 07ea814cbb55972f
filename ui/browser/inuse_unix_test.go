//go:build unix

package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// lock leaves the lock of a Chromium with a process number in dir.
func lock(t *testing.T, dir string, pid int) string {
	t.Helper()
	host, err := os.Hostname()
	must(t, err)
	name := filepath.Join(dir, "SingletonLock")
	must(t, os.Symlink(fmt.Sprintf("%s-%d", host, pid), name))
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
	old := unix.NsecToTimeval(bootTime().Add(-time.Hour).UnixNano())
	must(t, unix.Lutimes(name, []unix.Timeval{old, old}))
	if browserLock(dir) {
		t.Error("a lock from before the start of the system counts")
	}
	for target, want := range map[string]bool{"elsewhere-1": true, "nonsense": true, "": false} {
		dir := t.TempDir()
		if target != "" {
			must(t, os.Symlink(target, filepath.Join(dir, "SingletonLock")))
		}
		if got := browserLock(dir); got != want {
			t.Errorf("%q: %v", target, got)
		}
	}
}

func TestFirefoxLockNobodyHolds(t *testing.T) {
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, ".parentlock"), nil, 0o600))
	if browserLock(dir) {
		t.Error("a file that nobody locks counts")
	}
}
