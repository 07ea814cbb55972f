package recovery

import (
	"slices"

	"norikae/accounts"
	"norikae/accounts/links"
	explain "norikae/accounts/recovery"
	"norikae/ui/present"
	"norikae/ui/recovery/stuck"
	"norikae/ui/shell"
)

// Lost opens the questions about a phone that is gone, and what can be done without it
// for a line; with the zero key for everything that is open.
func (c *Controller) Lost(k accounts.LineKey) {
	c.Shell.Push(lostPage, func(f shell.Frame) shell.Page {
		return stuck.NewLost(f, c.Store, stuck.LostRooms{
			Answers: &answers{c}, Links: accountLinks{c}, Letters: c, Guide: c.Guide, Show: c.Lines.Show,
		}, k)
	})
}

// LostAll is Lost for everything, from the menu.
func (c *Controller) LostAll() {
	if c.Files.Known() {
		c.Lost(accounts.LineKey{})
	}
}

// answers are what was answered about the lost phone in this run.
type answers struct{ *Controller }

// SetHave implements stuck.Answers: it records whether the old phone is still there.
// Every page follows.
func (c *answers) SetHave(h accounts.OldPhone) {
	m := c.Store.Move()
	if m.OldPhone == h || !c.Lines.Writable() {
		return
	}
	m.OldPhone = h
	c.Store.PutDevice(m.Device)
	text := "toast.back"
	if h == accounts.OldPhoneGone {
		text = "toast.gone"
	}
	c.Lines.Changed(present.PhonesOf(c.Shell.Words(), m).T(text))
}

// Answers implements stuck.Answers.
func (c *answers) Answers(k accounts.LineKey) explain.Answers { return c.letters.answers[k] }

// Answer implements stuck.Answers.
func (c *answers) Answer(keys []accounts.LineKey, q explain.Question, to explain.Answer) {
	if c.letters.answers == nil {
		c.letters.answers = map[accounts.LineKey]explain.Answers{}
	}
	for _, k := range keys {
		c.letters.answers[k] = c.letters.answers[k].With(q, to)
	}
}

// accountLinks are the pages of an account itself.
type accountLinks struct{ *Controller }

// OpenLink implements stuck.Links.
func (c accountLinks) OpenLink(x accounts.Account, l links.Link) {
	c.Lines.OpenLink(accounts.HomeLine(x).Key(), l, c.Browsing.Session(x, false))
}

// Text implements stuck.Links: what a page of the account is for.
func (c accountLinks) Text(x accounts.Account, l links.Link) string {
	if slices.ContainsFunc(links.Recovery(x), func(r links.Link) bool { return r.ID == l.ID }) {
		if l.ID == "recover-password" {
			return c.Shell.Words().T("recovery.password")
		}
		return c.Shell.Words().T("recovery.form")
	}
	if l.ID == "home-lng" || l.ID == "home" {
		return c.Shell.Words().T("stuck.do.home")
	}
	return c.Lines.LinkText(accounts.HomeLine(x), l)
}
