package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestABarWithoutRoom: a row that has no room yet gives its bar less than nothing, and
// the toolkit cannot draw that.
func TestABarWithoutRoom(t *testing.T) {
	test.NewTempApp(t)
	b := NewSlimBar()
	w := test.NewTempWindow(t, Pad(2, 12, 2, 12, b))
	b.Set(1, 3)
	b.Resize(fyne.NewSize(-24, 4))
	w.Canvas().Capture()
	for _, o := range test.WidgetRenderer(b).Objects() {
		if o.Size().Width < 0 {
			t.Errorf("%v wide", o.Size().Width)
		}
	}
}
