package lines

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// Reassign asks under which other account rows belong that were added under the wrong
// one, and moves them there as one act that can be undone.
func (c *editor) Reassign(keys []accounts.LineKey) {
	rows := c.rows(keys)
	if len(rows) == 0 {
		return
	}
	did := false // outlives a change of language
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		q := shell.Question{
			Name: "reassign", Title: w.N("reassign.title", len(rows)), Text: w.T("reassign.text"), Cancel: w.T("page.cancel"),
		}
		if len(rows) == 1 {
			q.Title = w.T("reassign.title.one", "Organisation", rows[0].Title())
		}
		if n := begun(rows); n > 0 {
			q.Text = w.Sentences(q.Text, w.N("reassign.begun", n))
			q.Extra = []fyne.CanvasObject{newDid(w, &did)}
		}
		var full []string
		for _, a := range c.Store.Move().Accounts {
			answer, ok := c.reassignTo(keys, a, &did)
			switch {
			case ok:
				q.Answers = append(q.Answers, answer)
			case !rows[0].Account.Same(a):
				full = append(full, a.Address)
			}
		}
		if len(full) > 0 {
			q.Text = w.Sentences(q.Text, w.T("reassign.full", "Accounts", strings.Join(full, w.T("list.and"))))
		}
		q.Equal = len(q.Answers) != 1 // no account is likelier than another
		q.Answers = append(q.Answers, shell.Answer{Text: w.T("sidebar.addAccount"), Run: c.Rooms.Account})
		return q
	})
}

// reassignTo is the answer that moves rows to an account; false where none can be.
func (c *editor) reassignTo(keys []accounts.LineKey, a accounts.Account, did *bool) (shell.Answer, bool) {
	change, stay := c.Store.Move().Reassign(keys, a, false, c.Shell.Now())
	if len(change.After) == 0 {
		return shell.Answer{}, false
	}
	text := present.Short(c.Shell.Words(), a)
	if len(stay) > 0 {
		text = c.Shell.Words().N("reassign.some", len(stay), "Account", text)
	}
	return shell.Answer{Text: text, Run: func() { c.reassign(keys, a, *did) }}, true
}

// reassign moves rows to an account, and says which had to stay.
func (c *editor) reassign(keys []accounts.LineKey, to accounts.Account, did bool) {
	if !c.Writable() {
		return
	}
	change, stay := c.Store.Move().Reassign(keys, to, did, c.Shell.Now())
	if len(change.After) == 0 {
		return // another copy of the app was quicker
	}
	c.Store.Change(change)
	c.List.Select(change.After[0].Key())
	w := c.Shell.Words()
	text := w.N("toast.reassigned", len(change.After), "Account", to.Address)
	if len(stay) > 0 {
		text = w.Sentences(text, w.N("toast.reassigned.stay", len(stay)))
	}
	c.Changed(text)
}

// newDid is the box for the person's word that the steps were done with the account
// that the rows move to.
func newDid(w *i18n.Words, did *bool) fyne.CanvasObject {
	var box *widgets.Option
	box = widgets.NewOption(w.T("reassign.did"), w.T("reassign.did.text"), func() {
		*did = !*did
		box.Choose(*did)
	})
	box.Many = true
	box.Choose(*did)
	return box
}

// rows returns memberships as they are now.
func (c *changes) rows(keys []accounts.LineKey) []accounts.Membership {
	var out []accounts.Membership
	for _, k := range keys {
		if m, ok := c.Store.Move().FindMembership(k); ok {
			out = append(out, m)
		}
	}
	return out
}

// begun counts the rows of which something is said already.
func begun(rows []accounts.Membership) int {
	return len(slices.DeleteFunc(slices.Clone(rows), func(m accounts.Membership) bool { return !m.Begun() }))
}
