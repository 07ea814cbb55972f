//go:build unix

package profile

import (
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// browserLock reports whether a browser holds its lock in a profile folder.
func browserLock(dir string) bool {
	return chromiumLock(filepath.Join(dir, "SingletonLock")) || firefoxLock(filepath.Join(dir, ".parentlock"))
}

// chromiumLock looks at the link to "<host>-<process>" that Chromium keeps
// while it runs, and leaves behind when it crashes.
func chromiumLock(name string) bool {
	target, err := os.Readlink(name)
	if err != nil {
		return false
	}
	if info, err := os.Lstat(name); err == nil && info.ModTime().Before(BootTime()) {
		return false
	}
	i := strings.LastIndexByte(target, '-')
	host, hostErr := os.Hostname()
	if i < 0 || hostErr != nil || target[:i] != host {
		return true
	}
	pid, err := strconv.Atoi(target[i+1:])
	if err != nil {
		return true
	}
	_, alive := processBegan(pid)
	return alive
}

// firefoxLock asks for the lock that Firefox holds on a file. Asking does not
// take it.
func firefoxLock(name string) bool {
	f, err := openRegular(name)
	if err != nil {
		return false
	}
	defer f.Close()
	lock := unix.Flock_t{Type: unix.F_WRLCK}
	return unix.FcntlFlock(f.Fd(), unix.F_GETLK, &lock) == nil && lock.Type != unix.F_UNLCK
}

// noWait keeps the opening of a file from waiting, and from following a link that took
// its place in the meantime.
const noWait = unix.O_NONBLOCK | unix.O_NOFOLLOW

// ownedByUser reports whether a file belongs to this user.
func ownedByUser(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Getuid()
}
