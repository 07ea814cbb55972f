package add

import (
	"fyne.io/fyne/v2"

	"norikae/accounts/directory"
	"norikae/tenantlookup"
	"norikae/ui/layouts"
	"norikae/ui/widgets"
)

// finder is what stands under the box: the ways to have the organisations found,
// and to read them from files.
func (p *Panel) finder() fyne.CanvasObject {
	ways := layouts.Flow(8)
	if p.opt.Finder != nil {
		ways.Add(p.find)
	}
	if p.opt.Files != nil {
		ways.Add(p.file)
	}
	if len(ways.Objects) == 0 {
		return p.files
	}
	column := widgets.Column(2, ways)
	if p.opt.Finder != nil {
		column.Add(p.finding)
	}
	column.Add(p.files)
	return widgets.Pad(10, 0, 0, 0, column)
}

// findMine has the organisations of the account found and shows them behind what
// was typed. Nothing is taken away by it.
func (p *Panel) findMine() {
	a := p.account()
	p.opt.Finder.Find(a, p.guestOf(), func(list []directory.Found) {
		if !p.account().Same(a) {
			return // another account was chosen meanwhile
		}
		p.table.account = a // nothing may have been asked for it yet
		p.table.propose(list)
		p.table.read(p.Text())
		p.Refresh()
	})
}

// guestOf returns an organisation in the table that is for the account beside the box. A personal account signs in there, as
// it has no organisation of its own.
func (p *Panel) guestOf() tenantlookup.Tenant {
	for _, e := range p.table.entries {
		if (e.state == found || e.state == alreadyListed) && e.account.Same(p.account()) && e.tenant.Kind == tenantlookup.Workforce {
			return e.tenant
		}
	}
	return tenantlookup.Tenant{}
}

// propose puts what Microsoft lists behind the text's lines, each organisation once.
// Earlier proposals stay.
func (t *table) propose(list []directory.Found) {
	t.proposalsKnown = true
	known := map[tenantlookup.Key]bool{}
	for _, e := range t.proposals {
		known[e.tenant.Key()] = true
	}
	for _, f := range list {
		tenant := f.Tenant()
		if known[tenant.Key()] || tenant.ID == "" {
			continue
		}
		known[tenant.Key()] = true
		query := tenant.Cloud.LoginHost + "/" + tenant.ID
		t.answers[query] = tenantlookup.Result{Text: query, Tenant: tenant}
		t.proposals = append(t.proposals, entry{query: query, name: f.Name, text: tenant.Domain, tenant: tenant, proposed: true, relation: f.Category})
	}
}

// forgetProposals forgets what Microsoft listed: it was for another account.
func (t *table) forgetProposals() {
	t.proposals, t.excluded, t.proposalsKnown = nil, map[tenantlookup.Key]bool{}, false
}

// optional reports whether a line can be left out and taken in again: what nobody
// typed cannot be deleted from the box.
func (e entry) optional() bool { return e.proposed && (e.state == found || e.state == excluded) }

// toggle leaves an optional line out, or takes it in again.
func (t *table) toggle(id int) {
	if id < 0 || id >= len(t.entries) || !t.entries[id].optional() {
		return
	}
	key := t.entries[id].tenant.Key()
	t.excluded[key] = !t.excluded[key]
	t.settle()
}

// names are what Microsoft calls the organisations it lists.
func (t *table) names() map[tenantlookup.Key]string {
	names := map[tenantlookup.Key]string{}
	for _, e := range t.proposals {
		names[e.tenant.Key()] = e.name
	}
	return names
}

// toggle leaves a proposal out, or takes it in again.
func (p *Panel) toggle(id int) {
	p.table.toggle(id)
	p.Refresh()
}
