package ui

import (
	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/tenantlookup"
	"norikae/ui/add"
)

// Writable reports whether changes may be made now, and says so if not.
func (a *application) Writable() bool { return a.writable() }

// Undo takes the last act back.
func (a *application) Undo() { a.undo() }

// proposals finds the organisations of an account, for the add page.
func (a *application) proposals(x accounts.Account, known tenantlookup.Tenant, got func([]add.Proposal)) {
	relations := map[directory.Category]add.Relation{
		directory.HomeTenant: add.Home, directory.Guest: add.Guest, directory.Managed: add.Managed,
	}
	a.microsoft.Find(x, known, func(list []directory.Found) {
		var out []add.Proposal
		for _, f := range list {
			out = append(out, add.Proposal{Tenant: f.Tenant(), Name: f.Name, Relation: relations[f.Category]})
		}
		got(out)
	})
}
