package browser

import (
	"os"
	"os/exec"
)

// startDetached starts argv as a program that lives on without us: no standard
// streams of ours, a session of its own.
func startDetached(argv []string) (child, error) {
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Env = cleanEnviron(os.Environ())
	cmd.SysProcAttr = detached()
	if home, err := os.UserHomeDir(); err == nil {
		cmd.Dir = home // not the folder we were started in, which may be on a stick
	}
	if err := cmd.Start(); err != nil {
		return child{}, err
	}
	return child{cmd}, nil
}

// child is a process started by startDetached.
type child struct{ cmd *exec.Cmd }

func (c child) Pid() int { return c.cmd.Process.Pid }

func (c child) Wait() int {
	_ = c.cmd.Wait() // the state says it all
	return c.cmd.ProcessState.ExitCode()
}
