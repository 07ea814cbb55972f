package settings

import (
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
)

// newDisplay returns the section about language, light or dark, and size. Each changes at
// once; the language makes the page anew.
func newDisplay(w *i18n.Words, r Rooms) (section, *layouts.Choice[string]) {
	names := map[string]string{"ja": "日本語", "en": "English"} // each in itself, so that everyone finds their own
	names[""] = w.T("settings.language.system", "Language", names[string(shell.SystemLanguage())])
	language := layouts.NewChoice(8, []string{"", "ja", "en"}, func(l string) string { return names[l] }, r.Appearance.SetLanguage)
	looks := map[theme.Variant]string{
		theme.System: "settings.theme.system", theme.Light: "settings.theme.light", theme.Dark: "settings.theme.dark",
	}
	look := layouts.NewChoice(8, []theme.Variant{theme.System, theme.Light, theme.Dark},
		func(v theme.Variant) string { return w.T(looks[v]) }, r.Appearance.SetTheme)
	scale := layouts.NewChoice(8, []int{80, 100, 125, 150, 175},
		func(n int) string { return w.T("settings.scale.percent", "N", n) }, r.Appearance.SetScale)
	update := func() {
		language.Set(r.Appearance.ChosenLanguage())
		look.Set(theme.Variant(r.Prefs.Get().Theme))
		scale.Set(shell.Scale())
	}
	return newSection(w.T("settings.display"), "", update,
		group(w.T("settings.language"), language.Row),
		group(w.T("settings.theme"), look.Row),
		group(w.T("settings.scale"), scale.Row, hint(w.T("settings.scale.hint")))), language
}
