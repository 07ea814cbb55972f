package ui

import "norikae/ui/i18n"

// setLanguage changes the language at once; empty is the system's.
func (a *application) setLanguage(l string) {
	if l == "" {
		a.settings.p.RemoveValue(keyLanguage)
	} else {
		a.settings.p.SetString(keyLanguage, l)
	}
	a.cfg.Lang = "" // a choice made now goes before the one of the command line
	a.speak(a.settings.language(""))
}

// chosenLanguage is the one of the command line, else of the settings; empty: the
// system's.
func (a *application) chosenLanguage() string {
	if a.cfg.Lang != "" {
		return a.cfg.Lang
	}
	return a.settings.p.String(keyLanguage)
}

// speak changes the language of everything there is: texts, the toolkit's own,
// the menu, and the pages that are open, with what is typed in them.
func (a *application) speak(l i18n.Language) {
	if l == a.words.Language() {
		a.pages.update()
		return
	}
	w, err := i18n.New(l)
	if err != nil {
		a.cfg.Log.Error("language", "error", err)
		return
	}
	a.words = w
	a.microsoft.directory = nil // the next one asks for names in this language
	if err := a.feedFyneTexts(); err != nil {
		a.cfg.Log.Error("language", "error", err)
	}
	a.window.SetTitle(a.title())
	a.window.SetMainMenu(a.menu())
	a.tellPractice()
	a.pages.remake()
	a.status.show(w)
}

// title is the window's.
func (a *application) title() string {
	if a.cfg.Practice {
		return a.words.T("app.title.practice")
	}
	return a.words.T("app.name")
}
