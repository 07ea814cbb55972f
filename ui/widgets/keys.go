package widgets

import "fyne.io/fyne/v2"

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
