package about

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/stage"
)

// TestGolden holds every part of the page in each of its states, in both
// languages.
func TestGolden(t *testing.T) {
	fifth := func(s *stand) {
		s.turn(3)
		s.Window.Canvas().FocusNext()
		for range 4 {
			s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
	}
	crashed, well := facts(), facts()
	well.Crash, well.Revision, well.Date = "", "", time.Time{}
	for state, c := range map[string]struct {
		size  fyne.Size
		facts Facts
		do    func(*stand)
	}{
		"app":      {stage.Small, crashed, func(*stand) {}},
		"released": {stage.Wide, well, func(*stand) {}},
		"places":   {stage.Small, well, func(s *stand) { s.turn(1) }},
		"crashed":  {stage.Wide, crashed, func(s *stand) { s.turn(1) }},
		"facts":    {stage.Small, well, func(s *stand) { s.turn(2) }},
		"licences": {stage.Small, well, func(s *stand) { s.turn(3) }},
		"unknown":  {stage.Small, well, fifth},
	} {
		t.Run(state, func(t *testing.T) {
			stage.Looks(t, func(t *testing.T, lang i18n.Language) {
				s := newStand(t, lang, c.size, c.facts)
				c.do(s)
				s.Golden(state)
			})
		})
	}
}
