package proof

import "norikae/ui/shell"

// Remake implements shell.Remaker: what was read stays, and so does what is being
// read.
func (p *Page) Remake(f shell.Frame) shell.Page {
	p.build(f)
	return p
}
