package ui

import (
	"context"

	"norikae/accounts/ledger"
	"norikae/ui/browser"
)

// service is the name under which the keyring keeps the list.
func (a *application) service() string {
	if a.cfg.Practice {
		return ledger.PracticeService
	}
	return ledger.Service
}

// browsers are those that were found, for the settings.
type browsers struct{ a *application }

// Found implements settings.Browsers.
func (b browsers) Found() ([]browser.Browser, bool) { return b.a.browsers, b.a.searched }

// Search implements settings.Browsers.
func (b browsers) Search() {
	a := b.a
	a.searched = false
	a.shell.Redraw()
	a.findBrowsers()
}

// Try implements settings.Browsers.
func (bs browsers) Try(b browser.Browser, done func(browser.Trial, error)) (cancel func()) {
	a := bs.a
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
