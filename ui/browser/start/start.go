// Package start starts a browser as a program that lives on without this one.
package start

import (
	"os"
	"os/exec"
)

// Detached starts argv as a program that lives on without us: no standard
// streams of ours, a session of its own.
func Detached(argv []string) (Child, error) {
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Env = cleanEnviron(os.Environ())
	cmd.SysProcAttr = detached()
	if home, err := os.UserHomeDir(); err == nil {
		cmd.Dir = home // not the folder we were started in, which may be on a stick
	}
	if err := cmd.Start(); err != nil {
		return Child{}, err
	}
	return Child{cmd}, nil
}

// Child is a process started by startDetached.
type Child struct{ cmd *exec.Cmd }

func (c Child) Pid() int { return c.cmd.Process.Pid }

func (c Child) Wait() int {
	_ = c.cmd.Wait() // the state says it all
	return c.cmd.ProcessState.ExitCode()
}
