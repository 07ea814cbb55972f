//go:build !windows

package atomicfile

import (
	"errors"
	"syscall"
)

// isTransient reports whether the cause of a failed rename may be over in a moment:
// never here, where an open file can be replaced.
func isTransient(error) bool { return false }

// isSharing reports whether another program forbids the use of the file. Network
// drives give such errors.
func isSharing(err error) bool {
	return errors.Is(err, syscall.ETXTBSY) || errors.Is(err, syscall.EBUSY)
}

// isFull reports whether there is no room left.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// asInUse returns err unchanged: the error of a rename is clear here.
func asInUse(err error, _ ...string) error { return err }
