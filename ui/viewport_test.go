package ui

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// TestALargerSizeKeepsTheWindowOnTheScreen: whatever the size of everything, the window
// needs no more of the screen than at 100 %, stays as large on it, and everything on a
// page can be brought into sight: Tab reaches every button, and scrolls to it.
func TestALargerSizeKeepsTheWindowOnTheScreen(t *testing.T) {
	t.Setenv("FYNE_SCALE", "")
	for _, percent := range []int{125, 150, 175} {
		r := newRoom(t, newMemory(), "ja")
		r.start()
		r.takes(nil)
		r.shell.Appearance().SetScale(100)
		w := r.shell.Window()
		w.Resize(fyne.NewSize(shell.LeastWidth, shell.LeastHeight))
		r.shell.Appearance().SetScale(percent)
		part := float32(math.Round(float64(percent)/10) / 10) // as the toolkit draws it
		if s := w.Canvas().Size(); s.Width*part > shell.LeastWidth+1 || s.Height*part < shell.LeastHeight-1 {
			t.Errorf("%d %%: the window is %v of its pixels large", percent, s)
		}
		for name, open := range r.screens() {
			open()
			r.rest()
			r.layout.Frames()
			if m := w.Content().MinSize(); m.Width*part > shell.LeastWidth+1 || m.Height*part > shell.LeastHeight+1 {
				t.Errorf("%d %%, %s: needs %v", percent, name, m)
			}
			for f := range r.reached() {
				b, ok := f.(*widgets.Button)
				if !ok {
					continue
				}
				w.Canvas().Focus(b)
				r.layout.Frames()
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
				if s := w.Canvas().Size(); at.Y < -1 || at.Y+b.MinSize().Height > s.Height+1 {
					t.Errorf("%d %%, %s: %q stays out of sight at %v of %v", percent, name, b.Text(), at, s)
				}
			}
			r.home()
		}
	}
}
