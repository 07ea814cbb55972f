package ownapp

import "norikae/ui/shell"

// Remake implements shell.Remaker: what is typed stays.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := New(f, p.opt)
	n.field.SetText(p.field.Text)
	return n
}
