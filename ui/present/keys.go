package present

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
)

// Hint is what stands on a button beside its label: the shortcut that does the
// same, with the key people press for shortcuts on this system before it.
func Hint(key string) string { return hint(key, runtime.GOOS) }

func hint(key, goos string) string {
	mod := fyne.KeyModifierControl
	if goos == "darwin" {
		mod = fyne.KeyModifierSuper
	}
	return strings.Join(append(modifiers(mod, goos), key), " ")
}

// KeyNames are the names of a shortcut's keys as they stand on the keyboards of
// an operating system, named as Go names it.
func KeyNames(key fyne.KeyName, mod fyne.KeyModifier, goos string) []string {
	names := modifiers(mod, goos)
	if key == fyne.KeyReturn {
		return append(names, "Enter")
	}
	return append(names, string(key))
}

func modifiers(mod fyne.KeyModifier, goos string) []string {
	var names []string
	for _, m := range []struct {
		bit  fyne.KeyModifier
		name string
	}{
		{fyne.KeyModifierControl, "Ctrl"},
		{fyne.KeyModifierAlt, "Alt"},
		{fyne.KeyModifierShift, "Shift"},
		{fyne.KeyModifierSuper, "Cmd"},
	} {
		if mod&m.bit == 0 {
			continue
		}
		if goos == "darwin" && m.bit == fyne.KeyModifierAlt {
			m.name = "Option"
		}
		names = append(names, m.name)
	}
	return names
}
