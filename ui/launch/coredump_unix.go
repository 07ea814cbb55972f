//go:build unix

package launch

import "syscall"

// disableCoreDumps keeps the system from writing the memory of this process, with
// the tokens of a sign-in, to the disk when the process crashes. Programs started
// from here may raise the limit again. The process stays open to inspection by its
// user: desktop portals look at a process to know whom they serve.
func disableCoreDumps() error {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_CORE, &limit); err != nil {
		return err
	}
	limit.Cur = 0
	return syscall.Setrlimit(syscall.RLIMIT_CORE, &limit)
}
