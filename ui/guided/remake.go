package guided

import "norikae/ui/shell"

// Remake implements shell.Remaker: the run goes on where it is.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := New(f, p.data, p.rooms, p.scope)
	n.run = p.run
	return n
}
