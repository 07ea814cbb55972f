package ui

import (
	"time"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/shell/ask"
)

// nothingHome asks why nothing has to be moved at the account itself.
func (a *application) nothingHome(x accounts.Account) {
	x = a.nowHome(x)
	a.askOnce(pageNothing, func() ask.Question {
		w := a.words
		because := func(r accounts.Reason) func() {
			return func() { a.decideHome(x, accounts.NothingToMove, r) }
		}
		q := ask.Question{
			Name: "nothing", Title: w.T("nothing.title"), Text: w.T("nothing.home.text"), Cancel: w.T("page.cancel"),
			Answers: append([]ask.Answer{
				{Text: w.T("nothing.noMethod"), Run: because(accounts.NoMethodThere)},
				{Text: w.T("nothing.phoneOrMail"), Run: because(accounts.PhoneOrMail)},
				{Text: w.T("nothing.codes"), Run: because(accounts.CodesExported)},
			}, a.reopenHome(x)...),
		}
		return q
	})
}

// recoveryText says what a recovery page is for.
func (a *application) recoveryText(l links.Link) string {
	if l.ID == "recover-password" {
		return a.words.T("recovery.password")
	}
	return a.words.T("recovery.form")
}

// reopenHome is the answer that takes a decision back, where there is one.
func (a *application) reopenHome(x accounts.Account) []ask.Answer {
	if x.Home.Decided == accounts.NotStarted {
		return nil
	}
	return []ask.Answer{{Text: a.words.T("nothing.reopen"), Run: func() {
		a.decideHome(x, accounts.NotStarted, accounts.NoReason)
	}}}
}

// decideHome records an outcome the person chose.
func (a *application) decideHome(x accounts.Account, o accounts.Outcome, r accounts.Reason) {
	if !a.writable() {
		return
	}
	a.changeHome(x, func(p accounts.Progress) accounts.Progress { return p.Set(o, r, time.Now()) })
	a.toasts.Show(a.words.T("toast.changed"), a.words.T("toast.undo"), a.undo)
}
