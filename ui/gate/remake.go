package gate

import "norikae/ui/shell"

// Remake implements shell.Remaker: the same line stays chosen.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := New(f, p.data, p.rooms, p.looks)
	n.Update()
	n.list.Rows.Choose(p.list.Rows.Current())
	return n
}

// Remake implements shell.Remaker: order and place stay.
func (p *secondPage) Remake(f shell.Frame) shell.Page {
	n := newSecondPage(f, p.data, p.answers)
	n.rows = p.rows
	n.Update()
	n.list.Choose(p.list.Current())
	return n
}
