package ui

import (
	"context"
	"slices"

	"norikae/accounts/ledger"
	"norikae/tenantlookup"
	"norikae/ui/browser"
	"norikae/ui/prefs"
	settingspage "norikae/ui/settings"
	"norikae/ui/shell"

	"norikae/ui/theme"
)

// openSettings opens the settings page.
func (a *application) openSettings() {
	o := settingspage.Options{
		Display:  a.displayChoices(),
		Browsers: a.browserChoices(),
		Clouds: settingspage.Clouds{
			All: tenantlookup.Clouds(), On: func(c tenantlookup.Cloud) bool { return a.prefs.Get().Asks(c) }, Set: a.setCloud,
		},
		Keyring: settingspage.Keyring{
			Service: a.service(), State: a.desk.State, Move: a.desk.Move, Damage: a.ledger.Damage, Check: a.desk.Check, Lost: a.askLoss,
		},
		Files: settingspage.Files{
			Export: a.export, Import: a.importFile, Report: a.savePage, Text: a.saveText,
			Sheet: a.saveSheet, Calendar: a.saveReminder, Exported: a.exported,
		},
		Moves:     settingspage.Moves{Move: a.desk.Move, Device: a.device.Open, Next: a.nextMove},
		Erase:     a.eraseAll,
		SignIn:    settingspage.SignIn{ID: func() string { return a.prefs.Get().Client }, Open: func() { a.microsoft.OpenApplication(nil) }},
		Shortcuts: a.openShortcuts,
		About:     a.openAbout,
	}
	a.shell.Replace(pageSettings, func(f shell.Frame) shell.Page { return settingspage.New(f, o) })
}

// service is the name under which the keyring keeps the list.
func (a *application) service() string {
	if a.cfg.Practice {
		return ledger.PracticeService
	}
	return ledger.Service
}

func (a *application) displayChoices() settingspage.Display {
	return settingspage.Display{
		Language: a.shell.Appearance().ChosenLanguage,
		System:   string(shell.SystemLanguage()),
		Theme:    func() theme.Variant { return theme.Variant(a.prefs.Get().Theme) }, Scale: shell.Scale,
		SetLanguage: a.shell.Appearance().SetLanguage, SetTheme: a.shell.Appearance().SetTheme, SetScale: a.shell.Appearance().SetScale,
	}
}

func (a *application) browserChoices() settingspage.Browsers {
	return settingspage.Browsers{
		Found:    func() ([]browser.Browser, bool) { return a.browsers, a.searched },
		Search:   a.searchAgain,
		Saved:    func() string { return a.prefs.Get().Browser },
		Command:  func() string { return a.prefs.Get().Command },
		Separate: func() bool { return a.prefs.Get().Separate },

		Choose:      func(id string) { a.prefs.Set(func(v *prefs.Values) { v.Browser = id }); a.shell.Redraw() },
		SetCommand:  func(t browser.Template) { a.prefs.Set(func(v *prefs.Values) { v.Command = t.String() }) },
		SetSeparate: func(on bool) { a.prefs.Set(func(v *prefs.Values) { v.Separate = on }) },
		Try:         a.tryBrowser,
	}
}

// searchAgain looks for browsers once more.
func (a *application) searchAgain() {
	a.searched = false
	a.shell.Redraw()
	a.findBrowsers()
}

// tryBrowser opens a page of the app's own in a private window and reports what
// arrived. cancel ends the waiting.
func (a *application) tryBrowser(b browser.Browser, done func(browser.Trial, error)) (cancel func()) {
	w := a.shell.Words()
	page := browser.Page{
		Language: string(w.Language()), Title: w.T("settings.try.page.title"), Text: w.T("settings.try.page.text"),
	}
	return a.shell.Go(func(ctx context.Context) {
		seen, err := a.opener.Try(ctx, b, page)
		if err != nil {
			a.cfg.Log.Warn("browser test", "browser", b.Kind, "error", err)
		}
		a.cfg.Log.Debug("tried", "browser", b.Kind, "arrived", seen.Arrived, "exact", seen.Exact, "times", seen.Times)
		a.shell.Do(func() { done(seen, err) })
	})
}

// setCloud asks a cloud, or no longer, from the next lookup on.
func (a *application) setCloud(c tenantlookup.Cloud, on bool) {
	a.prefs.Set(func(v *prefs.Values) {
		v.CloudsOff = slices.DeleteFunc(v.CloudsOff, func(h string) bool { return h == c.LoginHost })
		if !on {
			v.CloudsOff = append(v.CloudsOff, c.LoginHost)
		}
	})
	a.resolver = a.newResolver()
	a.add.Resolver = a.resolver
}

// newResolver asks the clouds of the settings.
func (a *application) newResolver() *tenantlookup.Resolver {
	options := tenantlookup.Options{Clouds: a.prefs.Get().Clouds()}
	if a.world != nil {
		options.HTTPClient = a.world.HTTPClient()
	}
	return tenantlookup.New(options)
}
