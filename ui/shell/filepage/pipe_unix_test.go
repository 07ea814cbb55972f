//go:build unix

package filepage

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// TestAPipeIsNotRead: opening one waits for a writer that may never come.
func TestAPipeIsNotRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "norikae-list.json")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() {
		_, err := readFile(t.Context(), path)
		done <- err
	}()
	select {
	case err := <-done:
		if !errors.Is(err, ErrNoFile) {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("still waiting")
	}
}
