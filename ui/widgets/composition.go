package widgets

import "fyne.io/fyne/v2"

// showComposition tells the system where the cursor of a field is: there an input
// method, as for Japanese, shows what is being composed and the words to choose
// from. Without it Windows shows both in the window's corner.
func showComposition(f *Field) {
	c := canvasOf(f)
	if c == nil || c.Focused() != fyne.Focusable(f) {
		return
	}
	d := fyne.CurrentApp().Driver()
	at := d.AbsolutePositionForObject(f).Add(f.cursor())
	for _, w := range d.AllWindows() {
		if w.Canvas() == c {
			composeAt(w, int32(at.X*c.Scale()), int32(at.Y*c.Scale()))
		}
	}
}

// cursor is where in the field the upper end of its cursor is seen. Fyne counts from
// the beginning of the text, which may be scrolled out of sight.
func (f *Field) cursor() fyne.Position {
	at := f.CursorPosition()
	size := f.Size()
	return fyne.NewPos(max(0, min(at.X, size.Width)), max(0, min(at.Y, size.Height-f.lineHeight())))
}
