package ui

import (
	"time"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/browser"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// nowHome finds an account anew: what a page was given may be older.
func (a *application) nowHome(x accounts.Account) accounts.Account {
	if now, ok := a.desk.Move().FindAccount(x.Key()); ok {
		return now
	}
	return x
}

// homeLink is the page of the account's own security info.
func (a *application) homeLink(x accounts.Account) (links.Link, bool) {
	ladder := links.Home(x, string(a.shell.Words().Language()))
	if len(ladder) == 0 {
		return links.Link{}, false
	}
	return ladder[0], true
}

// homeSession is the private session of the account; the try step needs one in
// which no earlier sign-in counts.
func (a *application) homeSession(x accounts.Account) browser.Session {
	return a.session(x, next(x.Home) == accounts.Try)
}

// openHomePage opens the account's own security info in the browser.
func (a *application) openHomePage(x accounts.Account) {
	x = a.nowHome(x)
	if l, ok := a.homeLink(x); ok {
		a.openLink(l, a.homeSession(x))
	}
}

// copyHome copies its link.
func (a *application) copyHome(x accounts.Account) {
	if l, ok := a.homeLink(x); ok {
		a.copyLink(l, browser.Browser{})
	}
}

// anotherHome offers the other links to the account's own security info.
func (a *application) anotherHome(x accounts.Account) {
	a.shell.Ask(func() shell.Question {
		w := a.shell.Words()
		q := shell.Question{Name: "another", Title: w.T("another.title"), Cancel: w.T("page.cancel")}
		q.Text = w.T("another.home.text") + "\n\n" + a.needsText()
		ladder := links.Home(x, string(w.Language()))
		for i, l := range ladder {
			if i > 0 {
				q.Answers = append(q.Answers, shell.Answer{Text: a.homeRungText(x, l), Run: func() {
					a.openLink(l, a.homeSession(a.nowHome(x)))
				}})
			}
		}
		if len(ladder) > 0 {
			q.Answers = append(q.Answers, a.inNormal(ladder[0], a.homeSession(a.nowHome(x))))
		}
		return q
	})
}

// homeRungText says what a link to the account's own security info leads to.
func (a *application) homeRungText(x accounts.Account, l links.Link) string {
	switch {
	case l.ID == "home" && x.Kind == accounts.Personal:
		return a.shell.Words().T("rung.home.personal")
	case l.ID == "home":
		return a.shell.Words().T("rung.home.work")
	case l.ID == "home-short":
		return a.shell.Words().T("rung.home.short")
	case l.ID == "home-new":
		return a.shell.Words().T("rung.home.new")
	case l.ID == "home-us":
		return a.shell.Words().T("rung.home.us")
	case l.ID == "home-setup":
		return a.shell.Words().T("rung.home.setup")
	case l.ID == "home-advanced":
		return a.shell.Words().T("rung.home.advanced")
	default:
		return a.shell.Words().T("rung.other")
	}
}

// changeHome records a change of the account's own security info.
func (a *application) changeHome(x accounts.Account, change func(accounts.Progress) accounts.Progress) {
	if !a.writable() {
		return
	}
	x = a.nowHome(x)
	x.Home = change(x.Home)
	a.desk.PutAccount(x)
}

// toggleHome ticks a step of the account's own security info or takes it back;
// removing before trying is asked about.
func (a *application) toggleHome(x accounts.Account, s accounts.Step) {
	x = a.nowHome(x)
	if !x.Home.Done(s) && x.Home.RiskOf(s) {
		a.askHomeRisk(x)
		return
	}
	a.changeHome(x, func(p accounts.Progress) accounts.Progress {
		if p.Done(s) {
			return p.Untick(s, time.Now())
		}
		return p.Tick(s, time.Now())
	})
}

// askHomeRisk warns before the old phone is marked removed where the new one was
// never tried.
func (a *application) askHomeRisk(x accounts.Account) {
	change := func(f func(accounts.Progress, time.Time) accounts.Progress) func() {
		return func() {
			a.changeHome(x, func(p accounts.Progress) accounts.Progress { return f(p, time.Now()) })
		}
	}
	a.shell.Ask(func() shell.Question {
		w, m := a.shell.Words(), a.desk.Move()
		fields := []any{"Old", present.OldPhone(w, m), "New", present.NewPhone(w, m), "Address", x.Address}
		text := w.T("risk.home.work", fields...)
		if x.Kind == accounts.Personal {
			text = w.T("risk.home.personal", fields...)
		}
		return shell.Question{
			Name: "risk", Title: w.T("risk.title"), Text: text, Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{
				{Text: w.T("risk.try"), Run: func() { a.tryHome(x) }},
				{Text: w.T("risk.tried"), Run: change(func(p accounts.Progress, at time.Time) accounts.Progress {
					return p.Tick(accounts.Remove, at)
				})},
				{Text: w.T("risk.anyway"), Run: change(accounts.Progress.RemoveUntried)},
			},
		}
	})
}

// tryHome opens the account's own page in a session where no earlier sign-in
// counts.
func (a *application) tryHome(x accounts.Account) {
	if l, ok := a.homeLink(x); ok {
		a.openLink(l, a.session(x, true))
	}
}
