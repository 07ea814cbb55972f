package ui

import (
	"math"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// undrawn is a shortcut that the toolkit acts on and does not draw: it draws the keys of
// a menu in a fifth of the ink's strength, which nobody can read.
type undrawn struct{ fyne.Shortcut }

// keysGap is the least distance between the names of a menu and their keys.
const keysGap = 28

// nameKeys writes the keys of a menu's entries into their labels, in a column of their
// own; keys holds those of each entry, "" for none. macOS draws its menus itself.
func nameKeys(m *fyne.Menu, keys []string) {
	if runtime.GOOS == "darwin" {
		return
	}
	width := func(s string) float32 { return widgets.TextWidth(s, theme.TextBody, fyne.TextStyle{}) }
	column := float32(0)
	for _, item := range m.Items {
		column = max(column, width(item.Label)+keysGap)
	}
	space := width("  ") - width(" ")
	for i, item := range m.Items {
		if keys[i] == "" {
			continue
		}
		blanks := max(1, math.Round(float64((column-width(item.Label))/space)))
		item.Label += strings.Repeat(" ", int(blanks)) + keys[i]
		item.Shortcut = undrawn{item.Shortcut}
	}
}
