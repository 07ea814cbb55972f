// Package start starts a browser as a program that lives on without this one.
package start

import (
	"os"
	"os/exec"
)

// Detached starts argv as a program that lives on without us: no standard
// streams of ours, a session of its own. id is the ID of this start at the desktop,
// which then brings the program's window to the front; "" where the start was not
// announced.
func Detached(argv []string, id string) (Child, error) {
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Env = withStartID(cleanEnviron(os.Environ()), id)
	cmd.SysProcAttr = detached()
	if home, err := os.UserHomeDir(); err == nil {
		cmd.Dir = home // not the folder we were started in, which may be on a stick
	}
	if err := cmd.Start(); err != nil {
		return Child{}, err
	}
	return Child{cmd}, nil
}

// Child is a process started by Detached.
type Child struct{ cmd *exec.Cmd }

func (c Child) Pid() int { return c.cmd.Process.Pid }

func (c Child) Wait() int {
	_ = c.cmd.Wait() // the exit code is in the state
	return c.cmd.ProcessState.ExitCode()
}
