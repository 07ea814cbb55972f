package browsing

import (
	"context"
	"time"

	"norikae/accounts/links"
	"norikae/ui/browser"
	"norikae/ui/i18n"
	"norikae/ui/shell/activity"
)

// Result is called on Fyne's goroutine with what became of a link: said is the sentence
// about it, and plain is false where the sentence names something to look out for. said
// is empty where nothing opened: then the person has read why already.
type Result func(said string, plain bool)

// Open opens a link in the chosen browser, off Fyne's goroutine, or copies it where
// there is none. A link that a held key asks for once more opens once. While browsers
// are looked for, the last link that was asked for waits until they are found.
func (c *Controller) Open(l links.Link, s browser.Session, opened Result) {
	if c.repeats(l.URL, s, time.Now()) {
		return
	}
	b, ok := c.Chosen()
	if !ok && !c.searched && c.Opener != nil {
		c.waiting = func() {
			c.last = request{} // it was asked for once
			c.Open(l, s, opened)
		}
		return
	}
	if !ok || b.Isolation == browser.CopyOnly || c.Opener == nil {
		c.copyFor(b, l)
		opened(c.Shell.Words().T("opened.copied"), true)
		return
	}
	c.openIn(b, l, s, opened)
}

// OpenNormal opens a normal window, because the person asked for one by name. s is
// for the private one that is offered when that fails.
func (c *Controller) OpenNormal(l links.Link, s browser.Session, opened Result) {
	if c.Opener == nil {
		c.Copy(l)
		return
	}
	var normal browser.Session
	address := c.place(l.URL, &normal)
	open := func(ctx context.Context) (browser.Opened, error) { return c.Opener.OpenNormal(ctx, address, normal) }
	c.report(browser.Browser{}, open, opened, func(err error) { c.normalFailed(l, s, err, opened) })
}

// Copy puts a link on the clipboard.
func (c *Controller) Copy(l links.Link) { c.copyFor(browser.Browser{}, l) }

// copyFor puts a link on the clipboard and says what to do with it.
func (c *Controller) copyFor(b browser.Browser, l links.Link) {
	c.Shell.Copy(c.Address(l.URL))
	w := c.Shell.Words()
	if b.Name == "" {
		c.Shell.Toast(w.T("toast.linkCopied"), "", nil)
		return
	}
	c.Shell.Toast(w.T("toast.linkCopied.for", "Browser", b.Name), "", nil)
}

// openIn opens a link in one browser and reports what became of it.
func (c *Controller) openIn(b browser.Browser, l links.Link, s browser.Session, opened Result) {
	s = c.apart.agreed(b, s)
	address := c.place(l.URL, &s)
	open := func(ctx context.Context) (browser.Opened, error) { return c.Opener.Open(ctx, b, address, s) }
	c.report(b, open, opened, func(err error) { c.Failed(b, l, s, err, opened) })
}

// answersIn is how long an opening is watched: what fails does so sooner, and what
// goes on longer has opened something.
const answersIn = 3 * time.Second

// report opens something, off Fyne's goroutine, and reports what became of it. A
// browser that was started runs at once; of a normal window nothing is known until
// the system's helper has answered, or has been at it for a while.
func (c *Controller) report(b browser.Browser, open func(ctx context.Context) (browser.Opened, error), opened Result, failed func(error)) {
	c.Shell.Go(func(ctx context.Context) {
		job := c.Shell.Activity().Begin(activity.Opening)
		done, err := open(ctx)
		told := err == nil && done.Did != browser.NormalWindow
		if told {
			job.End()
			c.Shell.Do(func() { opened(sentence(c.Shell.Words(), b, done)) })
		}
		if err == nil {
			err = early(ctx, done.Watch)
		}
		job.End()
		c.Shell.Do(func() {
			switch {
			case err != nil:
				opened("", true)
				failed(err)
			case !told:
				opened(sentence(c.Shell.Words(), b, done))
			}
			c.Shell.Log().Debug("opened", "browser", b.Kind, "did", int(done.Did), "error", err)
		})
	})
}

// early returns why an opening failed within its first seconds; nil: it did not.
func early(ctx context.Context, watch <-chan error) error {
	if watch == nil {
		return nil
	}
	select {
	case err := <-watch:
		return err
	case <-time.After(answersIn):
	case <-ctx.Done():
	}
	return nil
}

// sentence says what opened; plain is false where there is something to look out
// for.
func sentence(w *i18n.Words, b browser.Browser, o browser.Opened) (said string, plain bool) {
	switch {
	case o.ComputerAccount:
		return w.T("opened.computerAccount", "Browser", b.Name), false
	case o.Did == browser.PrivateWindow && (o.Because == browser.BecauseUnchecked || o.Because == browser.BecausePolicy):
		return w.T("opened.unchecked", "Browser", b.Name), false
	case o.Did == browser.ThrowawayProfile && o.Because == browser.BecauseOtherAccount:
		return w.T("opened.apart", "Browser", b.Name), true
	case o.Did == browser.ThrowawayProfile:
		return w.T("opened.profile", "Browser", b.Name), true
	case o.Did == browser.NormalWindow:
		return w.T("opened.normal"), false
	default:
		return w.T("opened.private", "Browser", b.Name), true
	}
}
