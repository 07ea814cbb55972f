package welcome

import "norikae/ui/shell"

// Remake implements shell.Remaker: the same page of the wizard, with what is
// typed on it.
func (p *Page) Remake(f shell.Frame) shell.Page {
	device, account := p.device, p.account
	p.built = false // the page is not in the window yet: nothing on it can take the focus
	p.build(f, p.at)
	p.device.Take(device)
	p.account.Take(account)
	return p
}
