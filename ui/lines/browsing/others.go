package browsing

import (
	"context"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/browser"
)

// Address is where a link leads: in practice mode to the practice pages.
func (c *Controller) Address(link string) string {
	var s browser.Session
	return c.place(link, &s)
}

// publicSession is the private session of links that are of no account, so that they
// never meet an account's cookies.
const publicSession = "guide"

// OpenPublic opens a page that is of no account, in a session of its own.
func (c *Controller) OpenPublic(l links.Link) {
	s := browser.Session{Account: publicSession, Isolated: c.Prefs.Get().Separate}
	c.Open(l, s, c.Say)
}

// Say is the Result of a link that no line waits for: a message.
func (c *Controller) Say(said string, _ bool) {
	if said != "" {
		c.Shell.Toast(said, "", nil)
	}
}

// OpenFor opens a link in a private window of an account, off Fyne's goroutine. It
// returns where the link leads, and the browser's name; no name: none can open it.
func (c *Controller) OpenFor(ctx context.Context, x accounts.Account, link string) (address, name string, err error) {
	type choice struct {
		b  browser.Browser
		ok bool
		s  browser.Session
	}
	picked := make(chan choice, 1)
	c.Shell.Do(func() {
		p := choice{s: c.Session(x, false)}
		p.b, p.ok = c.Chosen()
		address = c.place(link, &p.s)
		picked <- p
	})
	select {
	case p := <-picked:
		if !p.ok || p.b.Isolation == browser.CopyOnly || c.Opener == nil {
			return address, "", nil
		}
		_, err = c.Opener.Open(ctx, p.b, address, p.s)
		return address, p.b.Name, err
	case <-ctx.Done():
		return "", "", ctx.Err()
	}
}

// Try opens a page of the app's own in a private window of a browser and calls done
// with what arrived. cancel ends the waiting.
func (c *Controller) Try(b browser.Browser, done func(browser.Trial, error)) (cancel func()) {
	w := c.Shell.Words()
	page := browser.Page{
		Language: string(w.Language()), Title: w.T("settings.try.page.title"), Text: w.T("settings.try.page.text"),
	}
	return c.Shell.Go(func(ctx context.Context) {
		seen, err := c.Opener.Try(ctx, b, page)
		if err != nil {
			c.Shell.Log().Warn("browser test", "browser", b.Kind, "error", err)
		}
		c.Shell.Log().Debug("tried", "browser", b.Kind, "arrived", seen.Arrived, "exact", seen.Exact, "times", seen.Times)
		c.Shell.Do(func() { done(seen, err) })
	})
}
