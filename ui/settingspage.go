package ui

import (
	"context"
	"slices"

	"norikae/accounts/ledger"
	"norikae/tenantlookup"
	"norikae/ui/browser"
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
			All: tenantlookup.Clouds(), On: a.settings.asks, Set: a.setCloud,
		},
		Keyring: settingspage.Keyring{
			Service: a.service(), State: a.desk.State, Move: a.desk.Move, Damage: a.ledger.Damage, Check: a.desk.Check, Lost: a.askLoss,
		},
		Files: settingspage.Files{
			Export: a.export, Import: a.importFile, Report: a.savePage, Text: a.saveText,
			Sheet: a.saveSheet, Calendar: a.saveReminder, Exported: a.settings.exported,
		},
		Moves:     settingspage.Moves{Move: a.desk.Move, Device: a.openDevice, Next: a.nextMove},
		Erase:     a.eraseAll,
		SignIn:    settingspage.SignIn{ID: func() string { return a.settings.p.String(keyClient) }, Open: func() { a.openOwnApp(nil) }},
		Shortcuts: a.openShortcuts,
		About:     a.openAbout,
	}
	a.pages.Replace(pageSettings, func(f shell.Frame) shell.Page { return settingspage.New(f, o) })
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
		Language: a.chosenLanguage,
		System:   string(a.settings.systemLanguage()),
		Theme:    a.settings.theme, Scale: scale,
		SetLanguage: a.setLanguage, SetTheme: a.setTheme, SetScale: a.setScale,
	}
}

// setTheme changes light or dark at once.
func (a *application) setTheme(v theme.Variant) {
	a.settings.p.SetString(keyTheme, string(v))
	a.fyne.Settings().SetTheme(theme.New(v))
}

func (a *application) browserChoices() settingspage.Browsers {
	p := a.settings.p
	return settingspage.Browsers{
		Found:    func() ([]browser.Browser, bool) { return a.browsers, a.searched },
		Search:   a.searchAgain,
		Saved:    func() string { return p.String(keyBrowser) },
		Command:  func() string { return p.String(keyCommand) },
		Separate: func() bool { return p.Bool(keySeparate) },

		Choose:      func(id string) { p.SetString(keyBrowser, id); a.redraw() },
		SetCommand:  func(t browser.Template) { p.SetString(keyCommand, t.String()) },
		SetSeparate: func(on bool) { p.SetBool(keySeparate, on) },
		Try:         a.tryBrowser,
	}
}

// searchAgain looks for browsers once more.
func (a *application) searchAgain() {
	a.searched = false
	a.redraw()
	a.findBrowsers()
}

// tryBrowser opens a page of the app's own in a private window and reports what
// arrived. cancel ends the waiting.
func (a *application) tryBrowser(b browser.Browser, done func(browser.Trial, error)) (cancel func()) {
	w := a.words
	page := browser.Page{
		Language: string(w.Language()), Title: w.T("settings.try.page.title"), Text: w.T("settings.try.page.text"),
	}
	return a.goBackground(func(ctx context.Context) {
		seen, err := a.opener.Try(ctx, b, page)
		if err != nil {
			a.cfg.Log.Warn("browser test", "browser", b.Kind, "error", err)
		}
		a.cfg.Log.Debug("tried", "browser", b.Kind, "arrived", seen.Arrived, "exact", seen.Exact, "times", seen.Times)
		a.do(func() { done(seen, err) })
	})
}

// asks reports whether a cloud is asked for organisations.
func (s settings) asks(c tenantlookup.Cloud) bool {
	return !slices.Contains(s.p.StringList(keyCloudsOff), c.LoginHost)
}

// clouds are those that are asked; nil: all of them.
func (s settings) clouds() []tenantlookup.Cloud {
	var some []tenantlookup.Cloud
	for _, c := range tenantlookup.Clouds() {
		if s.asks(c) {
			some = append(some, c)
		}
	}
	if len(some) == len(tenantlookup.Clouds()) {
		return nil
	}
	return some
}

// setCloud asks a cloud, or no longer, from the next lookup on.
func (a *application) setCloud(c tenantlookup.Cloud, on bool) {
	off := slices.DeleteFunc(slices.Clone(a.settings.p.StringList(keyCloudsOff)), func(h string) bool { return h == c.LoginHost })
	if !on {
		off = append(off, c.LoginHost)
	}
	a.settings.p.SetStringList(keyCloudsOff, off)
	a.resolver = a.newResolver()
}

// newResolver asks the clouds of the settings.
func (a *application) newResolver() *tenantlookup.Resolver {
	options := tenantlookup.Options{Clouds: a.settings.clouds()}
	if a.world != nil {
		options.HTTPClient = a.world.HTTPClient()
	}
	return tenantlookup.New(options)
}
