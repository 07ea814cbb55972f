package ui

import (
	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/i18n"
	"norikae/ui/lines/steps"
	"norikae/ui/prefs"
	"norikae/ui/shell"
)

// lineWishes connects what a line on screen reports to what the app does.
func (a *application) lineWishes() steps.Wishes {
	return steps.Wishes{
		Opening: func() (string, bool) {
			o := a.opening(accounts.Membership{})
			return o.Label, o.Ready
		},
		Link: a.lineLink,
		Open: a.openLine, Copy: either(a.copyMembership, a.copyHome), Another: either(a.another, a.anotherHome),
		Tick: a.toggleLine, Prove: a.prove, Nothing: either(a.nothing, a.nothingHome), Stuck: either(a.stuck, a.stuckHome),
		Guide:        a.guide.Open,
		PageLanguage: a.pageLanguage, SetPageLanguage: func(l i18n.Language) { a.prefs.Set(func(v *prefs.Values) { v.PagesLanguage = string(l) }) },
	}
}

// either does the one thing for a membership and the other for an account's own
// security info.
func either(row func(accounts.Membership), home func(accounts.Account)) func(accounts.Line) {
	return func(l accounts.Line) {
		if l.Home {
			home(l.Account)
			return
		}
		row(l.Membership)
	}
}

// openLine opens the page of a line's next step.
func (a *application) openLine(l accounts.Line) { either(a.open, a.openHomePage)(l) }

// toggleLine ticks a step or takes it back.
func (a *application) toggleLine(l accounts.Line, s accounts.Step) {
	if l.Home {
		a.toggleHome(l.Account, s)
		return
	}
	a.toggle(l.Membership, s)
}

// decideLine records an outcome the person chose.
func (a *application) decideLine(l accounts.Line, o accounts.Outcome) {
	if l.Home {
		a.decideHome(l.Account, o, accounts.NoReason)
		return
	}
	a.decide(l.Membership, o, accounts.NoReason)
}

// lineLink is the link that the main button would open.
func (a *application) lineLink(l accounts.Line) (links.Link, bool) {
	if l.Home {
		return a.homeLink(l.Account)
	}
	return a.link(l.Membership, next(l.Membership.Progress))
}

// pageLanguage is the language of Microsoft's pages: as the person said, else
// the app's, which is the browser's more often than not.
func (a *application) pageLanguage() i18n.Language {
	if l := a.prefs.Get().PagesLanguage; l != "" {
		return i18n.Pick(l)
	}
	return a.shell.Words().Language()
}

// showLine opens the page of one line.
func (a *application) showLine(l accounts.Line) {
	a.shell.Push(pageLine, func(f shell.Frame) shell.Page {
		return steps.NewPage(f, a.desk, a.lineWishes(), l.Key())
	})
}

// openHome shows an account's own security info.
func (a *application) openHome(x accounts.Account) { a.showLine(accounts.HomeLine(x)) }
