package ui

import (
	"slices"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/links"
	"norikae/tenantlookup"
	"norikae/ui/add"
	"norikae/ui/add/account"
	"norikae/ui/device"
	"norikae/ui/launch"
	"norikae/ui/shell"
	"norikae/ui/store"
	"norikae/ui/welcome"
)

// This file holds what one feature is to another where the two do not fit as they
// are.

// opener is a feature's way to open something that is not its main page.
type opener func()

// Open implements the Opener of the features.
func (o opener) Open() { o() }

// service is the name under which the keyring keeps the list.
func service(cfg Config) string {
	if cfg.Practice {
		return ledger.PracticeService
	}
	return ledger.Service
}

// listState says what quitting needs to know of the list.
func (a *app) listState() shell.ListState {
	s := a.store.State()
	return shell.ListState{Reading: s.Phase == store.Opening || s.Phase == store.Slow, Writing: s.Writing, Stuck: s.Stuck, Unsaved: s.Unsaved}
}

// follower is the shell.Follower: it passes what happens to the window on to the features.
type follower struct{ a *app }

func (f follower) Redrawn() {
	f.a.welcome.FirstTime()
	f.a.guided.Begin()
	f.a.practice.Follow()
}

// LanguageChanged implements shell.Follower: what is no page gets the language too.
func (f follower) LanguageChanged() {
	f.a.microsoft.LanguageChanged()
	f.a.practice.Follow()
}

func (f follower) Requested(r launch.Request) {
	if r == launch.RequestGuided {
		f.a.guided.Ask()
		f.a.shell.Redraw()
	}
}

// erased has everything forgotten that belonged to a list that is gone.
func (a *app) erased() {
	a.add.Forget()
	a.welcome.Forget()
	a.recovery.Forget()
	a.microsoft.Forget()
	a.shell.Base(a.overview.ID(), a.overview.Page)
}

// lookup finds organisations in the clouds of the preferences. It keeps what it has
// found.
type lookup struct {
	app    *app
	made   *tenantlookup.Resolver
	clouds []tenantlookup.Cloud // those it asks; nil: all
}

// resolver returns the resolver for the clouds that the preferences name now.
func (l *lookup) resolver() add.Resolver {
	clouds := l.app.prefs.Get().Clouds()
	if l.made == nil || !slices.Equal(clouds, l.clouds) {
		l.made, l.clouds = tenantlookup.New(tenantlookup.Options{Clouds: clouds, HTTPClient: l.app.practice.Client()}), clouds
	}
	return l.made
}

// pages is the add.Pages: it opens Microsoft's pages.
type pages struct{ a *app }

func (p pages) OpenPage(x accounts.Account, l links.Link) {
	p.a.browsing.Open(l, p.a.browsing.Session(x, false), p.a.browsing.Say)
}

// wizard is what the first start asks and where it leads: the welcome.Bodies and
// welcome.Rooms.
type wizard struct{ a *app }

func (w wizard) Phones(goOn func()) welcome.Body   { return device.NewBody(w.a.device, goOn) }
func (w wizard) Accounts(goOn func()) welcome.Body { return account.NewBody(w.a.accounts, goOn) }

func (w wizard) Organisations(added func([]accounts.Membership, accounts.Account, string, int)) (welcome.Body, welcome.Lookup) {
	b := w.a.add.Body(func(list []accounts.Membership, rest add.Rest) {
		added(list, rest.Account, rest.Text, rest.Lines)
	})
	return b, b
}

func (w wizard) Guided()         { w.a.guided.Open() }
func (w wizard) Lost()           { w.a.recovery.LostAll() }
func (w wizard) Practice()       { w.a.practice.Start() }
func (w wizard) Practises() bool { return w.a.practice.On() }
