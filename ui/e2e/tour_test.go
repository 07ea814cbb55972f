//go:build linux

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// save leaves a picture of the whole screen in the folder NORIKAE_TOUR, if one
// is named; numbered, so that a folder listing tells the story.
func (d *display) save(t testing.TB, name string) {
	t.Helper()
	dir := os.Getenv("NORIKAE_TOUR")
	if dir == "" {
		return
	}
	earlier, err := filepath.Glob(filepath.Join(dir, "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, d.picture(t, d.width, d.height), filepath.Join(dir, fmt.Sprintf("%02d-%s.png", len(earlier)+1, name)))
}
