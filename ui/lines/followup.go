package lines

import (
	"norikae/accounts"
	"norikae/ui/lines/holds"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// DoNext does the next thing about a line that holds the gate closed. What was
// opened in the browser is explained, and ticked, on the line's own page.
func (c *Controller) DoNext(h accounts.Hold) {
	k := h.Line.Key()
	switch holds.NextFor(h) {
	case holds.FollowUp:
		c.FollowUp(k)
	case holds.Look:
		c.Show(k)
	default:
		c.ShowAndOpen(k)
	}
}

// FollowUp asks what came of a request to an administrator or a help desk.
func (c *Controller) FollowUp(k accounts.LineKey) {
	l, ok := c.find(k)
	if !ok {
		return
	}
	decide := func(o accounts.Outcome) func() {
		return func() { c.Decide(k, o, accounts.NoReason) }
	}
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		return shell.Question{
			Name: "followUp", Title: w.T("followUp.title", "Organisation", l.Title()),
			Text: w.T("todo.waiting.text", "Since", present.Since(w, l.Progress().Since, c.Shell.Now())), Cancel: w.T("page.cancel"),
			Answers: []shell.Answer{
				{Text: w.T("followUp.answered"), Run: func() { c.ShowAndOpen(k) }},
				{Text: w.T("stuck.again"), Run: func() { c.Rooms.Letter(k) }},
				{Text: w.T("followUp.again"), Run: decide(accounts.Waiting)},
				{Text: w.T("followUp.left"), Run: decide(accounts.Left)},
				{Text: w.T("nothing.reopen"), Run: decide(accounts.NotStarted)},
			},
		}
	})
}
