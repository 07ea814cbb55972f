package recovery

import (
	"context"

	"norikae/accounts"
	explain "norikae/accounts/recovery"
	"norikae/accounts/recovery/letter"
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
