package add

import (
	"cmp"
	"maps"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/add/account"
	"norikae/ui/prefs"
	"norikae/ui/shell"
	"norikae/ui/shell/filepage"
	"norikae/ui/store"
)

// Controller adds organisations to the list. Its methods are called on Fyne's
// goroutine. What was typed is kept until it is added, also while no page shows it.
type Controller struct {
	Shell    *shell.Shell
	Store    *store.Store
	Prefs    *prefs.Prefs
	Changes  Changes
	Accounts *account.Controller
	Lookup   func() Resolver // looks organisations up in the clouds that the preferences name
	List     List
	Finder   Finder
	Pages    Pages
	Sample   func() string // what stands in the box at first in practice mode; nil: nothing

	draft  string                         // what is in the box
	names  map[tenantlookup.Key]string    // typed for organisations that are known by their ID only
	chosen map[string]accounts.AccountKey // for lines of the box alone
}

// Changes are what may be done to the list.
type Changes interface {
	Writable() bool // whether the list can be changed now; if not, the person reads why
	Undo()          // takes the last change back
}

// List shows the list in the main window.
type List interface{ Select(accounts.LineKey) }

// The IDs of the pages: that on which organisations are added, and that of the places
// where one finds them.
type (
	addPage    struct{}
	placesPage struct{}
)

// Open opens the page on which organisations are added; without an account the
// account comes first.
func (c *Controller) Open() {
	if !c.ready() {
		return
	}
	c.Shell.Push(addPage{}, func(f shell.Frame) shell.Page {
		return NewPage(f, c.options(func(list []accounts.Membership, rest Rest) {
			if c.Add(list) {
				f.Close()
				c.SetDraft(rest.Text)
				c.report(len(list), rest.Lines)
			}
		}))
	})
}

// LookUp opens the page with the domain of a membership in it, for its account.
// What was typed there before is kept for the next time.
func (c *Controller) LookUp(m accounts.Membership) {
	if !c.ready() {
		return
	}
	before, chosen := c.draft, maps.Clone(c.chosen)
	c.Shell.Push(addPage{}, func(f shell.Frame) shell.Page {
		o := c.options(func(list []accounts.Membership, _ Rest) {
			if c.Add(list) {
				f.Close()
				c.draft, c.chosen = before, chosen
				c.report(len(list), 0)
			}
		})
		o.Text, o.Account, o.Changed = cmp.Or(m.Tenant.Domain, m.Tenant.ID), m.Account.Key().Hash(), func(string) {}
		o.Chosen = nil
		return NewPage(f, o)
	})
}

// ready reports whether organisations can be added; without an account it asks for
// that one first.
func (c *Controller) ready() bool {
	if !c.Changes.Writable() {
		return false
	}
	if len(c.Store.Move().Accounts) == 0 {
		c.Accounts.OpenThen(c.Open)
		return false
	}
	return true
}

// Choose implements Files.
func (c *Controller) Choose(chosen func(paths []string)) {
	c.Shell.Push(nil, func(f shell.Frame) shell.Page {
		return filepage.NewChoose(f, filepage.ChooseOptions{
			Title: "add.file.title", Text: "add.file.text", Folder: c.Prefs.Get().Folder, Chosen: chosen,
		})
	})
}

// options are those of a panel on what was typed before.
func (c *Controller) options(add func([]accounts.Membership, Rest)) Options {
	text, m := c.draft, c.Store.Move()
	if text == "" && c.Sample != nil && len(m.Memberships) == 0 {
		text = c.Sample()
	}
	var known []string
	for _, x := range m.Memberships {
		known = append(known, x.Tenant.Domain)
	}
	if c.names == nil {
		c.names = map[tenantlookup.Key]string{}
	}
	if c.chosen == nil {
		c.chosen = map[string]accounts.AccountKey{}
	}
	v := c.Prefs.Get()
	return Options{
		Resolver: c.Lookup(), Data: c.Store, Account: v.Overview.Account, Known: known, Text: text, Clouds: v.Clouds(),
		Changed: c.SetDraft, Add: add, Finder: c.Finder, Files: c, Pages: c.Pages, Named: c.names, Chosen: c.chosen,
	}
}

// SetDraft keeps what is typed, so that nothing is lost.
func (c *Controller) SetDraft(text string) { c.draft = text }

// Draft returns what was typed and not added yet.
func (c *Controller) Draft() string { return c.draft }

// Forget forgets what was typed, as with a list that is erased.
func (c *Controller) Forget() {
	c.draft = ""
	clear(c.names)
	clear(c.chosen)
}

// Add puts new memberships into the list and shows the first. A name counts for
// every account's membership of the same organisation that has none. Add returns false
// where the list could not be changed: what was typed stays.
func (c *Controller) Add(list []accounts.Membership) bool {
	if !c.Changes.Writable() {
		return false
	}
	now := accounts.Stamp(c.Shell.Now())
	first := list[0].Key()
	names := map[tenantlookup.Key]string{}
	for i := range list {
		list[i].Added = now
		names[list[i].Tenant.Key()] = cmp.Or(names[list[i].Tenant.Key()], list[i].Name)
	}
	for i, m := range list { // the same organisation for another account, added with it
		list[i].Name = cmp.Or(m.Name, names[m.Tenant.Key()])
	}
	for _, m := range c.Store.Move().Memberships {
		if name := names[m.Tenant.Key()]; m.Name == "" && name != "" {
			m.Name, m.Touched = name, now
			list = append(list, m)
		}
	}
	if !c.Store.PutAll(list, c.Shell.Saving()) {
		return false
	}
	c.Forget()
	c.List.Select(first)
	return true
}

// report shows how many organisations were added, and how many lines are still open.
func (c *Controller) report(added, open int) {
	w := c.Shell.Words()
	if open > 0 {
		c.Shell.Toast(w.N("toast.added", added)+" · "+w.N("toast.addedOpen", open), w.T("welcome.open.do"), c.Open)
		return
	}
	c.Shell.Toast(w.N("toast.added", added), w.T("toast.undo"), c.Changes.Undo)
}
