package browsing

import (
	"errors"

	"norikae/accounts/links"
	"norikae/ui/browser"
	"norikae/ui/shell"
)

// Failed says why nothing opened and offers every way that is left.
func (c *Controller) Failed(b browser.Browser, l links.Link, s browser.Session, err error, opened Result) {
	c.Shell.Log().Warn("link not opened", "browser", b.Kind, "error", err)
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		q := shell.Question{Name: "openFailed", Title: w.T("openFailed.title"), Cancel: w.T("page.cancel")}
		switch {
		case errors.Is(err, browser.ErrPrivateDisabled):
			q.Title, q.Text = w.T("openFailed.policy.title", "Browser", b.Name), w.T("openFailed.policy", "Browser", b.Name)
		case errors.Is(err, browser.ErrCloseFirst):
			q.Title, q.Text = w.T("openFailed.closeFirst.title"), w.T("openFailed.closeFirst", "Browser", b.Name)
			q.Answers = append(q.Answers, shell.Answer{Text: w.T("openFailed.closed"), Run: func() {
				s.Closed = true
				c.openIn(b, l, s, opened)
			}})
		case errors.Is(err, browser.ErrProfile):
			q.Text = w.T("openFailed.profile", "Browser", b.Name)
		default:
			q.Text = w.T("openFailed.start", "Browser", b.Name)
		}
		if b.Isolation == browser.Throwaway && !s.Isolated && !errors.Is(err, browser.ErrProfile) {
			q.Answers = append(q.Answers, shell.Answer{Text: w.T("openFailed.isolated", "Browser", b.Name), Run: func() {
				s.Isolated = true
				c.apart.choose(b, err)
				c.openIn(b, l, s, opened)
			}})
		}
		q.Answers = append(q.Answers, c.inOthers(b, l, s, opened)...)
		q.Answers = append(q.Answers, c.InNormal(l, s, opened))
		return q
	})
}

// normalFailed says that the system opened no browser.
func (c *Controller) normalFailed(l links.Link, s browser.Session, err error, opened Result) {
	c.Shell.Log().Warn("normal window not opened", "error", err)
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		return shell.Question{
			Name: "openFailed", Title: w.T("openFailed.title"), Text: w.T("openFailed.noNormal"), Cancel: w.T("page.cancel"),
			Answers: c.inOthers(browser.Browser{}, l, s, opened),
		}
	})
}

// inOthers are the ways to open a link that is not to be opened in b: another
// browser, or the clipboard.
func (c *Controller) inOthers(b browser.Browser, l links.Link, s browser.Session, opened Result) []shell.Answer {
	var ways []shell.Answer
	for _, other := range browser.Others(c.browsers, b) {
		ways = append(ways, shell.Answer{Text: labelOf(c.Shell.Words(), other), Run: func() { c.openIn(other, l, s, opened) }})
	}
	return append(ways, shell.Answer{Text: c.Shell.Words().T("detail.copyLink"), Run: func() { c.Copy(l) }})
}

// InOthers are the ways to open a link in another browser than the chosen one, or
// in none.
func (c *Controller) InOthers(l links.Link, s browser.Session, opened Result) []shell.Answer {
	b, _ := c.Chosen()
	return c.inOthers(b, l, s, opened)
}

// InNormal is the way out of private windows, for a link that needs what they lack
// (see Needs).
func (c *Controller) InNormal(l links.Link, s browser.Session, opened Result) shell.Answer {
	return shell.Answer{Text: c.Shell.Words().T("openFailed.normal"), Run: func() { c.OpenNormal(l, s, opened) }}
}

// Needs says what a private window of the browser in use cannot give on this
// computer.
func (c *Controller) Needs() string {
	w := c.Shell.Words()
	b, _ := c.Chosen()
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
