package gate

import "norikae/ui/shell"

// Remake implements screen.Remaker: the same line stays chosen.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := New(f, p.data, p.wishes)
	n.Update()
	n.list.Rows.Choose(p.list.Rows.Current())
	return n
}

// Remake implements screen.Remaker: order and place stay.
func (p *SecondPage) Remake(f shell.Frame) shell.Page {
	n := NewSecondPage(f, p.data, p.wishes)
	n.rows = p.rows
	n.Update()
	n.list.Choose(p.list.Current())
	return n
}
