package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestCursorStaysInTheField: what is composed is shown at the cursor, and where the
// text is scrolled, still inside the field.
func TestCursorStaysInTheField(t *testing.T) {
	typeface(t)
	for name, f := range map[string]*Field{"one line": NewField(""), "many lines": NewBox("")} {
		w := test.NewTempWindow(t, f)
		w.Resize(fyne.NewSize(300, 120))
		w.Canvas().Focus(f)
		before := f.cursor()
		test.Type(f, "日本")
		if after := f.cursor(); after.X <= before.X || after.Y != before.Y {
			t.Errorf("%s: typing moves the cursor from %v to %v", name, before, after)
		}
		test.Type(f, strings.Repeat("乗り換え", 60))
		if at := f.cursor(); at.X > f.Size().Width || at.Y+f.lineHeight() > f.Size().Height {
			t.Errorf("%s of %v: the cursor is at %v", name, f.Size(), at)
		}
	}
}
