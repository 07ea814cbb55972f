package present

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestKeyNames(t *testing.T) {
	for goos, want := range map[string]string{"linux": "Ctrl Alt Shift N", "darwin": "Ctrl Option Shift N"} {
		got := KeyNames(fyne.KeyN, fyne.KeyModifierControl|fyne.KeyModifierShift|fyne.KeyModifierAlt, goos)
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", goos, got, want)
		}
	}
	if got := KeyNames(fyne.KeyReturn, fyne.KeyModifierSuper, "darwin"); strings.Join(got, " ") != "Cmd Enter" {
		t.Errorf("%q", got)
	}
}

func TestHint(t *testing.T) {
	for goos, want := range map[string]string{"linux": "Ctrl G", "windows": "Ctrl G", "darwin": "Cmd G"} {
		if got := hint("G", goos); got != want {
			t.Errorf("%s: %q, want %q", goos, got, want)
		}
	}
}
