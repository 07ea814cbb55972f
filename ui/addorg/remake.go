package addorg

import "norikae/ui/screen"

// Remake implements screen.Remaker: what is in the box stays, and is asked for
// again.
func (p *Page) Remake(f screen.Frame) screen.Page {
	o := p.panel.opt
	o.Text = p.panel.Text()
	return NewPage(f, o)
}
