package addorg

import "norikae/ui/screen"

// Remake implements screen.Remaker: what is in the box stays, and is asked for
// again.
func (p *Page) Remake(f screen.Frame) screen.Page {
	o := p.panel.opt
	o.Text = p.panel.Text()
	n := NewPage(f, o)
	n.panel.Follow(p.panel)
	return n
}

// Follow takes the place of an older panel, as one in another language: what
// Microsoft lists meanwhile comes to the new one.
func (p *Panel) Follow(old *Panel) { old.heir = p }

// standing is the panel that stands in this one's place.
func (p *Panel) standing() *Panel {
	for p.heir != nil {
		p = p.heir
	}
	return p
}
