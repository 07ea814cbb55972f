package atomicfile

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/windows"
)

// isTransient reports whether the cause of a failed rename may be over in a moment.
// Windows returns "access denied" for a file that is open as well as for a file that
// the person may not change.
func isTransient(err error) bool {
	return isSharing(err) || errors.Is(err, windows.ERROR_ACCESS_DENIED)
}

// isSharing reports whether another program has the file, or a part of it, open.
func isSharing(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION) ||
		errors.Is(err, windows.ERROR_USER_MAPPED_FILE)
}

// isFull reports whether there is no room left.
func isFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) ||
		errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED)
}

// asInUse finds out what "access denied" of a rename means. Where the person has the
// right to remove both files, another program has one of them open, and asInUse
// wraps err in ErrInUse.
func asInUse(err error, paths ...string) error {
	if !errors.Is(err, windows.ERROR_ACCESS_DENIED) {
		return err
	}
	for _, path := range paths {
		if !isRemovable(path) {
			return err
		}
	}
	return fmt.Errorf("%w: %w", ErrInUse, err)
}

// isRemovable reports whether a file may be removed, at once or when the program
// that has it open is done with it.
func isRemovable(path string) bool {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Mode().Perm()&0o200 == 0 {
		return false // a folder, or protected against changes
	}
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return false
	}
	h, err := windows.CreateFile(name, windows.DELETE,
		windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE|windows.FILE_SHARE_DELETE, nil, windows.OPEN_EXISTING,
		windows.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		return isSharing(err)
	}
	_ = windows.CloseHandle(h) // nothing was done with it
	return true
}
