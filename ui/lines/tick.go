package lines

import (
	"norikae/accounts"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// Tick ticks a step of a line or takes it back; removing before trying is asked
// about. It reports whether the list has changed.
func (c *Controller) Tick(k accounts.LineKey, s accounts.Step) bool {
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

// askRisk warns before the old phone is marked removed where the new one was never
// tried.
func (c *Controller) askRisk(l accounts.Line) {
	k := l.Key()
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		text := "risk.text"
		switch {
		case l.Home && l.Account.Kind == accounts.Personal:
			text = "risk.home.personal"
		case l.Home:
			text = "risk.home.work"
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
func (c *Controller) Prove(k accounts.LineKey, worked bool) {
	how, text := accounts.Progress.Disprove, "toast.disproven"
	if worked {
		how, text = accounts.Progress.Prove, "toast.proven"
	}
	l, _ := c.find(k)
	if c.change(k, func(p accounts.Progress) accounts.Progress { return how(p, c.Shell.Now()) }) {
		c.Changed(c.Shell.Words().T(text, "Organisation", l.Title()))
	}
}
