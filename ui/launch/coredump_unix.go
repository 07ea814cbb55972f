//go:build unix

package launch

import "syscall"

// noCore keeps the system from writing this process's memory, with the tokens of a
// sign-in, to the disk when it crashes. What is started from here may raise the
// limit again. The process stays open to inspection by its user: desktop portals
// look at it to tell whom they serve.
func noCore() error {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_CORE, &limit); err != nil {
		return err
	}
	limit.Cur = 0
	return syscall.Setrlimit(syscall.RLIMIT_CORE, &limit)
}
