package add

import "norikae/ui/shell"

// Remake implements shell.Remaker: what is in the box and in the table stays.
func (p *Page) Remake(f shell.Frame) shell.Page {
	p.panel.Resume(f)
	p.build(f)
	return p
}

// Resume makes the panel anew, as in another language or after a Pause: its answers,
// what Microsoft listed with the ticks, and the account it was listed for stay.
// What was not answered is asked for.
func (p *Panel) Resume(f shell.Frame) {
	before, asked := p.table.account, p.asking
	p.build(f, p.Text())
	if p.table.account = p.account(); !p.table.account.Same(before) && before.Address != "" {
		p.table.forgetProposals() // the account was taken off the list
	}
	p.table.read(p.Text())
	if p.Refresh(); !asked && p.Text() != "" {
		p.ask()
	}
}
