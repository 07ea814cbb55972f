package guide

import (
	"norikae/accounts"
	"norikae/accounts/links"
	texts "norikae/accounts/recovery/guide"
	"norikae/ui/shell"
)

// Controller opens the guide.
type Controller struct {
	Shell   *shell.Shell
	Pages   Opener
	Support func() // opens the file for Microsoft's support
	// Here returns the line that the page in front is about.
	Here func() (accounts.Line, bool)
}

// Opener opens a page of Microsoft's that is nobody's account, in a session of its
// own.
type Opener interface{ OpenPublic(l links.Link) }

// guidePage is the ID of the page.
type guidePage struct{}

// Open opens the guide at the page that matters where the person is.
func (c *Controller) Open() { c.OpenAt(c.Topic()) }

// OpenAt opens the guide at a page, or turns to it.
func (c *Controller) OpenAt(t texts.Topic) {
	if p, ok := c.Shell.Top().(*Page); ok {
		p.Turn(t)
		return
	}
	c.Shell.Replace(guidePage{}, func(f shell.Frame) shell.Page {
		return New(f, Actions{Open: c.Pages.OpenPublic, Support: c.Support}, t)
	})
}

// Topic is the page of the guide that matters on the page in front: the topic that this
// page, or a question, names itself, else the one for the line that it shows.
func (c *Controller) Topic() texts.Topic {
	switch p := c.Shell.Top().(type) {
	case interface{ Topic() texts.Topic }:
		return p.Topic()
	case interface{ About() any }:
		if t, ok := p.About().(texts.Topic); ok {
			return t
		}
	}
	if l, ok := c.Here(); ok {
		return texts.ForLine(l.Account, l.Membership.Tenant, l.Home, l.Progress())
	}
	return texts.Before
}
