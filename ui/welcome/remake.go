package welcome

import "norikae/ui/screen"

// Remake implements screen.Remaker: the same page of the wizard, with what is
// typed on it.
func (p *Page) Remake(f screen.Frame) screen.Page {
	n := New(f, p.wishes)
	n.device.Take(p.device)
	n.account.Take(p.account)
	n.panel = p.panel
	// The page is not in the window yet: nothing on it can take the focus.
	n.built = false
	n.turn(p.at)
	n.built = true
	return n
}
