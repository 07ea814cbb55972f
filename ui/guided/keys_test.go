package guided

import (
	"fmt"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/ui/i18n"
)

// TestTwelveOrganisationsTakeSixtyKeys: whoever comes back from the browser presses
// Enter, and Enter alone leads from the first page to the end. Each key is one
// answer; the pages are opened on the way.
func TestTwelveOrganisationsTakeSixtyKeys(t *testing.T) {
	m := device()
	m.Accounts = []accounts.Account{personal}
	for i := range 12 {
		m = m.With(member(personal, fmt.Sprintf("Organisation %02d", i), 0))
	}
	s := newStand(t, i18n.English, wide, m)
	s.browser = true
	keys := 0
	for ; s.run.at < len(s.run.lines) && keys < 200; keys++ {
		s.press('⏎')
	}
	if v := accounts.Gate(s.move); v.Light != accounts.Green {
		t.Fatalf("after %d keys the light is %d: %s", keys, v.Light, s.texts())
	}
	opened := 0
	for _, what := range s.Asked {
		if strings.HasPrefix(what, "open ") {
			opened++
		}
	}
	if keys > 60 || opened != 2*13 {
		t.Errorf("%d keys, %d pages opened; want 60 at most, and 2 for each of 13 lines", keys, opened)
	}
	t.Logf("%d keys", keys)
}

// TestAHeldKeyAnswersNothing: what comes after a press must be read first.
func TestAHeldKeyAnswersNothing(t *testing.T) {
	s := newStand(t, i18n.English, wide, two())
	s.browser = true
	s.press('⏎')
	s.held = true
	for range 20 {
		s.press('⏎')
	}
	if len(s.Asked) != 1 || accounts.Gate(s.move).Homes != 0 {
		t.Errorf("a held key asks for %q", s.Asked)
	}
	s.held = false
	s.press('⏎')
	s.says("done 2")
}

// TestTheRunGoesOnWhereItWasLeft: the next day it stands at the same organisation,
// says so, and offers to begin with the first.
func TestTheRunGoesOnWhereItWasLeft(t *testing.T) {
	s := newStand(t, i18n.English, wide, two())
	s.press('n') // and the power goes: nobody closes the page
	again := newStand(t, i18n.English, wide, two())
	again.left = s.left
	again.run = nil
	again.Update()
	again.says("Contoso")
	if len(again.toasts) != 1 || !strings.Contains(again.toasts[0], "Contoso") {
		t.Errorf("says %q", again.toasts)
	}
	again.press('n')
	again.says("sato@myfirm.example") // what stood before it is not passed over
	for range 10 {
		again.press('n')
	}
	if again.left != nil {
		t.Errorf("left at %v after the end", again.left)
	}
}
