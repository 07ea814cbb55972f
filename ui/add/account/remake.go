package account

import "norikae/ui/shell"

// Take puts into the form what is typed and chosen in another.
func (f *Form) Take(from *Form) {
	f.address.SetText(from.address.Text)
	f.decided = from.decided
	f.choose(from.kind)
}

// Remake implements shell.Remaker.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := NewPage(f, p.form.guess, p.put, p.added)
	n.form.Take(p.form)
	return n
}
