package addorg

import (
	"maps"
	"slices"

	"norikae/ui/screen"
)

// Remake implements screen.Remaker: what is in the box and in the table stays.
func (p *Page) Remake(f screen.Frame) screen.Page {
	o := p.panel.opt
	o.Text, o.After = p.panel.Text(), p.panel
	return NewPage(f, o)
}

// follow takes the place of an older panel: its answers, what Microsoft listed with
// the ticks, and the account it was listed for. What Microsoft lists meanwhile
// comes to the new one.
func (p *Panel) follow(old *Panel) {
	p.opt.After, p.standing = nil, old.standing
	p.standing.Now = p
	if old.picked {
		p.opt.Account, p.picked = old.opt.Account, true
	}
	p.table.inherit(old.table)
	if p.table.account = p.account(); !p.table.account.Same(old.account()) {
		p.table.withdraw()
	}
	p.table.read(p.Text())
}

// inherit copies what another table knows: that one may still be told of answers.
func (t *table) inherit(from *table) {
	t.offered, t.told = slices.Clone(from.offered), from.told
	t.named = from.named
	t.answers, t.off, t.beside = maps.Clone(from.answers), maps.Clone(from.off), maps.Clone(from.beside)
	for query, taken := range from.taken {
		t.taken[query] = slices.Clone(taken)
	}
}
