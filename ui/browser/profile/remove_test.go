package profile

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"norikae/ui/browser/machine/machinetest"
)

// TestRemoveOutlastsWriters: helpers of the browser go on making files while the
// folder is being emptied, and then end. One attempt alone loses nearly
// every one of these races.
func TestRemoveOutlastsWriters(t *testing.T) {
	for round := range 20 {
		dir := filepath.Join(t.TempDir(), "session-1")
		machinetest.Must(t, os.MkdirAll(filepath.Join(dir, "Default"), 0o700))
		until := time.Now().Add(removePause)
		var ended sync.WaitGroup
		for w := range 4 {
			ended.Go(func() {
				for i := 0; time.Now().Before(until); i++ {
					// Once the folder is gone a helper has nowhere to write.
					_ = os.WriteFile(filepath.Join(dir, "Default", fmt.Sprint(w, "-", i%3)), []byte("late"), 0o600)
				}
			})
		}
		time.Sleep(removePause / 5)
		if err := remove(dir); err != nil || machinetest.Exists(dir) {
			t.Errorf("round %d: the folder stays: %v", round, err)
		}
		ended.Wait()
	}
}

// TestRemoveGivesUp: what cannot be removed is reported soon.
func TestRemoveGivesUp(t *testing.T) {
	if os.Getuid() > 0 { // root removes everything that permissions protect; Windows has no such ones
		dir := t.TempDir()
		machinetest.Must(t, os.MkdirAll(filepath.Join(dir, "kept", "x"), 0o700))
		machinetest.Must(t, os.Chmod(filepath.Join(dir, "kept"), 0o500))
		defer os.Chmod(filepath.Join(dir, "kept"), 0o700) //nolint:errcheck // for the test's own clean-up
		if err := remove(filepath.Join(dir, "kept")); err == nil {
			t.Error("no error")
		}
	}
	if err := remove("a\x00b"); err == nil {
		t.Error("no error for a name that no folder can have")
	}
}
