package guided

import "norikae/ui/screen"

// Remake implements screen.Remaker: the run goes on where it is.
func (p *Page) Remake(f screen.Frame) screen.Page {
	n := New(f, p.data, p.wishes)
	n.run = p.run
	return n
}
