//go:build unix

package start

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// script writes a program.
func script(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "helper")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+text), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAHelperThatFailsSaysSo(t *testing.T) {
	outcome, err := helper(time.Minute, []string{script(t, "exit 3"), "mailto:secret@example.com"})
	if err != nil {
		t.Fatal(err)
	}
	err = <-outcome
	if !errors.Is(err, ErrHelper) || !strings.Contains(err.Error(), "exit code 3") || strings.Contains(err.Error(), "secret") {
		t.Errorf("%v", err)
	}
	if _, err := helper(time.Minute, []string{"no-such-helper-program", "mailto:secret@example.com"}); !errors.Is(err, exec.ErrNotFound) || strings.Contains(err.Error(), "secret") {
		t.Errorf("%v", err)
	}
}

func TestAHelperThatEndsWell(t *testing.T) {
	outcome, err := helper(time.Minute, []string{script(t, "exit 0")})
	if err != nil || <-outcome != nil {
		t.Errorf("%v", err)
	}
}

// TestAHelperThatNeverEnds is left alone: it counts as started, and it has a
// session of its own, so that it lives on without us.
func TestAHelperThatNeverEnds(t *testing.T) {
	note := filepath.Join(t.TempDir(), "pid")
	began := time.Now()
	outcome, err := helper(200*time.Millisecond, []string{script(t, "echo $$ >'"+note+"'\nexec sleep 60")})
	if err != nil || time.Since(began) > 5*time.Second {
		t.Fatalf("%v after %v", err, time.Since(began))
	}
	if err := <-outcome; err != nil {
		t.Errorf("outcome %v", err)
	}
	var pid int
	for deadline := time.Now().Add(10 * time.Second); pid == 0 && time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		text, _ := os.ReadFile(note) // not there yet: asked for again
		pid, _ = strconv.Atoi(strings.TrimSpace(string(text)))
	}
	p, err := os.FindProcess(pid)
	if err != nil || pid == 0 {
		t.Fatalf("process %d: %v", pid, err)
	}
	defer func() { _ = p.Kill() }()
	stat, err := exec.Command("ps", "-o", "sid=", "-p", strconv.Itoa(pid)).Output()
	if err != nil || strings.TrimSpace(string(stat)) != strconv.Itoa(pid) {
		t.Errorf("session %q of process %d, %v", stat, pid, err)
	}
}
