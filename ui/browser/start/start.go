// Package start starts programs that live on without this one: browsers, and helpers of
// the system.
package start

import (
	"os"
	"os/exec"
	"sync"
	"time"
)

// Process is a program that was started.
type Process interface {
	// Pid is its number.
	Pid() int
	// Wait returns when the process ended, with its exit code, -1 if a signal ended it.
	Wait() (code int)
}

// Detached starts a browser as a program that lives on without us: no standard
// streams of ours, a session of its own. id is the ID of this start at the desktop,
// which then brings the program's window to the front; "" where the start was not
// announced.
func Detached(argv []string, id string) (Process, error) {
	return begin(argv, withStartID(cleanEnviron(os.Environ()), id))
}

// begin is Detached in an environment; nil is ours.
func begin(argv, environ []string) (Process, error) {
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Env = environ
	cmd.SysProcAttr = detached()
	if home, err := os.UserHomeDir(); err == nil {
		cmd.Dir = home // not the folder we were started in, which may be on a stick
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return child{cmd}, nil
}

// child is a process of ours.
type child struct{ cmd *exec.Cmd }

func (c child) Pid() int { return c.cmd.Process.Pid }

func (c child) Wait() int {
	_ = c.cmd.Wait() // the exit code is in the state
	return c.cmd.ProcessState.ExitCode()
}

// Watch waits for a process in the background. The channel receives what failed makes
// of an exit code other than 0 within the time given, else nil, once, and is closed.
// ended runs when the process is gone, before that is reported. The goroutine belongs to
// the process and ends with it, or with this program: what was started is meant to
// outlive both, so nothing waits for the goroutine.
func Watch(p Process, within time.Duration, failed func(code int) error, ended func(lived time.Duration, code int)) <-chan error {
	began := time.Now()
	early := make(chan error, 1)
	var once sync.Once
	report := func(err error) {
		once.Do(func() {
			early <- err
			close(early)
		})
	}
	timer := time.AfterFunc(within, func() { report(nil) })
	go func() {
		code := p.Wait()
		timer.Stop()
		ended(time.Since(began), code) // first: who hears of a failure may start again at once
		if code != 0 {                 // no effect once the watch is over
			report(failed(code))
		}
		report(nil)
	}()
	return early
}
