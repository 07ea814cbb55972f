package ui

import (
	"time"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// nothingHome asks why nothing has to be moved at the account itself.
func (a *application) nothingHome(x accounts.Account) {
	x = a.nowHome(x)
	a.shell.AskOnce(pageNothing, func() shell.Question {
		w := a.shell.Words()
		because := func(r accounts.Reason) func() {
			return func() { a.decideHome(x, accounts.NothingToMove, r) }
		}
		q := shell.Question{
			Name: "nothing", Title: w.T("nothing.title"), Text: w.T("nothing.home.text"), Cancel: w.T("page.cancel"),
		}
		for _, r := range accounts.HomeLine(x).Reasons() {
			q.Answers = append(q.Answers, shell.Answer{Text: present.ReasonQuestion(w, r), Run: because(r)})
		}
		q.Answers = append(q.Answers, a.reopenHome(x)...)
		return q
	})
}

// recoveryText says what a recovery page is for.
func (a *application) recoveryText(l links.Link) string {
	if l.ID == "recover-password" {
		return a.shell.Words().T("recovery.password")
	}
	return a.shell.Words().T("recovery.form")
}

// reopenHome is the answer that takes a decision back, where there is one.
func (a *application) reopenHome(x accounts.Account) []shell.Answer {
	if x.Home.Decided == accounts.NotStarted {
		return nil
	}
	return []shell.Answer{{Text: a.shell.Words().T("nothing.reopen"), Run: func() {
		a.decideHome(x, accounts.NotStarted, accounts.NoReason)
	}}}
}

// decideHome records an outcome the person chose.
func (a *application) decideHome(x accounts.Account, o accounts.Outcome, r accounts.Reason) {
	if !a.writable() {
		return
	}
	a.changeHome(x, func(p accounts.Progress) accounts.Progress { return p.Set(o, r, time.Now()) })
	a.shell.Toast(a.shell.Words().T("toast.changed"), a.shell.Words().T("toast.undo"), a.undo)
}
