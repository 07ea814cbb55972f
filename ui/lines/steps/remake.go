package steps

import "norikae/ui/screen"

// Remake implements screen.Remaker: the same line.
func (p *Page) Remake(f screen.Frame) screen.Page {
	return NewPage(f, p.data, p.view.wishes, p.key)
}
