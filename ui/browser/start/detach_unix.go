//go:build unix

package start

import "syscall"

// detached puts a program into a session of its own: it neither gets the
// signals of our terminal nor ends with us.
func detached() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
