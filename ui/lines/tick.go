package lines

import (
	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/lines/steps"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// Tick ticks a step of a line or takes it back; removing before trying is asked
// about. It reports whether the list has changed.
func (c *answers) Tick(k accounts.LineKey, s accounts.Step) bool {
	l, ok := c.find(k)
	if ok && !l.Progress().Done(s) && l.Progress().RiskOf(s) && c.Writable() {
		c.askRisk(l)
		return false
	}
	now := c.Shell.Now()
	return c.change(k, func(p accounts.Progress) accounts.Progress {
		if p.Done(s) {
			return p.Untick(s, now)
		}
		return p.Tick(s, now)
	})
}

// Confirm says that the step is done from whose page the person comes back, and does
// at once what follows without a decision: the try needs a window of its own. shown is
// what the person saw; where it is another by now, nothing happens, because keys may
// come quicker than the window draws. Confirm reports whether the list has changed.
func (c *answers) Confirm(k accounts.LineKey, shown accounts.Progress) bool {
	l, ok := c.find(k)
	step, more := shown.Next()
	switch {
	case !ok || l.Progress() != shown:
		return false
	case shown.Guessed():
		c.Prove(k, true)
		return true
	case !more || !c.Tick(k, step):
		return false
	case step == accounts.Add:
		c.Open(k)
	}
	return true
}

// didText is what a person says who comes back from the page of the next step.
func didText(w *i18n.Words, p accounts.Progress) string {
	step, _ := p.Next()
	switch {
	case p.Guessed():
		return w.T("todo.guess.yes")
	case step == accounts.Add: // the page of the try opens then
		return w.T("todo.did.add.try")
	default:
		return steps.DidText(w, step)
	}
}

// askRisk warns before the old phone is marked removed where the new one was never
// tried.
func (c *answers) askRisk(l accounts.Line) {
	k := l.Key()
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		text := "risk.text"
		if l.Home {
			text = present.ByKind(l.Account.Kind, "risk.home.work", "risk.home.personal", "risk.home.work")
		}
		return shell.Question{
			Name: "risk", Title: w.T("risk.title"), Cancel: w.T("page.cancel"),
			Text: present.PhonesOf(w, c.Store.Move()).T(text, "Organisation", l.Title(), "Address", l.Account.Address),
			Answers: []shell.Answer{
				{Text: w.T("risk.try"), Run: func() { c.Try(k) }},
				{Text: w.T("risk.tried"), Run: func() {
					c.change(k, func(p accounts.Progress) accounts.Progress { return p.Tick(accounts.Remove, c.Shell.Now()) })
				}},
				{Text: w.T("risk.anyway"), Run: func() {
					c.change(k, func(p accounts.Progress) accounts.Progress { return p.RemoveUntried(c.Shell.Now()) })
				}},
			},
		}
	})
}

// Prove records what came of a sign-in with the new phone alone: it worked, or it
// asked for the old phone, which makes the line an ordinary one again.
func (c *answers) Prove(k accounts.LineKey, worked bool) {
	how, text := accounts.Progress.Disprove, "toast.disproven"
	if worked {
		how, text = accounts.Progress.Prove, "toast.proven"
	}
	l, _ := c.find(k)
	if c.change(k, func(p accounts.Progress) accounts.Progress { return how(p, c.Shell.Now()) }) {
		c.Changed(c.Shell.Words().T(text, "Organisation", l.Title()))
	}
}
