//go:build !windows

package atomicfile

import (
	"errors"
	"syscall"
)

// mayPass reports whether what hinders a rename may be over in a moment: never
// here, where an open file can be replaced.
func mayPass(error) bool { return false }

// isSharing reports whether another program forbids the use of the file. A network
// drive may say so.
func isSharing(err error) bool {
	return errors.Is(err, syscall.ETXTBSY) || errors.Is(err, syscall.EBUSY)
}

// isFull reports whether there is no room left.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// inUse adds nothing: the error of a rename is clear here.
func inUse(err error, _ ...string) error { return err }
