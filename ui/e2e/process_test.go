//go:build linux

package e2e

import (
	"bytes"
	"errors"
	"os/exec"
	"sync"
	"syscall"
	"testing"
	"time"
)

// process is a program the test started, with its children in a group.
type process struct {
	cmd    *exec.Cmd
	output *tail
	ended  chan struct{}
	err    error // how it ended; read after ended is closed
}

// tail keeps what a process printed and may be read while it prints.
type tail struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.text.Write(p)
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.text.String()
}

// run starts a program that is ended with the test at the latest.
func run(t testing.TB, cmd *exec.Cmd) *process {
	t.Helper()
	p := &process{cmd: cmd, output: &tail{}, ended: make(chan struct{})}
	cmd.Stdout, cmd.Stderr = p.output, p.output
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	cmd.SysProcAttr.Setpgid = true
	// A test that runs out of time is ended without its clean-up.
	cmd.SysProcAttr.Pdeathsig = syscall.SIGKILL
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		p.err = cmd.Wait()
		close(p.ended)
	}()
	t.Cleanup(func() { p.kill(t) })
	return p
}

// kill ends the process and its children at once, as a power cut would.
func (p *process) kill(t testing.TB) {
	t.Helper()
	if err := syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
		t.Errorf("kill %s: %v", p.cmd.Path, err)
	}
	<-p.ended
}

// signal sends a signal to the process alone.
func (p *process) signal(t testing.TB, s syscall.Signal) {
	t.Helper()
	if err := p.cmd.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
}

// pause makes the process hang; resume wakes it up; abort makes it crash.
func (p *process) pause(t testing.TB)  { p.signal(t, syscall.SIGSTOP) }
func (p *process) resume(t testing.TB) { p.signal(t, syscall.SIGCONT) }
func (p *process) abort(t testing.TB)  { p.signal(t, syscall.SIGABRT) }

// wait waits until the process has ended by itself and returns its exit code.
func (p *process) wait(t testing.TB, patience time.Duration) int {
	t.Helper()
	select {
	case <-p.ended:
	case <-time.After(patience):
		if p.cmd.Process.Signal(syscall.SIGQUIT) == nil { // a Go program says where it is
			time.Sleep(time.Second)
		}
		t.Fatalf("%s still runs after %v; it said:\n%s", p.cmd.Path, patience, p.output)
	}
	var exit *exec.ExitError
	if p.err != nil && !errors.As(p.err, &exit) {
		t.Fatal(p.err)
	}
	return p.cmd.ProcessState.ExitCode()
}

// running reports whether the process has not ended.
func (p *process) running() bool {
	select {
	case <-p.ended:
		return false
	default:
		return true
	}
}

// until asks again and again until ok is true, and fails the test when patience
// ends. what says what was waited for.
func until(t testing.TB, patience time.Duration, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		if ok() {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("after %v there is still no %s", patience, what)
		}
	}
}
