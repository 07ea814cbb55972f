package account

import "norikae/ui/screen"

// Take puts into the form what is typed and chosen in another.
func (f *Form) Take(from *Form) {
	f.address.SetText(from.address.Text)
	f.decided = from.decided
	f.choose(from.kind)
}

// Remake implements screen.Remaker.
func (p *Page) Remake(f screen.Frame) screen.Page {
	n := NewPage(f, p.form.guess, p.add)
	n.form.Take(p.form)
	return n
}
