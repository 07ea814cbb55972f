package browser

import (
	"os/exec"
	"syscall"
)

// hideConsole keeps a helper program from flashing a console window.
func hideConsole(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{HideWindow: true} }
