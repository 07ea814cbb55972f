package ui

import (
	"math"
	"os"
	"strconv"

	"norikae/ui/theme"
)

// scaleVariable is where the toolkit reads the size of everything, each time it
// lays a window out. It has no other way to set it.
const scaleVariable = "FYNE_SCALE"

// scale is the size in per cent.
func scale() int {
	f, err := strconv.ParseFloat(os.Getenv(scaleVariable), 64)
	if err != nil || f <= 0 {
		return 100
	}
	return int(math.Round(f * 100))
}

// startScale sets the size chosen earlier, before there is a window. A size set
// from outside goes before it.
func (a *application) startScale() {
	if n := a.settings.p.Int(keyScale); n > 0 && os.Getenv(scaleVariable) == "" {
		putScale(n)
	}
}

// setScale changes the size at once: setting the theme lays everything out again.
func (a *application) setScale(n int) {
	a.settings.p.SetInt(keyScale, n)
	putScale(n)
	a.fyne.Settings().SetTheme(theme.New(a.settings.theme()))
}

func putScale(n int) {
	// It fails only for a name that is none.
	_ = os.Setenv(scaleVariable, strconv.FormatFloat(float64(n)/100, 'f', -1, 64))
}
