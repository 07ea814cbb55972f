package recovery

import (
	"context"
	"slices"

	"norikae/accounts"
	"norikae/accounts/links"
	explain "norikae/accounts/recovery"
	"norikae/accounts/recovery/letter"
	"norikae/ui/present"
	"norikae/ui/recovery/stuck"
	"norikae/ui/shell"
	"norikae/ui/shell/filepage"
)

// StuckHere is Stuck for the line that the person looks at.
func (c *Controller) StuckHere() {
	if l, ok := c.Here(); ok {
		c.Stuck(l.Key())
		return
	}
	c.Shell.Toast(c.Shell.Words().T("stuck.which"), "", nil)
}

// Stuck opens "I can't get in" for a line.
func (c *Controller) Stuck(k accounts.LineKey) {
	c.Shell.Replace(stuckPage, func(f shell.Frame) shell.Page {
		return stuck.New(f, c.Store, stuck.Rooms{Actions: c, Lines: c.Lines, Guide: c.Guide}, k)
	})
}

// OpenFile asks for a text file with what a page showed.
func (c *Controller) OpenFile() {
	c.Shell.Push(nil, func(f shell.Frame) shell.Page {
		return filepage.NewOpen(f, filepage.OpenOptions{
			Title: "stuck.file.title", Text: "stuck.file.text", Pattern: "*.txt", Folder: c.Prefs.Get().Folder,
			Read: func(_ context.Context, _ string, content []byte) (func(), error) {
				return func() {
					f.Close()
					if page, ok := c.Shell.Open(stuckPage); ok {
						page.(*stuck.Page).Paste(string(content))
					}
				}, nil
			},
		})
	})
}

// Do does what the explanation of an error proposes.
func (c *Controller) Do(k accounts.LineKey, act explain.Action, found explain.Found) {
	switch act {
	case explain.OtherSession:
		c.Lines.OpenAfresh(k)
	case explain.OtherLink:
		c.Lines.Another(k)
	case explain.OtherBrowser:
		c.Lines.OtherBrowser(k)
	case explain.OpenPage:
		c.Lines.Open(k)
	case explain.Home:
		c.Lines.Open(accounts.LineKey{Account: k.Account})
	case explain.LookUp:
		if l, ok := c.Store.Move().Find(k); ok {
			c.Add.LookUp(l.Membership)
		}
	case explain.Write:
		c.write(k, letter.Administrator, found)
	case explain.HelpDesk:
		c.write(k, letter.HelpDesk, found)
	}
}

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
