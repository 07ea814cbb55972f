package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// PassKey hands a key that a focused widget does not use to its window, as if
// nothing had the focus. Fyne itself drops such keys, so Escape and the single
// letters of a screen would work only while nothing is focused.
func PassKey(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := canvasOf(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// PassRune does the same for a typed character.
func PassRune(o fyne.CanvasObject, r rune) {
	if c := canvasOf(o); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// PassDown tells the window that a key went down at a focused widget, and PassUp that it
// was let go. Fyne tells a window that only while nothing has the focus, and the focus
// may come or go between the two: a key would then seem to be held for good.
func PassDown(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if c, ok := canvasOf(o).(desktop.Canvas); ok && c.OnKeyDown() != nil {
		c.OnKeyDown()(e)
	}
}

// PassUp is described at PassDown.
func PassUp(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if c, ok := canvasOf(o).(desktop.Canvas); ok && c.OnKeyUp() != nil {
		c.OnKeyUp()(e)
	}
}

// PressBySpace presses a focused widget for its Space key. The toolkit types the space
// afterwards, at whatever has the focus by then: a field or a list that the press led
// to does not take it.
func PressBySpace(o fyne.CanvasObject, press func()) {
	c := canvasOf(o)
	press()
	if c == nil {
		return
	}
	if to, ok := c.Focused().(interface{ dropSpace() }); ok {
		to.dropSpace()
	}
}

// pressSpace is the space of the key that led here, which is still to be typed.
type pressSpace struct{ due bool }

func (s *pressSpace) dropSpace() { s.due = true }

// is reports whether a character is that space.
func (s *pressSpace) is(r rune) bool {
	was := s.due
	s.due = false
	return was && r == ' '
}

// canvasOf finds the canvas an object is on. Fyne knows that only once the object
// was painted; a key may come before, so the window where the object has the
// focus counts too.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	app := fyne.CurrentApp()
	if app == nil {
		return nil
	}
	if c := app.Driver().CanvasForObject(o); c != nil {
		return c
	}
	for _, w := range app.Driver().AllWindows() {
		if focused, ok := w.Canvas().Focused().(fyne.CanvasObject); ok && focused == o {
			return w.Canvas()
		}
	}
	return nil
}
