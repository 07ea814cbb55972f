package card

import "norikae/ui/screen"

// Remake implements screen.Remaker: an attempt under way goes on, with what it
// says and asks.
func (p *Page) Remake(f screen.Frame) screen.Page {
	p.build(f)
	return p
}
