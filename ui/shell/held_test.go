package shell

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestHeld: a key that is held does one thing; let go and pressed again it does the
// next. Where no key is seen to go down, as in a driver without a keyboard, none is
// held.
func TestHeld(t *testing.T) {
	s := &Shell{}
	for range 3 {
		if s.Held() {
			t.Error("a key is held that was never pressed")
		}
	}
	for range 2 {
		s.held.pressed(fyne.KeyReturn, true)
		for i, want := range []bool{false, true, true} {
			if got := s.Held(); got != want {
				t.Errorf("typed %d times: held %v", i+1, got)
			}
		}
		s.held.pressed(fyne.KeyReturn, false)
	}
	s.held.pressed(fyne.KeyReturn, true)
	s.Held()
	s.held.pressed(fyne.KeyA, true)
	if !s.Held() {
		t.Error("another key lets Enter go")
	}
}
