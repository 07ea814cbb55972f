package launch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"
)

// roleVar makes this test binary play another copy of the app.
const roleVar = "LAUNCH_TEST_ROLE"

func TestMain(m *testing.M) {
	if role := os.Getenv(roleVar); role != "" {
		os.Exit(play(role, os.Args[1]))
	}
	os.Exit(m.Run())
}

// play is a copy of the app on the folder dir. What it prints is what the tests
// wait for.
func play(role, dir string) int {
	switch role {
	case "panic", "killed":
		if err := openCrash(dir); err != nil {
			fmt.Println(err)
			return 1
		}
		if role == "panic" {
			panic("the sky fell")
		}
		fmt.Println("ready")
		time.Sleep(time.Minute)
	case "lock":
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		instance, err := LockInstance(ctx, dir, RequestShow)
		if errors.Is(err, ErrShown) {
			fmt.Println("shown")
			return 0
		}
		if err != nil {
			fmt.Println(err)
			return 1
		}
		fmt.Println("mine")
		for range instance.Front() { // until the test kills it
		}
	case "deaf": // holds the lock and never takes a wish
		if _, err := LockInstance(context.Background(), dir, RequestShow); err != nil {
			fmt.Println(err)
			return 1
		}
		fmt.Println("mine")
		time.Sleep(time.Minute)
	}
	return 0
}

// other prepares another copy of the app that plays role on dir.
func other(t *testing.T, role, dir string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], dir)
	cmd.Env = append(os.Environ(), roleVar+"="+role)
	return cmd
}
