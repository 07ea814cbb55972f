package shell

import (
	"norikae/ui/i18n"
	"norikae/ui/launch"
	"norikae/ui/prefs"
	"norikae/ui/theme"
)

// Appearance is how the window speaks and looks: language, theme, size. Each changes
// at once, on every page that is open.
type Appearance struct{ s *Shell }

// ChosenLanguage is the one of the command line, else of the settings; empty: the
// system's.
func (a Appearance) ChosenLanguage() string {
	if a.s.opt.Lang != "" {
		return a.s.opt.Lang
	}
	return a.s.opt.Prefs.Get().Language
}

// language is the window's.
func (a Appearance) language() i18n.Language {
	if l := a.ChosenLanguage(); l != "" {
		return i18n.Pick(l)
	}
	return SystemLanguage()
}

// SystemLanguage is the desktop's.
func SystemLanguage() i18n.Language {
	return i18n.Pick(append(launch.Languages(), systemLocale())...)
}

// SetLanguage changes the language at once; empty is the system's. It goes before
// the one of the command line.
func (a Appearance) SetLanguage(l string) {
	a.s.opt.Prefs.Set(func(v *prefs.Values) { v.Language = l })
	a.s.opt.Lang = ""
	chosen := a.language()
	if chosen == a.s.words.Language() {
		a.s.Update()
		return
	}
	w, err := i18n.New(chosen)
	if err != nil {
		a.s.opt.Log.Error("language", "error", err)
		return
	}
	a.SetWords(w)
}

// SetWords changes everything that is written: the toolkit's own texts, the menu,
// and the pages that are open, with what is typed in them.
func (a Appearance) SetWords(w *i18n.Words) {
	a.s.words = w
	a.FeedToolkit()
	a.s.window.SetTitle(a.title())
	a.s.UpdateMenu()
	a.s.UpdateBanners()
	a.s.parts.Follower.LanguageChanged()
	a.s.Remake()
	a.s.status.show(w)
}

// title is the window's.
func (a Appearance) title() string { return a.s.words.T(a.s.opt.Title) }

// SetTheme changes light or dark at once.
func (a Appearance) SetTheme(v theme.Variant) {
	a.s.opt.Prefs.Set(func(p *prefs.Values) { p.Theme = string(v) })
	a.applyTheme()
}

// applyTheme has the toolkit draw everything in the theme that is chosen.
func (a Appearance) applyTheme() {
	a.s.opt.App.Settings().SetTheme(theme.New(theme.Variant(a.s.opt.Prefs.Get().Theme)))
}
