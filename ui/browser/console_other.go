//go:build !windows

package browser

import "os/exec"

// hideConsole has nothing to hide where programs have no console of their own.
func hideConsole(*exec.Cmd) {}
