package ownapp

import "norikae/ui/screen"

// Remake implements screen.Remaker: what is typed stays.
func (p *Page) Remake(f screen.Frame) screen.Page {
	n := New(f, p.opt)
	n.field.SetText(p.field.Text)
	return n
}
