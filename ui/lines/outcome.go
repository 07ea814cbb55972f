package lines

import (
	"norikae/accounts"
	"norikae/accounts/recovery/guide"
	"norikae/ui/present"
	"norikae/ui/shell"
)

// page is the ID of a page of this room towards the navigator.
type page int

// The pages.
const (
	linePage    page = iota + 1
	nothingPage      // asks why nothing has to be moved
)

// Nothing asks why nothing has to be moved; the answer is kept with the line. No
// reason is likelier than another.
func (c *answers) Nothing(k accounts.LineKey) {
	l, ok := c.find(k)
	if !ok {
		return
	}
	c.Shell.AskOnce(nothingPage, func() shell.Question {
		w := c.Shell.Words()
		q := shell.Question{
			Name: "nothing", Title: w.T("nothing.title", "Organisation", l.Title()), Cancel: w.T("page.cancel"), Equal: true, About: guide.Nothing,
			Text: present.PhonesOf(w, c.Store.Move()).T("nothing.text"),
		}
		if l.Home {
			q.Text = w.T("nothing.home.text")
		}
		for _, r := range l.Reasons() {
			q.Answers = append(q.Answers, shell.Answer{Text: present.ReasonQuestion(w, r), Run: func() { c.Decide(k, accounts.NothingToMove, r) }})
		}
		if l.Progress().Decided != accounts.NotStarted {
			q.Answers = append(q.Answers, shell.Answer{Text: w.T("nothing.reopen"), Run: func() { c.Decide(k, accounts.NotStarted, accounts.NoReason) }})
		}
		return q
	})
}

// Decide records an outcome the person chose.
func (c *answers) Decide(k accounts.LineKey, o accounts.Outcome, r accounts.Reason) {
	if c.change(k, func(p accounts.Progress) accounts.Progress { return p.Set(o, r, c.Shell.Now()) }) {
		c.Changed(c.Shell.Words().T("toast.changed"))
	}
}

// DecideAll records one outcome for many memberships, as one act that can be undone.
func (c *answers) DecideAll(keys []accounts.LineKey, o accounts.Outcome, r accounts.Reason) {
	if len(keys) == 0 || !c.Writable() {
		return
	}
	list := c.rows(keys)
	for i, m := range list {
		list[i] = m.Set(o, r, c.Shell.Now())
	}
	c.Store.Put(list...)
	c.Changed(c.Shell.Words().N("toast.changedMany", len(list)))
}
