package ui

import (
	"time"

	"norikae/accounts"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// nothing asks why nothing has to be moved here; the answer is kept with the
// row. Where the person does not know, a question finds out.
func (a *application) nothing(m accounts.Membership) {
	a.shell.AskOnce(pageNothing, func() shell.Question {
		w, move := a.shell.Words(), a.desk.Move()
		because := func(r accounts.Reason) func() {
			return func() { a.decide(m, accounts.NothingToMove, r) }
		}
		q := shell.Question{
			Name: "nothing", Title: w.T("nothing.title"), Text: w.T("nothing.text", "New", present.NewPhone(w, move)), Cancel: w.T("page.cancel"),
		}
		for _, r := range accounts.RowLine(m).Reasons() {
			q.Answers = append(q.Answers, shell.Answer{Text: present.ReasonQuestion(w, r), Run: because(r)})
		}
		if m.Decided != accounts.NotStarted {
			q.Answers = append(q.Answers, shell.Answer{Text: w.T("nothing.reopen"), Run: func() { a.decide(m, accounts.NotStarted, accounts.NoReason) }})
		}
		return q
	})
}

// decide records an outcome the person chose.
func (a *application) decide(m accounts.Membership, o accounts.Outcome, r accounts.Reason) {
	if !a.writable() {
		return
	}
	a.desk.Put(a.now(m).Set(o, r, time.Now()))
	a.shell.Toast(a.shell.Words().T("toast.changed"), a.shell.Words().T("toast.undo"), a.undo)
}

// decideAll records one outcome for many rows, as one act that can be undone.
func (a *application) decideAll(list []accounts.Membership, o accounts.Outcome, r accounts.Reason) {
	if !a.writable() || len(list) == 0 {
		return
	}
	now := time.Now()
	for i, m := range list {
		list[i] = a.now(m).Set(o, r, now)
	}
	a.desk.Put(list...)
	a.shell.Toast(a.shell.Words().N("toast.changedMany", len(list)), a.shell.Words().T("toast.undo"), a.undo)
}
