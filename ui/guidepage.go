package ui

import (
	"norikae/accounts"
	"norikae/accounts/links"
	texts "norikae/accounts/recovery/guide"
	"norikae/ui/browser"
	"norikae/ui/guide"
	"norikae/ui/shell"
)

// guideSession is the private session of the guide's links: nobody's account, so
// that they never meet an account's cookies.
const guideSession = "guide"

// openGuide opens the guide at the page that matters where the person is.
func (a *application) openGuide() { a.openGuideAt(a.topic()) }

func (a *application) openGuideAt(t texts.Topic) {
	if p, ok := a.shell.Top().(*guide.Page); ok {
		p.Turn(t)
		return
	}
	a.shell.Replace(pageGuide, func(f shell.Frame) shell.Page {
		return guide.New(f, guide.Wishes{
			Open: func(l links.Link) {
				a.openLink(l, browser.Session{Account: guideSession, Isolated: a.prefs.Get().Separate})
			},
			Support: a.openSupport,
		}, t)
	})
}

// topic is the page of the guide that matters on the page that is open.
func (a *application) topic() texts.Topic {
	if p, ok := a.shell.Top().(interface{ Topic() texts.Topic }); ok {
		return p.Topic()
	}
	if l, ok := a.here(); ok {
		return lineTopic(l)
	}
	switch a.shell.TopID() {
	case pageNothing:
		return texts.Nothing
	case pageGate, pageSecond:
		return texts.Prevention
	default:
		return texts.Before
	}
}

func lineTopic(l accounts.Line) texts.Topic {
	return texts.ForLine(l.Account, l.Membership.Tenant, l.Home, l.Progress())
}
