package ui

import (
	"norikae/accounts/links"
	texts "norikae/accounts/recovery/guide"
	"norikae/ui/browser"
	"norikae/ui/guide"
	"norikae/ui/screen"
)

// guideSession is the private session of the guide's links: nobody's account, so
// that they never meet an account's cookies.
const guideSession = "guide"

// openGuide opens the guide at the page that matters where the person is.
func (a *application) openGuide() { a.openGuideAt(a.topic()) }

func (a *application) openGuideAt(t texts.Topic) {
	if p, ok := a.pages.top().(*guide.Page); ok {
		p.Turn(t)
		return
	}
	a.pages.reopen(guide.New(a.frame(), guide.Wishes{
		Open:    func(l links.Link) { a.openLink(l, browser.Session{Account: guideSession}) },
		Support: a.openSupport,
	}, t))
}

// topic is the page of the guide that matters on the page that is open.
func (a *application) topic() texts.Topic {
	if p, ok := a.pages.top().(interface{ Topic() texts.Topic }); ok {
		return p.Topic()
	}
	if l, ok := a.here(); ok {
		return lineTopic(l)
	}
	switch a.pages.top().Name() {
	case "nothing":
		return texts.Nothing
	case "gate", "second":
		return texts.Prevention
	default:
		return texts.Before
	}
}

func lineTopic(l screen.Line) texts.Topic {
	return texts.ForLine(l.Account, l.Membership.Tenant, l.Home, l.Progress())
}
