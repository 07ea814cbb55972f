package proof

import "norikae/ui/screen"

// Make returns a page that can be made anew, as in another language.
func Make(f screen.Frame, make func() Options) *Page {
	p := New(f, make())
	p.make = make
	return p
}

// Remake implements screen.Remaker: what was read stays, and what is being read
// comes to the new page.
func (p *Page) Remake(f screen.Frame) screen.Page {
	if p.make == nil {
		return nil
	}
	n := Make(f, p.make)
	n.finding, n.reading, n.begun, n.cancel = p.finding, p.reading, p.begun, p.cancel
	p.cancel = nil // closing this one ends nothing
	n.standing = p.standing
	n.standing.Now = n
	n.draw()
	return n
}
