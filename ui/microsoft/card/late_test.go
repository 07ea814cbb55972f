package card

import (
	"context"
	"testing"

	"norikae/ui/i18n"
)

// TestASignInEndsWithItsCard: the attempt is ended, and what it reports all the same
// changes nothing, not even a success.
func TestASignInEndsWithItsCard(t *testing.T) {
	s := newStand(t, i18n.English)
	s.Late()
	done, ended := 0, 0
	card := func() *Page {
		return s.card(Options{Account: "a", Done: func() { done++ }, Job: func(ctx context.Context, c *Stage) error {
			c.Opened("https://link.example", "Firefox")
			if ctx.Err() != nil {
				ended++
			}
			return nil
		}})
	}
	under, p := card(), card()
	under.Submit()
	p.Submit()
	s.Nav.Back()
	s.Work(1) // that of the card which has closed answers first
	if s.Calm(); done != 0 || ended != 1 || p.link != "" || !s.open(under) {
		t.Errorf("%d done, %d ended, link %q", done, ended, p.link)
	}
	s.Work(0)
	if s.Calm(); done != 1 || ended != 1 || s.open(under) {
		t.Errorf("the card that was open: %d done, %d ended", done, ended)
	}
}
