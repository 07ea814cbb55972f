// Package browsing opens links in the person's browser, each in a private session
// of the account it is for, and offers every way that is left when nothing opens. A
// normal window is opened only when the person asks for one by name.
//
// It knows links and sessions and no line of the move: lines chooses the link.
package browsing

import (
	"context"
	"errors"
	"time"

	"norikae/accounts"
	"norikae/ui/browser"
	"norikae/ui/i18n"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
)

// Practice is Microsoft's side in practice mode, as links need it.
type Practice interface {
	Host() string            // of the practice pages
	Page(link string) string // the practice page in place of Microsoft's
}

// Controller opens links. Its methods are called on Fyne's goroutine.
type Controller struct {
	Shell    *shell.Shell
	Prefs    *prefs.Prefs
	Opener   *browser.Opener // nil: links can only be copied
	Practice Practice        // nil outside practice mode

	browsers []browser.Browser
	searched bool // browsers have been looked for
	last     request
	waiting  func() // opens what was asked for while browsers are looked for
	apart    apart
}

// Search looks for browsers, off Fyne's goroutine, and shows what it found.
func (c *Controller) Search() {
	c.searched = false
	c.Shell.Redraw()
	job := c.Shell.Activity().Begin(activity.Browsers)
	c.Shell.Go(func(ctx context.Context) {
		defer job.End()
		found := browser.Installed(ctx)
		c.Shell.Do(func() {
			c.SetFound(found)
			c.Shell.Log().Info("browsers", "found", len(found))
			c.Shell.Redraw()
		})
	})
}

// SetFound takes browsers as the installed ones, and opens in one of them what was
// asked for before.
func (c *Controller) SetFound(found []browser.Browser) {
	c.browsers, c.searched = found, true
	if open := c.waiting; open != nil {
		c.waiting = nil
		open()
	}
}

// Found returns the installed browsers; searched is false while they are looked for.
func (c *Controller) Found() (found []browser.Browser, searched bool) { return c.browsers, c.searched }

// Chosen returns the browser to open links with: the person's own command, the
// browser set, else the one that serves best.
func (c *Controller) Chosen() (browser.Browser, bool) {
	v := c.Prefs.Get()
	if v.Command != "" && v.Browser == prefs.CustomBrowser {
		if tpl, err := browser.ParseTemplate(v.Command); err == nil {
			return tpl.Browser(), true
		}
	}
	return browser.Choose(c.browsers, v.Browser)
}

// Label says what opening a link does now; ready is false while it can do nothing.
func (c *Controller) Label() (label string, ready bool) {
	b, ok := c.Chosen()
	switch {
	case !c.searched:
		return c.Shell.Words().T("open.searching"), false
	case !ok:
		return c.Shell.Words().T("open.none"), true
	default:
		return labelOf(c.Shell.Words(), b), true
	}
}

// labelOf names the window in the browser's own word.
func labelOf(w *i18n.Words, b browser.Browser) string {
	id := "open.private"
	switch {
	case b.Isolation == browser.CopyOnly:
		id = "open.copyOnly"
	case b.Policy == browser.PolicyDisabled:
		id = "open.profile"
	case b.Word == browser.WordInPrivate:
		id = "open.inprivate"
	case b.Word == browser.WordIncognito:
		id = "open.incognito"
	}
	return w.T(id, "Browser", b.Name)
}

// Session is the private session of an account, as the person has set it; in a
// fresh one no earlier sign-in counts.
func (c *Controller) Session(a accounts.Account, fresh bool) browser.Session {
	return browser.Session{Account: a.Key().Hash(), Fresh: fresh, Isolated: c.Prefs.Get().Separate}
}

// place is where a link leads: in practice mode to the practice pages, whose host
// the session then allows.
func (c *Controller) place(link string, s *browser.Session) string {
	if c.Practice == nil {
		return link
	}
	s.Practice = c.Practice.Host()
	return c.Practice.Page(link)
}

// request is a link that was asked for, and the session for it.
type request struct {
	link    string
	session browser.Session
	at      time.Time
}

// keyRepeat is longer than a key must be held on any system before it repeats: a
// second at most on Windows.
const keyRepeat = 1200 * time.Millisecond

// repeats reports whether a link is asked for by a key that is held down: the same
// one a moment ago. However long the key is held, it was one wish.
func (c *Controller) repeats(link string, s browser.Session, now time.Time) bool {
	last := c.last
	c.last = request{link, s, now}
	return last.link == link && last.session == s && now.Sub(last.at) < keyRepeat
}

// apart are browsers, by ID, whose private windows are forbidden here: the person was told
// and has chosen their separate window, which the main button names from the start.
type apart map[string]bool

// choose remembers that the person has chosen a browser's separate window, if it was
// because private windows are forbidden in it.
func (a *apart) choose(b browser.Browser, because error) {
	if !errors.Is(because, browser.ErrPrivateDisabled) {
		return
	}
	if *a == nil {
		*a = apart{}
	}
	(*a)[b.ID] = true
}

// agreed is a session in a browser, in its separate window where the person has chosen
// that: who was told once is not told again at every organisation.
func (a apart) agreed(b browser.Browser, s browser.Session) browser.Session {
	s.Isolated = s.Isolated || b.Policy == browser.PolicyDisabled && a[b.ID]
	return s
}
