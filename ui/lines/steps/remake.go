package steps

import "norikae/ui/shell"

// Remake implements shell.Remaker: the same line.
func (p *Page) Remake(f shell.Frame) shell.Page {
	return NewPage(f, p.data, p.view.actions, p.key)
}
