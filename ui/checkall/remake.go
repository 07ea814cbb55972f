package checkall

import "norikae/ui/screen"

// Remake implements screen.Remaker: what was read stays, the run under way goes on
// and tells the new page, and the same row is chosen.
func (p *Page) Remake(f screen.Frame) screen.Page {
	n := New(f, p.options)
	n.rows, n.round, n.begun, n.cancel = p.rows, p.round, p.begun, p.cancel
	p.cancel = nil // closing this one ends nothing
	n.standing = p.standing
	n.standing.Now = n
	n.Update()
	n.list.Choose(p.list.Current())
	return n
}
