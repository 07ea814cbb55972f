package profile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// OwnerFile lies in the folder of a profile and names the process started on
// it: its number and when it began, since numbers are used again.
const OwnerFile = "norikae-owner"

// WriteOwner writes the owner of a profile.
func WriteOwner(dir string, pid int) error {
	began, ok := processBegan(pid)
	if !ok {
		return nil // ended already
	}
	return os.WriteFile(filepath.Join(dir, OwnerFile), fmt.Appendf(nil, "%d %s\n", pid, began), 0o600)
}

// ownerAlive reports whether the process that signed a profile still runs.
func ownerAlive(dir string) bool {
	data, _ := readSmall(filepath.Join(dir, OwnerFile)) // what cannot be read names nobody
	number, began, _ := strings.Cut(strings.TrimSpace(string(data)), " ")
	pid, err := strconv.Atoi(number)
	if err != nil || pid <= 0 {
		return false
	}
	now, ok := processBegan(pid)
	return ok && now == began
}

// InUse reports whether a browser runs on the profile in dir. Either the owner still
// runs, or a browser holds its own lock, as after it has restarted itself.
func InUse(dir string) bool {
	return ownerAlive(dir) || browserLock(dir)
}

// maxOwner bounds the file of an owner, in bytes.
const maxOwner = 256

// readSmall reads a small regular file. Others may have put anything there: a pipe
// would never answer.
func readSmall(name string) ([]byte, error) {
	f, err := openRegular(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxOwner))
}

// openRegular opens a regular file for reading, and no other kind.
func openRegular(name string) (*os.File, error) {
	info, err := os.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("profile: %s: %w", filepath.Base(name), fs.ErrInvalid)
	}
	f, err := os.OpenFile(name, os.O_RDONLY|noWait, 0)
	if err != nil {
		return nil, err
	}
	if again, err := f.Stat(); err != nil || !again.Mode().IsRegular() {
		return nil, errors.Join(fs.ErrInvalid, err, f.Close())
	}
	return f, nil
}
