package machinetest

import (
	"os"
	"runtime"
	"testing"
	"time"
)

// Eventually waits for something that happens in the background.
func Eventually(t testing.TB, what string, done func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !done(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

// Private fails the test if others can read a file or folder. Windows keeps
// that in another way.
func Private(t testing.TB, name string, want os.FileMode) {
	t.Helper()
	info, err := os.Stat(name)
	Must(t, err)
	if runtime.GOOS != "windows" && info.Mode().Perm() != want {
		t.Errorf("%s has mode %v, want %v", name, info.Mode().Perm(), want)
	}
}

// Must fails the test on an error.
func Must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Exists reports whether a folder is there.
func Exists(dir string) bool {
	_, err := os.Stat(dir)
	return err == nil
}
