package browser

import (
	"os"
	"runtime"
	"testing"
	"time"
)

// eventually waits for something that happens in the background.
func eventually(t testing.TB, what string, done func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !done(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

// private fails the test if others can read a file or folder. Windows keeps
// that in another way.
func private(t testing.TB, name string, want os.FileMode) {
	t.Helper()
	info, err := os.Stat(name)
	must(t, err)
	if runtime.GOOS != "windows" && info.Mode().Perm() != want {
		t.Errorf("%s has mode %v, want %v", name, info.Mode().Perm(), want)
	}
}

// must fails the test on an error.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// exists reports whether a folder is there.
func exists(dir string) bool {
	_, err := os.Stat(dir)
	return err == nil
}
