package shell

import (
	"norikae/ui/i18n"
	"norikae/ui/launch"
	"norikae/ui/prefs"
	"norikae/ui/theme"
)

// ChosenLanguage is the one of the command line, else of the settings; empty: the
// system's.
func (s *Shell) ChosenLanguage() string {
	if s.opt.Lang != "" {
		return s.opt.Lang
	}
	return s.opt.Prefs.Get().Language
}

// language is the window's.
func (s *Shell) language() i18n.Language {
	if l := s.ChosenLanguage(); l != "" {
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
func (s *Shell) SetLanguage(l string) {
	s.opt.Prefs.Set(func(v *prefs.Values) { v.Language = l })
	s.opt.Lang = ""
	chosen := s.language()
	if chosen == s.words.Language() {
		s.Update()
		return
	}
	w, err := i18n.New(chosen)
	if err != nil {
		s.opt.Log.Error("language", "error", err)
		return
	}
	s.SetWords(w)
}

// SetWords changes everything that is written: the toolkit's own texts, the menu,
// and the pages that are open, with what is typed in them.
func (s *Shell) SetWords(w *i18n.Words) {
	s.words = w
	s.FeedToolkit()
	s.window.SetTitle(s.title())
	s.UpdateMenu()
	s.UpdateBanners()
	s.parts.Language()
	s.Remake()
	s.status.show(w)
}

// title is the window's.
func (s *Shell) title() string { return s.words.T(s.opt.Title) }

// SetTheme changes light or dark at once.
func (s *Shell) SetTheme(v theme.Variant) {
	s.opt.Prefs.Set(func(p *prefs.Values) { p.Theme = string(v) })
	s.applyTheme()
}

// applyTheme has the toolkit draw everything in the theme that is chosen.
func (s *Shell) applyTheme() {
	s.opt.App.Settings().SetTheme(theme.New(theme.Variant(s.opt.Prefs.Get().Theme)))
}
