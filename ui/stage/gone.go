package stage

import (
	"fyne.io/fyne/v2"

	"norikae/ui/stage/lostphone"
)

// AsksNothingOf fails if what can be read asks something of a phone that is gone.
func (s *Stage) AsksNothingOf(phone string, o fyne.CanvasObject) {
	s.T.Helper()
	for _, line := range lostphone.AsksOf(phone, Said(o)) {
		s.T.Errorf("asks something of a phone that is gone: %s", line)
	}
}
