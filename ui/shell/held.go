package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// held watches Enter and Space: a key that is held down is typed again and again.
type held struct{ down, used bool }

// watch follows the keys of a window. A driver without a keyboard repeats no key.
func (h *held) watch(c fyne.Canvas) {
	keys, ok := c.(desktop.Canvas)
	if !ok {
		return
	}
	keys.SetOnKeyDown(func(e *fyne.KeyEvent) { h.pressed(e.Name, true) })
	keys.SetOnKeyUp(func(e *fyne.KeyEvent) { h.pressed(e.Name, false) })
}

func (h *held) pressed(key fyne.KeyName, down bool) {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		*h = held{down: down}
	}
}

// Held reports whether the Enter or Space that is being handled is held down and has
// done its work already: what a page does next needs a key pressed anew.
func (s *Shell) Held() bool {
	was := s.held.used
	s.held.used = s.held.down
	return was
}
