package shell

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"norikae/ui/widgets"
)

// menuWindow is a window whose canvas has a menu bar, as the driver's.
type menuWindow struct {
	fyne.Window
	menuCanvas
}

type menuCanvas struct {
	fyne.Canvas
	toggled int
}

func (c *menuCanvas) ToggleMenu()         { c.toggled++ }
func (w *menuWindow) Canvas() fyne.Canvas { return &w.menuCanvas }

// TestF10OpensTheMenu, as Alt does.
func TestF10OpensTheMenu(t *testing.T) {
	test.NewTempApp(t)
	w := &menuWindow{}
	s := &Shell{window: w, tips: widgets.NewTips(func(f func()) { f() })}
	d := &display{s: s}
	if d.typed(0, fyne.KeyF10); w.toggled != 1 {
		t.Errorf("the menu is asked for %d times", w.toggled)
	}
	toggleMenu(test.NewTempWindow(t, nil).Canvas()) // has no menu bar
}
