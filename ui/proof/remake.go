package proof

import "norikae/ui/screen"

// Remake implements screen.Remaker: what was read stays, and what is being read
// comes to the new page.
func (p *Page) Remake(f screen.Frame) screen.Page {
	n := New(f, p.options)
	n.finding, n.reading, n.begun, n.cancel = p.finding, p.reading, p.begun, p.cancel
	p.cancel = nil // closing this one ends nothing
	n.standing = p.standing
	n.standing.Now = n
	n.draw()
	return n
}
