package ui

import (
	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/links"
	"norikae/accounts/practice"
	"norikae/tenantlookup"
	"norikae/ui/add"
	"norikae/ui/add/account"
	"norikae/ui/device"
	"norikae/ui/welcome"
)

// entries makes the features by which something comes into the list.
func (a *application) entries() {
	a.device = &device.Controller{Shell: a.shell, Store: a.desk, Changes: a.lines, Lost: opener(func() { a.recovery.LostAll() })}
	a.accounts = &account.Controller{Shell: a.shell, Store: a.desk, Changes: a.lines, Guess: a.guessKind}
	a.add = &add.Controller{
		Shell: a.shell, Store: a.desk, Prefs: a.prefs, Changes: a.lines, Accounts: a.accounts, Lookup: func() add.Resolver { return a.lookup() },
		List: rows{a}, Finder: finder{a}, Pages: pages{a},
	}
	if a.world != nil {
		a.add.Sample = func() string { return practice.SampleText(string(a.shell.Words().Language())) }
	}
	a.welcome = &welcome.Controller{
		Shell: a.shell, Store: a.desk, Prefs: a.prefs, Device: a.device, Accounts: a.accounts, Organisations: a.add, Rooms: rooms{a},
	}
}

// rows is the list of the main window.
type rows struct{ a *application }

// Select implements add.List.
func (r rows) Select(k accounts.LineKey) { r.a.overview().Select(k) }

// finder asks Microsoft for the organisations of an account.
type finder struct{ a *application }

// Find implements add.Finder.
func (f finder) Find(x accounts.Account, known tenantlookup.Tenant, got func([]add.Proposal)) {
	relations := map[directory.Category]add.Relation{
		directory.HomeTenant: add.Home, directory.Guest: add.Guest, directory.Managed: add.Managed,
	}
	f.a.microsoft.Find(x, known, func(list []directory.Found) {
		var out []add.Proposal
		for _, x := range list {
			out = append(out, add.Proposal{Tenant: x.Tenant(), Name: x.Name, Relation: relations[x.Category]})
		}
		got(out)
	})
}

// pages opens Microsoft's pages.
type pages struct{ a *application }

// OpenPage implements add.Pages.
func (p pages) OpenPage(x accounts.Account, l links.Link) {
	p.a.browsing.Open(l, p.a.browsing.Session(x, false), p.a.browsing.Say)
}

// rooms are where the wizard leads.
type rooms struct{ a *application }

// Guided implements welcome.Rooms.
func (r rooms) Guided() { r.a.guided.Open() }

// Lost implements welcome.Rooms.
func (r rooms) Lost() { r.a.recovery.LostAll() }

// Practice implements welcome.Rooms.
func (r rooms) Practice() { r.a.startPractice() }

// Practises implements welcome.Rooms.
func (r rooms) Practises() bool { return r.a.world != nil }
