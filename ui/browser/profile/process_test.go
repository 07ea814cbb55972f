//go:build linux

package profile

import (
	"os"
	"os/exec"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
)

func TestProcessBegan(t *testing.T) {
	own, ok := processBegan(os.Getpid())
	if again, _ := processBegan(os.Getpid()); !ok || own == "" || again != own {
		t.Errorf("this process: %q, %q, %v", own, again, ok)
	}
	if _, ok := processBegan(99999999); ok {
		t.Error("a process that cannot be")
	}

	time.Sleep(20 * time.Millisecond) // more than the clock of the system shows
	cmd := exec.Command("sleep", "30")
	machinetest.Must(t, cmd.Start())
	child, ok := processBegan(cmd.Process.Pid)
	if !ok || child == own {
		t.Errorf("another process: %q, %v", child, ok)
	}
	// Ended, but not collected yet: nobody runs on its profile any more.
	machinetest.Must(t, cmd.Process.Kill())
	machinetest.Eventually(t, "the child ends", func() bool { _, ok := processBegan(cmd.Process.Pid); return !ok })
	_ = cmd.Wait()
	if _, ok := processBegan(cmd.Process.Pid); ok {
		t.Error("a process that was collected lives")
	}
}

func TestProcessWithAHostileName(t *testing.T) {
	// The name of a program stands in the middle of its line in /proc, and may
	// hold what looks like the end of it.
	program := t.TempDir() + "/a) Z 1 (b"
	data, err := os.ReadFile("/bin/sleep")
	machinetest.Must(t, err)
	machinetest.Must(t, os.WriteFile(program, data, 0o700))
	cmd := exec.Command(program, "30")
	machinetest.Must(t, cmd.Start())
	defer func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}()
	began, ok := processBegan(cmd.Process.Pid)
	if !ok || began == "" {
		t.Errorf("%q, %v", began, ok)
	}
}

func TestBootTime(t *testing.T) {
	boot := BootTime()
	if boot.After(time.Now()) || boot.Before(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("%v", boot)
	}
	if apart := BootTime().Sub(boot).Abs(); apart > 2*time.Second {
		t.Errorf("it moves by %v", apart)
	}
}
