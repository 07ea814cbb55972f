package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	lin := func(v uint32) float64 {
		f := float64(v) / 0xFFFF
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(r) + 0.7152*lin(g) + 0.0722*lin(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

func TestContrast(t *testing.T) {
	th := New(System)
	onPanels := []fyne.ThemeColorName{Background, Panel, Side, AccentSoft}
	pairs := map[fyne.ThemeColorName][]fyne.ThemeColorName{
		Ink:      append(onPanels, OKSoft, WarnSoft, BadSoft, Hover, theme.ColorNameFocus, theme.ColorNameMenuBackground),
		Mute:     append(onPanels, Hover),
		Accent:   onPanels,
		OK:       append(onPanels, OKSoft),
		Warn:     append(onPanels, WarnSoft),
		Bad:      append(onPanels, BadSoft),
		Info:     {Background, Panel, Side},
		OnAccent: {Accent},
		OnHero:   {Hero},
	}
	for _, v := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		for ink, grounds := range pairs {
			for _, ground := range grounds {
				if got := contrast(th.Color(ink, v), th.Color(ground, v)); got < 4.5 {
					t.Errorf("variant %d: %s on %s has contrast %.2f, want 4.5", v, ink, ground, got)
				}
			}
		}
	}
}

func TestForcedVariantWins(t *testing.T) {
	if got, want := New(Dark).Color(Panel, theme.VariantLight), New(System).Color(Panel, theme.VariantDark); got != want {
		t.Errorf("forced dark gives %v, want %v", got, want)
	}
	if got, want := New(Light).Color(Panel, theme.VariantDark), New(System).Color(Panel, theme.VariantLight); got != want {
		t.Errorf("forced light gives %v, want %v", got, want)
	}
}

func TestFonts(t *testing.T) {
	th := New(System)
	if th.Font(fyne.TextStyle{}).Name() == th.Font(fyne.TextStyle{Bold: true}).Name() {
		t.Error("regular and bold are the same font")
	}
	if n := th.Font(fyne.TextStyle{Monospace: true}).Name(); n == "BIZUDPGothic-Regular.otf" {
		t.Error("monospace is not monospaced")
	}
}
