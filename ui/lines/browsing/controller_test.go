package browsing

import (
	"testing"
	"time"

	"norikae/ui/browser"
)

// TestRepeats: a link that is asked for again before a key can have been let go is
// the same wish, however long that goes on.
func TestRepeats(t *testing.T) {
	c := &Controller{}
	now := time.Now()
	for i, at := range []time.Duration{0, time.Second, 1500 * time.Millisecond, 1530 * time.Millisecond, 5 * time.Second} {
		if again, want := c.repeats("x", browser.Session{}, now.Add(at)), i > 0 && i < 4; again != want {
			t.Errorf("after %v: repeats: %v, want %v", at, again, want)
		}
	}
	if c.repeats("y", browser.Session{}, now.Add(5*time.Second)) {
		t.Error("another link is a repetition")
	}
}
