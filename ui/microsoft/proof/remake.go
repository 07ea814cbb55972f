package proof

import "norikae/ui/screen"

// Remake implements screen.Remaker: what was read stays, and so does what is being
// read.
func (p *Page) Remake(f screen.Frame) screen.Page {
	p.build(f)
	return p
}
