package ui

import (
	"context"
	"errors"

	"norikae/accounts/links"
	"norikae/ui/browser"
	"norikae/ui/shell"
)

// openFailed says why nothing opened and offers every way that is left. A normal
// window is never opened unasked.
func (a *application) openFailed(b browser.Browser, l links.Link, s browser.Session, err error) {
	a.cfg.Log.Warn("link not opened", "browser", b.Kind, "error", err)
	a.shell.Ask(func() shell.Question {
		w := a.shell.Words()
		q := shell.Question{Name: "openFailed", Title: w.T("openFailed.title"), Cancel: w.T("page.cancel")}
		switch {
		case errors.Is(err, browser.ErrPrivateDisabled):
			q.Title, q.Text = w.T("openFailed.policy.title"), w.T("openFailed.policy", "Browser", b.Name)
		case errors.Is(err, browser.ErrCloseFirst):
			q.Title, q.Text = w.T("openFailed.closeFirst.title"), w.T("openFailed.closeFirst", "Browser", b.Name)
			q.Answers = append(q.Answers, shell.Answer{Text: w.T("openFailed.closed"), Run: func() {
				s.Closed = true
				a.openIn(b, l, s)
			}})
		case errors.Is(err, browser.ErrProfile):
			q.Text = w.T("openFailed.profile", "Browser", b.Name)
		default:
			q.Text = w.T("openFailed.start", "Browser", b.Name)
		}
		if b.Isolation == browser.Throwaway && !s.Isolated && !errors.Is(err, browser.ErrProfile) {
			q.Answers = append(q.Answers, shell.Answer{Text: w.T("openFailed.isolated", "Browser", b.Name), Run: func() {
				s.Isolated = true
				a.openIn(b, l, s)
			}})
		}
		q.Answers = append(q.Answers, a.inOthers(b, l, s)...)
		q.Answers = append(q.Answers, a.inNormal(l, s))
		return q
	})
}

// normalFailed says that the system opened no browser.
func (a *application) normalFailed(l links.Link, s browser.Session, err error) {
	a.cfg.Log.Warn("normal window not opened", "error", err)
	a.shell.Ask(func() shell.Question {
		w := a.shell.Words()
		return shell.Question{
			Name: "openFailed", Title: w.T("openFailed.title"), Text: w.T("openFailed.noNormal"), Cancel: w.T("page.cancel"),
			Answers: a.inOthers(browser.Browser{}, l, s),
		}
	})
}

// inOthers are the ways to open a link that is not to be opened in b: another
// browser, or the clipboard.
func (a *application) inOthers(b browser.Browser, l links.Link, s browser.Session) []shell.Answer {
	var ways []shell.Answer
	for _, other := range browser.Others(a.browsers, b) {
		ways = append(ways, shell.Answer{Text: a.openLabel(other), Run: func() { a.openIn(other, l, s) }})
	}
	return append(ways, shell.Answer{Text: a.shell.Words().T("detail.copyLink"), Run: func() { a.copyLink(l, browser.Browser{}) }})
}

// inNormal is the way out of private windows, for a link that needs what they
// lack (see needsText).
func (a *application) inNormal(l links.Link, s browser.Session) shell.Answer {
	return shell.Answer{Text: a.shell.Words().T("openFailed.normal"), Run: func() { a.openNormal(l, s) }}
}

// needsText says what a private window of the browser in use cannot give on this
// computer.
func (a *application) needsText() string {
	w := a.shell.Words()
	b, _ := a.chosen()
	passkey := w.T("needs.passkey.warning")
	switch browser.HintFor(b) {
	case browser.HintPasskeyKeyOnly:
		passkey = w.T("needs.passkey.keyOnly")
	case browser.HintPasskeyNotHere:
		passkey = w.T("needs.passkey.noComputer")
	case browser.HintPasskeyElsewhere:
		passkey = w.T("needs.passkey.noKeys", "Browser", b.Name)
	}
	return passkey + "\n\n" + w.T("needs.device")
}

// openNormal opens a normal window, because the person asked for one by name. s is
// for the private one that is offered when that fails.
func (a *application) openNormal(l links.Link, s browser.Session) {
	if a.opener == nil {
		a.copyLink(l, browser.Browser{})
		return
	}
	var normal browser.Session
	address := a.address(l.URL, &normal)
	a.report(browser.Browser{}, func(ctx context.Context) (browser.Opened, error) {
		return a.opener.OpenNormal(ctx, address, normal)
	}, func(err error) { a.normalFailed(l, s, err) })
}
