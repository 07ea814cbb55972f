package checkall

import "norikae/ui/screen"

// Remake implements screen.Remaker: what was read stays, the run under way goes
// on, and the same row is chosen.
func (p *Page) Remake(f screen.Frame) screen.Page {
	chosen := p.list.Current()
	p.build(f)
	p.Update()
	p.list.Choose(chosen)
	return p
}
