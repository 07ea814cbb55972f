package lines

import (
	"time"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/browser"
	"norikae/ui/lines/steps"
	"norikae/ui/shell"
)

// opened is a page that was opened for a line.
type opened struct {
	fresh bool      // in a session where no earlier sign-in counts, as the try needs it
	said  string    // what opened, in words
	move  time.Time // when the move began that it was for: nobody comes back from an earlier one's
}

// Opening says what the main button of a line does now.
func (c *opener) Opening(k accounts.LineKey) steps.Opening {
	var o steps.Opening
	o.Label, o.Ready = c.Browsing.Label()
	l, ok := c.find(k)
	if !ok {
		return o
	}
	step := next(l.Progress())
	o.Link, _ = c.link(l, step)
	if was, ok := c.opened[k]; ok && was.move.Equal(c.Store.Move().Started) && (was.fresh || step != accounts.Try) {
		o.Opened, o.Did = was.said, didText(c.Shell.Words(), l.Progress())
	}
	return o
}

// Open opens the page of a line's next step.
func (c *opener) Open(k accounts.LineKey) {
	if l, ok := c.find(k); ok {
		step := next(l.Progress())
		c.open(l, step, step == accounts.Try)
	}
}

// Try opens the page that proves a sign-in with the new phone.
func (c *opener) Try(k accounts.LineKey) {
	if l, ok := c.find(k); ok {
		c.open(l, accounts.Try, true)
	}
}

// OpenAfresh opens a line's page in a session where no earlier sign-in counts,
// whatever its next step.
func (c *opener) OpenAfresh(k accounts.LineKey) {
	if l, ok := c.find(k); ok {
		c.open(l, next(l.Progress()), true)
	}
}

func (c *opener) open(l accounts.Line, step accounts.Step, fresh bool) {
	if link, ok := c.link(l, step); ok {
		c.OpenLink(l.Key(), link, c.Browsing.Session(l.Account, fresh))
	}
}

// OpenLink opens a page of a line in a session of its account.
func (c *opener) OpenLink(k accounts.LineKey, link links.Link, s browser.Session) {
	c.Browsing.Open(link, s, c.result(k, s))
}

// result returns what notes that a page of a line has opened. Where the line is on
// screen step by step, its page says so; elsewhere, and where there is something to
// look out for, a message does.
func (c *opener) result(k accounts.LineKey, s browser.Session) func(said string, plain bool) {
	move := c.Store.Move().Started // a late answer is of the move that asked
	return func(said string, plain bool) {
		switch c.opened[k] = (opened{s.Fresh, said, move}); {
		case said == "":
			delete(c.opened, k)
		case !plain || !c.inSteps(k):
			c.Shell.Toast(said, "", nil)
		}
		c.Shell.Redraw()
	}
}

// inSteps reports whether the page in front shows a line step by step.
func (c *opener) inSteps(k accounts.LineKey) bool {
	l, ok := Here(c.Shell)()
	return ok && l.Key() == k
}

// Copy copies the link of a line's next step.
func (c *opener) Copy(k accounts.LineKey) {
	l, ok := c.find(k)
	if !ok {
		return
	}
	if link, ok := c.link(l, next(l.Progress())); ok {
		c.Browsing.Copy(link)
	}
}

// Another offers the other links to a line's page.
func (c *opener) Another(k accounts.LineKey) {
	l, ok := c.find(k)
	if !ok {
		return
	}
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		q := shell.Question{Name: "another", Title: w.T("another.title", "Organisation", l.Title()), Cancel: w.T("page.cancel")}
		text := "another.text"
		if l.Home {
			text = "another.home.text"
		}
		q.Text = w.T(text) + "\n\n" + c.Browsing.Needs()
		used, ok := c.link(l, accounts.Open)
		session := c.Browsing.Session(l.Account, l.Home && next(l.Progress()) == accounts.Try)
		for _, link := range links.Ladder(l, string(w.Language())) {
			if link.ID != used.ID {
				q.Answers = append(q.Answers, shell.Answer{Text: c.LinkText(l, link), Run: func() { c.prefer(k, link, session) }})
			}
		}
		if ok {
			q.Answers = append(q.Answers, c.Browsing.InNormal(used, session, c.result(k, session)))
		}
		return q
	})
}

// prefer opens another link of a line. That of a membership is remembered.
func (c *opener) prefer(k accounts.LineKey, link links.Link, s browser.Session) {
	if l, ok := c.find(k); ok && !l.Home {
		l.Membership.Link = link.ID
		c.Store.PutLine(l)
	}
	c.OpenLink(k, link, s)
}

// OtherBrowser offers the browsers that are not the chosen one.
func (c *opener) OtherBrowser(k accounts.LineKey) {
	l, ok := c.find(k)
	if !ok {
		return
	}
	link, ok := c.link(l, next(l.Progress()))
	if !ok {
		return
	}
	s := c.Browsing.Session(l.Account, true)
	c.Shell.Ask(func() shell.Question {
		w := c.Shell.Words()
		return shell.Question{
			Name: "otherBrowser", Title: w.T("stuck.do.browser"), Text: w.T("otherBrowser.text") + "\n\n" + c.Browsing.Needs(), Cancel: w.T("page.cancel"),
			Answers: append(c.Browsing.InOthers(link, s, c.result(k, s)), c.Browsing.InNormal(link, s, c.result(k, s))),
		}
	})
}

// link returns the page to open for a step of a line: the one that worked, else the
// best; for the try, the page that proves a sign-in.
func (c *opener) link(l accounts.Line, step accounts.Step) (links.Link, bool) {
	lang := string(c.Shell.Words().Language())
	ladder := links.Ladder(l, lang)
	if step == accounts.Try {
		ladder = links.TryLadder(l, lang)
	}
	if len(ladder) == 0 {
		return links.Link{}, false
	}
	if kept, ok := links.Find(ladder, l.Membership.Link); ok && !l.Home {
		return kept, true
	}
	return ladder[0], true
}

// next is the step to do now; a finished line is opened like a first visit, a
// guess is tried.
func next(p accounts.Progress) accounts.Step {
	if p.Guessed() {
		return accounts.Try
	}
	s, _ := p.Next()
	return s
}

// linkTexts are the IDs of what the rungs of a ladder lead to.
var linkTexts = map[string]string{
	"A": "rung.A", "B": "rung.B", "C": "rung.C", "D": "rung.D", "E": "rung.E",
	"F": "rung.F", "G": "rung.G", "A-lng": "rung.lng", "F-us": "rung.usByHand",
	"home": "rung.home.work", "home-short": "rung.home.short", "home-new": "rung.home.new",
	"home-us": "rung.home.us", "home-setup": "rung.home.setup", "home-advanced": "rung.home.advanced",
}

// LinkText says what a link of a line leads to.
func (c *opener) LinkText(l accounts.Line, link links.Link) string {
	id, ok := linkTexts[link.ID]
	switch {
	case !ok:
		id = "rung.other"
	case link.ID == "home" && l.Account.Kind == accounts.Personal:
		id = "rung.home.personal"
	}
	return c.Shell.Words().T(id)
}
