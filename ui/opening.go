package ui

import (
	"context"
	"time"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/browser"
	"norikae/ui/overview"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
)

// chosen returns the browser to open links with: the person's own command, the
// browser set, else the one that serves best.
func (a *application) chosen() (browser.Browser, bool) {
	if t := a.prefs.Get().Command; t != "" && a.prefs.Get().Browser == prefs.CustomBrowser {
		if tpl, err := browser.ParseTemplate(t); err == nil {
			return tpl.Browser(), true
		}
	}
	return browser.Choose(a.browsers, a.prefs.Get().Browser)
}

// opening says what the main button would do.
func (a *application) opening(accounts.Membership) overview.Opening {
	b, ok := a.chosen()
	switch {
	case !a.searched:
		return overview.Opening{Label: a.shell.Words().T("open.searching")}
	case !ok:
		return overview.Opening{Label: a.shell.Words().T("open.none"), Ready: true}
	default:
		return overview.Opening{Label: a.openLabel(b), Ready: true}
	}
}

// openLabel names the window in the browser's own word.
func (a *application) openLabel(b browser.Browser) string {
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
	return a.shell.Words().T(id, "Browser", b.Name)
}

// link returns the rung to open for a membership: the one that worked, else the
// first; for the try step the page that proves a sign-in.
func (a *application) link(m accounts.Membership, step accounts.Step) (links.Link, bool) {
	lang := string(a.shell.Words().Language())
	ladder := links.For(m.Account, m.Tenant, lang)
	if step == accounts.Try {
		ladder = links.Try(m.Account, m.Tenant, lang)
	}
	if l, ok := links.Find(ladder, m.Link); ok {
		return l, true
	}
	if len(ladder) == 0 {
		return links.Link{}, false
	}
	return ladder[0], true
}

// open opens the page of the next step.
func (a *application) open(m accounts.Membership) {
	m = a.now(m)
	step := next(m.Progress)
	l, ok := a.link(m, step)
	if !ok {
		return
	}
	a.openLink(l, a.session(m.Account, step == accounts.Try))
}

// session is the private session of an account, as the person has set it; in a
// fresh one no earlier sign-in counts.
func (a *application) session(x accounts.Account, fresh bool) browser.Session {
	return browser.Session{Account: x.Key().Hash(), Fresh: fresh, Isolated: a.prefs.Get().Separate}
}

// asked is the link that was asked for last, and the session for it.
type asked struct {
	link    string
	session browser.Session
	at      time.Time
}

// keyRepeat is longer than a key must be held on any system before it repeats: a
// second at most on Windows.
const keyRepeat = 1200 * time.Millisecond

// repeats reports whether a link is asked for by a key that is held down: the same
// one a moment ago. However long the key is held, it was one wish.
func (a *application) repeats(link string, s browser.Session, now time.Time) bool {
	last := a.asked
	a.asked = asked{link, s, now}
	return last.link == link && last.session == s && now.Sub(last.at) < keyRepeat
}

// openLink opens a link in the chosen browser, off Fyne's goroutine.
func (a *application) openLink(l links.Link, s browser.Session) {
	if a.repeats(l.URL, s, time.Now()) {
		return
	}
	b, ok := a.chosen()
	if !ok || b.Isolation == browser.CopyOnly || a.opener == nil {
		a.copyLink(l, b)
		return
	}
	a.openIn(b, l, s)
}

// openIn opens a link in one browser and tells what became of it.
func (a *application) openIn(b browser.Browser, l links.Link, s browser.Session) {
	address := a.address(l.URL, &s)
	a.report(b, func(ctx context.Context) (browser.Opened, error) { return a.opener.Open(ctx, b, address, s) },
		func(err error) { a.openFailed(b, l, s, err) })
}

// answersIn is how long an opening is watched: what fails does so sooner, and what
// goes on longer has opened something.
const answersIn = 3 * time.Second

// report opens something, off Fyne's goroutine, and tells what became of it. A
// browser that was started runs at once; of a normal window nothing is known until
// the system's helper has answered, or has been at it for a while.
func (a *application) report(b browser.Browser, open func(ctx context.Context) (browser.Opened, error), failed func(error)) {
	a.shell.Go(func(ctx context.Context) {
		job := a.shell.Activity().Begin(activity.Opening)
		done, err := open(ctx)
		told := err == nil && done.Did != browser.NormalWindow
		if told {
			job.End()
			a.shell.Do(func() { a.shell.Toast(a.openedText(b, done), "", nil) })
		}
		if err == nil {
			err = early(ctx, done.Watch)
		}
		job.End()
		a.shell.Do(func() {
			switch {
			case err != nil:
				failed(err)
			case !told:
				a.shell.Toast(a.openedText(b, done), "", nil)
			}
			a.cfg.Log.Debug("opened", "browser", b.Kind, "did", int(done.Did), "error", err)
		})
	})
}

// early is why an opening failed within its first seconds; nil: it did not.
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

// address is where a link leads: in practice mode to the practice pages.
func (a *application) address(link string, s *browser.Session) string {
	if a.world == nil {
		return link
	}
	s.Practice = a.world.Host()
	return a.world.Page(link)
}

// Address is where a link leads, in practice mode to the practice pages.
func (a *application) Address(link string) string {
	var s browser.Session
	return a.address(link, &s)
}

// OpenFor opens a link in a private window of an account, off Fyne's goroutine. It
// returns where the link leads, and the browser's name; no name: none can open it.
func (a *application) OpenFor(ctx context.Context, x accounts.Account, link string) (address, name string, err error) {
	type choice struct {
		b  browser.Browser
		ok bool
		s  browser.Session
	}
	picked := make(chan choice, 1)
	a.shell.Do(func() {
		c := choice{s: a.session(x, false)}
		c.b, c.ok = a.chosen()
		address = a.address(link, &c.s)
		picked <- c
	})
	select {
	case c := <-picked:
		if !c.ok || c.b.Isolation == browser.CopyOnly || a.opener == nil {
			return address, "", nil
		}
		_, err = a.opener.Open(ctx, c.b, address, c.s)
		return address, c.b.Name, err
	case <-ctx.Done():
		return "", "", ctx.Err()
	}
}

func (a *application) openedText(b browser.Browser, o browser.Opened) string {
	switch {
	case o.ComputerAccount:
		return a.shell.Words().T("opened.computerAccount", "Browser", b.Name)
	case o.Did == browser.PrivateWindow && (o.Because == browser.BecauseUnchecked || o.Because == browser.BecausePolicy):
		return a.shell.Words().T("opened.unchecked", "Browser", b.Name)
	case o.Did == browser.ThrowawayProfile && o.Because == browser.BecauseOtherAccount:
		return a.shell.Words().T("opened.apart", "Browser", b.Name)
	case o.Did == browser.ThrowawayProfile:
		return a.shell.Words().T("opened.profile", "Browser", b.Name)
	case o.Did == browser.NormalWindow:
		return a.shell.Words().T("opened.normal")
	default:
		return a.shell.Words().T("opened.private", "Browser", b.Name)
	}
}

// copyLink puts the link on the clipboard and says what to do with it.
func (a *application) copyLink(l links.Link, b browser.Browser) {
	var s browser.Session
	a.shell.Copy(a.address(l.URL, &s))
	if b.Name == "" {
		a.shell.Toast(a.shell.Words().T("toast.linkCopied"), "", nil)
		return
	}
	a.shell.Toast(a.shell.Words().T("toast.linkCopied.for", "Browser", b.Name), "", nil)
}

// copyMembership copies the link of the next step.
func (a *application) copyMembership(m accounts.Membership) {
	m = a.now(m)
	if l, ok := a.link(m, next(m.Progress)); ok {
		var s browser.Session
		a.shell.Copy(a.address(l.URL, &s))
		a.shell.Toast(a.shell.Words().T("toast.linkCopied"), "", nil)
	}
}

// another offers the other rungs of the ladder.
func (a *application) another(m accounts.Membership) {
	m = a.now(m)
	a.shell.Ask(func() shell.Question {
		w := a.shell.Words()
		used, _ := a.link(m, accounts.Open)
		q := shell.Question{Name: "another", Title: w.T("another.title"), Cancel: w.T("page.cancel")}
		q.Text = w.T("another.text") + "\n\n" + a.needsText()
		for _, l := range links.For(m.Account, m.Tenant, string(w.Language())) {
			if l.ID == used.ID {
				continue
			}
			q.Answers = append(q.Answers, shell.Answer{Text: a.rungText(l), Run: func() {
				m = a.now(m)
				m.Link = l.ID
				a.desk.Put(m)
				a.openLink(l, a.session(m.Account, false))
			}})
		}
		q.Answers = append(q.Answers, a.inNormal(used, a.session(m.Account, false)))
		return q
	})
}

// next is the step to do now; a finished line is opened like a first visit, a
// guess is tried.
func next(p accounts.Progress) accounts.Step {
	if p.Guessed() {
		return accounts.Try
	}
	s, _ := p.Next()
	return s
}

// rungText says what a rung of the ladder leads to.
func (a *application) rungText(l links.Link) string {
	texts := map[string]string{
		"A": "rung.A", "B": "rung.B", "C": "rung.C", "D": "rung.D", "E": "rung.E",
		"F": "rung.F", "G": "rung.G", "A-lng": "rung.lng", "F-us": "rung.usByHand",
	}
	if id, ok := texts[l.ID]; ok {
		return a.shell.Words().T(id)
	}
	return a.shell.Words().T("rung.other")
}
