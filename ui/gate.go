package ui

import (
	"time"

	"norikae/accounts"
	"norikae/ui/gate"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// openGate opens the page that says whether the old phone may go.
func (a *application) openGate() {
	a.shell.Replace(pageGate, func(f shell.Frame) shell.Page {
		return gate.New(f, a.desk, gate.Wishes{
			Do: a.doHold, Tick: func(h accounts.Hold, s accounts.Step) { a.lines.Tick(h.Line.Key(), s) },
			Guided: a.openGuided, Guesses: a.openGuesses, Lost: a.transfer.AskLoss, Add: a.openAdd, Check: a.microsoft.CheckAll, Second: a.openSecond,
			Export: a.transfer.Export, Retry: a.retry, Exported: a.transfer.Exported, Ticked: a.tickCheck,
		})
	})
}

// tickCheck ticks one of the last looks, or takes the tick back.
func (a *application) tickCheck(c accounts.Check) {
	if !a.lines.Writable() {
		return
	}
	d := a.desk.Move().Device
	d.Checks = d.Checks.Toggle(c)
	a.desk.PutDevice(d)
}

// doHold does the next thing about a line that holds the gate closed. What was
// opened in the browser is explained, and ticked, on the line's own page.
func (a *application) doHold(h accounts.Hold, d gate.Deed) {
	switch d {
	case gate.FollowUp:
		a.followUp(h.Line)
	case gate.Look:
		a.lines.Show(h.Line.Key())
	default:
		a.lines.ShowAndOpen(h.Line.Key())
	}
}

// followUp asks what came of a request to an administrator or a help desk.
func (a *application) followUp(l accounts.Line) {
	decide := func(o accounts.Outcome) func() {
		return func() { a.lines.Decide(l.Key(), o, accounts.NoReason) }
	}
	a.shell.Ask(func() shell.Question {
		w := a.shell.Words()
		return shell.Question{
			Name: "followUp", Title: w.T("followUp.title", "Organisation", l.Title()),
			Text: w.T("todo.waiting.text", "Since", present.Since(w, l.Progress().Since, time.Now())), Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{
				{Text: w.T("followUp.answered"), Run: func() { a.lines.ShowAndOpen(l.Key()) }},
				{Text: w.T("stuck.again"), Run: func() { a.recovery.Letter(l.Key()) }},
				{Text: w.T("followUp.again"), Run: decide(accounts.Waiting)},
				{Text: w.T("followUp.left"), Run: decide(accounts.Left)},
				{Text: w.T("nothing.reopen"), Run: decide(accounts.NotStarted)},
			},
		}
	})
}

// openSecond asks where a second sign-in method exists.
func (a *application) openSecond() {
	a.shell.Push(pageSecond, func(f shell.Frame) shell.Page {
		return gate.NewSecondPage(f, a.desk, gate.SecondWishes{
			Open: row(a.lines.Open), Put: func(m accounts.Membership, s accounts.Second) { a.lines.PutSecond(m.Key(), s) },
		})
	})
}
