package shell

import (
	"math"
	"os"
	"strconv"

	"fyne.io/fyne/v2"

	"norikae/ui/prefs"
)

// scaleVariable is where the toolkit reads the size of everything, each time it
// lays a window out. It has no other way to set it.
const scaleVariable = "FYNE_SCALE"

// Scale is the size of everything in per cent.
func Scale() int {
	f, err := strconv.ParseFloat(os.Getenv(scaleVariable), 64)
	if err != nil || f <= 0 {
		return 100
	}
	return int(math.Round(f * 100))
}

// drawnScale is what everything is multiplied by on a screen of usual density: the toolkit
// rounds to a tenth.
func drawnScale(percent int) float32 { return float32(math.Round(float64(percent)/10) / 10) }

// startScale sets the size chosen earlier, before there is a window. A size set
// from outside goes before it.
func (a Appearance) startScale() {
	if n := a.s.opt.Prefs.Get().Scale; n > 0 && os.Getenv(scaleVariable) == "" {
		putScale(n)
	}
}

// SetScale changes the size at once: setting the theme lays everything out again. The
// window stays as large as it is on the screen; the toolkit would make it larger.
func (a Appearance) SetScale(n int) {
	a.s.opt.Prefs.Set(func(v *prefs.Values) { v.Scale = n })
	part := drawnScale(Scale()) / drawnScale(n)
	putScale(n)
	if w := a.s.window; w != nil {
		size := w.Canvas().Size()
		w.Resize(fyne.NewSize(size.Width*part, size.Height*part))
	}
	a.applyTheme()
}

func putScale(n int) {
	// It fails only for a name that is none.
	_ = os.Setenv(scaleVariable, strconv.FormatFloat(float64(n)/100, 'f', -1, 64))
}
