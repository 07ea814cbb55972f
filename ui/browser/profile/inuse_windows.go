package profile

import (
	"io/fs"
	"os"
	"path/filepath"
)

// browserLock reports whether a browser holds its lock in a profile folder:
// Chromium keeps "lockfile" and Firefox "parent.lock" open without sharing, so
// that nobody else can open them.
func browserLock(dir string) bool {
	for _, name := range []string{"lockfile", "parent.lock"} {
		f, err := os.OpenFile(filepath.Join(dir, name), os.O_RDWR, 0)
		if err == nil {
			f.Close()
			continue
		}
		if !os.IsNotExist(err) {
			return true
		}
	}
	return false
}

// noWait has no meaning where opening a file does not wait.
const noWait = 0

// ownedByUser reports whether a file belongs to this user. The folders of packages lie below
// the user's own, which others cannot write to.
func ownedByUser(fs.FileInfo) bool { return true }
