package screen

import (
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/widgets"
)

// TestFair: one width while there is room, then each as wide as it must be, and
// always the whole room.
func TestFair(t *testing.T) {
	for _, c := range []struct {
		room float32
		want []float32
	}{
		{620, []float32{200, 200, 200}},
		{320, []float32{100, 100, 100}},
		{260, []float32{80, 110, 50}}, // narrower than three of the widest
		{200, []float32{60, 90, 30}},
	} {
		o := []fyne.CanvasObject{widgets.Gap(60, 20), widgets.Gap(90, 20), widgets.Gap(30, 20)}
		row := Fair(10, o...)
		if m := row.MinSize(); m != fyne.NewSize(200, 20) {
			t.Errorf("needs %v", m)
		}
		row.Resize(fyne.NewSize(c.room, 20))
		x := float32(0)
		for i, w := range c.want {
			if o[i].Size().Width != w || o[i].Position().X != x {
				t.Errorf("in %v: %d is %v wide at %v, want %v at %v", c.room, i, o[i].Size().Width, o[i].Position().X, w, x)
			}
			x += w + 10
		}
	}
}
