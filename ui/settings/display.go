package settings

import (
	"fyne.io/fyne/v2"

	"norikae/ui/i18n"
	"norikae/ui/shell"
	"norikae/ui/theme"
)

// scales are the sizes offered, in per cent.
var scales = []int{80, 100, 125, 150, 175}

// display is language, light or dark, and size.
type display struct {
	rooms    Rooms
	language *switcher[string]
	theme    *switcher[theme.Variant]
	scale    *switcher[int]
	box      fyne.CanvasObject
}

func newDisplay(f shell.Frame, r Rooms) *display {
	w := f.Words
	d := &display{rooms: r}
	d.language = newSwitcher([]string{"", "ja", "en"}, func(l string) string { return languageName(w, l, string(shell.SystemLanguage())) }, func(l string) {
		r.Appearance.SetLanguage(l) // makes the page anew
	})
	d.theme = newSwitcher([]theme.Variant{theme.System, theme.Light, theme.Dark}, func(v theme.Variant) string { return w.T(themeText(v)) },
		func(v theme.Variant) {
			r.Appearance.SetTheme(v)
			d.update()
		})
	d.scale = newSwitcher(scales, func(n int) string { return w.T("settings.scale.percent", "N", n) }, func(n int) {
		r.Appearance.SetScale(n)
		d.update()
	})
	d.box = sheet(w.T("settings.display"), "",
		group(w.T("settings.language"), d.language.row),
		group(w.T("settings.theme"), d.theme.row),
		group(w.T("settings.scale"), d.scale.row, hint(w.T("settings.scale.hint"))))
	return d
}

// languageName names a language in itself, so that everyone finds their own.
func languageName(w *i18n.Words, l, system string) string {
	switch l {
	case "ja":
		return "日本語"
	case "en":
		return "English"
	default:
		return w.T("settings.language.system", "Language", languageName(w, system, "en"))
	}
}

func themeText(v theme.Variant) string {
	switch v {
	case theme.Light:
		return "settings.theme.light"
	case theme.Dark:
		return "settings.theme.dark"
	default:
		return "settings.theme.system"
	}
}

func (d *display) content() fyne.CanvasObject { return d.box }

func (d *display) update() {
	d.language.set(d.rooms.Appearance.ChosenLanguage())
	d.theme.set(theme.Variant(d.rooms.Prefs.Get().Theme))
	d.scale.set(shell.Scale())
}
