//go:build unix

package launch

import (
	"runtime"
	"syscall"
)

// detached puts a program into a session of its own: the program neither gets the
// signals of our terminal nor ends with us.
func detached() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// OpenLink has the system open a link that is not for a browser, such as mailto:, or a
// file or folder by its path, in whatever program is meant for it; see StartHelper. On Linux the system's own
// helper may run as long as that program does.
func OpenLink(what string) (<-chan error, error) {
	if runtime.GOOS == "darwin" {
		return StartHelper("open", what)
	}
	return StartHelper("xdg-open", what)
}
