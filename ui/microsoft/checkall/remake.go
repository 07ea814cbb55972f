package checkall

import "norikae/ui/shell"

// Remake implements shell.Remaker: what was read stays, the run under way goes
// on, and the same row is chosen.
func (p *Page) Remake(f shell.Frame) shell.Page {
	chosen := p.list.Current()
	p.build(f)
	p.Update()
	p.list.Choose(chosen)
	return p
}
