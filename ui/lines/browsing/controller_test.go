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

// TestToldOnce: who has chosen the separate window of a browser whose private windows are
// forbidden is not asked again at the next organisation; another browser is another
// question.
func TestToldOnce(t *testing.T) {
	edge := browser.Browser{ID: "edge", Policy: browser.PolicyDisabled}
	fox := browser.Browser{ID: "fox", Policy: browser.PolicyDisabled}
	var c apart
	if c.agreed(edge, browser.Session{}).Isolated {
		t.Error("nothing was chosen yet")
	}
	c.choose(edge, browser.ErrCloseFirst)
	if c.agreed(edge, browser.Session{}).Isolated {
		t.Error("a separate window of once is taken for a choice")
	}
	c.choose(edge, browser.ErrPrivateDisabled)
	if !c.agreed(edge, browser.Session{}).Isolated || c.agreed(fox, browser.Session{}).Isolated {
		t.Error("the choice does not hold, or holds for another browser")
	}
	edge.Policy = browser.PolicyAvailable
	if s := c.agreed(edge, browser.Session{}); s.Isolated {
		t.Error("private windows are allowed again, and none is opened")
	}
	if !c.agreed(edge, browser.Session{Isolated: true}).Isolated {
		t.Error("a wish is lost")
	}
}
