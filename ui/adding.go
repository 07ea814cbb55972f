package ui

import (
	"cmp"
	"context"
	"path/filepath"
	"time"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/accounts/practice"
	"norikae/tenantlookup"
	"norikae/ui/add"
	"norikae/ui/add/account"
	"norikae/ui/shell"
	"norikae/ui/transfer/filepage"
)

// openAdd opens the add-organisations page; without an account the account
// comes first.
func (a *application) openAdd() {
	if !a.addable() {
		return
	}
	a.shell.Push(pageAdd, func(f shell.Frame) shell.Page {
		return add.NewPage(f, a.addOptions(func(list []accounts.Membership, rest add.Rest) {
			f.Close()
			a.addedRest(list, rest)
		}))
	})
}

// addedRest adds what was found; the lines that are open stand in the box the next
// time, and are counted.
func (a *application) addedRest(list []accounts.Membership, rest add.Rest) {
	a.added(list)
	a.pasted = rest.Text
	if rest.Lines > 0 {
		w := a.shell.Words()
		a.shell.Toast(w.N("toast.added", len(list))+" · "+w.N("toast.addedOpen", rest.Lines), w.T("welcome.open.do"), a.openAdd)
	}
}

// addable reports whether organisations can be added; without an account it asks
// for that one first.
func (a *application) addable() bool {
	if !a.writable() {
		return false
	}
	if len(a.desk.Move().Accounts) == 0 {
		a.openAccountThen(a.openAdd)
		return false
	}
	return true
}

// lookUp opens the add page with a line's domain in it, for the line's account.
// What was typed there before is kept for the next time.
func (a *application) lookUp(l accounts.Line) {
	if !a.addable() {
		return
	}
	before, t := a.pasted, l.Membership.Tenant
	a.shell.Push(pageAdd, func(f shell.Frame) shell.Page {
		o := a.addOptions(func(list []accounts.Membership, _ add.Rest) {
			f.Close()
			a.added(list)
			a.pasted = before
		})
		o.Text, o.Account, o.Changed = cmp.Or(t.Domain, t.ID), l.Account.Key().Hash(), func(string) {}
		return add.NewPage(f, o)
	})
}

// addOptions makes the add panel's options for the page and the wizard.
func (a *application) addOptions(done func([]accounts.Membership, add.Rest)) add.Options {
	text := a.pasted
	if text == "" && a.world != nil && len(a.desk.Move().Memberships) == 0 {
		text = practice.SampleText(string(a.shell.Words().Language()))
	}
	var known []string
	for _, m := range a.desk.Move().Memberships {
		known = append(known, m.Tenant.Domain)
	}
	return add.Options{
		Resolver: a.resolver, Data: a.desk, Account: a.prefs.Get().Overview.Account, Known: known, Text: text, Clouds: a.prefs.Get().Clouds(),
		Changed: func(s string) { a.pasted = s }, Add: done, Find: a.findTenants, OpenFile: a.openOrganisationsFile, Named: a.named,
		OpenPage: func(x accounts.Account, l links.Link) { a.openLink(l, a.session(x, false)) },
	}
}

// openOrganisationsFile asks for a file in which organisations stand.
func (a *application) openOrganisationsFile(read func(add.File)) {
	a.shell.Push(nil, func(f shell.Frame) shell.Page {
		return filepage.NewOpen(f, filepage.OpenOptions{
			Title: "add.file.title", Text: "add.file.text", Folder: a.prefs.Get().Folder,
			Read: func(_ context.Context, path string, content []byte) (func(), error) {
				return func() {
					f.Close()
					read(add.File{Name: filepath.Base(path), Content: content})
				}, nil
			},
		})
	})
}

// added puts new memberships into the list and shows the first.
func (a *application) added(list []accounts.Membership) {
	now := accounts.Stamp(time.Now())
	count, first := len(list), list[0].Key()
	for i := range list {
		list[i].Added = now
	}
	list = append(list, a.namesakes(list)...)
	a.desk.PutAll(list, a.shell.Saving())
	a.pasted = ""
	clear(a.named)
	a.overview().Select(first)
	if a.shell.TopID() != pageWelcome { // the wizard's next page says it
		a.shell.Toast(a.shell.Words().N("toast.added", count), a.shell.Words().T("toast.undo"), a.undo)
	}
}

// namesakes are the organisations of the list that get a name because another
// account's membership of the same organisation has one now.
func (a *application) namesakes(list []accounts.Membership) []accounts.Membership {
	names := map[tenantlookup.Key]string{}
	for _, m := range list {
		names[m.Tenant.Key()] = cmp.Or(names[m.Tenant.Key()], m.Name)
	}
	var out []accounts.Membership
	for _, m := range a.desk.Move().Memberships {
		if name := names[m.Tenant.Key()]; m.Name == "" && name != "" {
			m.Name, m.Touched = name, accounts.Stamp(time.Now())
			out = append(out, m)
		}
	}
	return out
}

func (a *application) openAccount() { a.openAccountThen(func() {}) }

// openAccountThen adds an account and goes on.
func (a *application) openAccountThen(then func()) {
	if !a.writable() {
		return
	}
	a.shell.Push(pageAccount, func(f shell.Frame) shell.Page {
		return account.NewPage(f, a.guessKind, func(x accounts.Account) {
			a.putAccount(x)
			then()
		})
	})
}
