package card

import "norikae/ui/shell"

// Remake implements shell.Remaker: an attempt under way goes on, with what it
// says and asks.
func (p *Page) Remake(f shell.Frame) shell.Page {
	p.build(f)
	return p
}
