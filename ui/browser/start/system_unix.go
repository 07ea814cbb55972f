//go:build unix

package start

import (
	"runtime"
	"syscall"
)

// detached puts a program into a session of its own: it neither gets the
// signals of our terminal nor ends with us.
func detached() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// Open has the system open a link that is not for a browser, such as mailto:, or a file
// or folder by its path, in whatever program is meant for it; see Helper. On Linux the
// system's own helper may run as long as that program does.
func Open(what string) (<-chan error, error) {
	if runtime.GOOS == "darwin" {
		return Helper("open", what)
	}
	return Helper("xdg-open", what)
}
