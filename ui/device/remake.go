package device

import (
	"norikae/accounts"
	"norikae/ui/shell"
)

// Take puts into the form what is typed and chosen in another, as it stands
// there, complete or not.
func (f *Form) Take(from *Form) {
	f.oldPhone.SetText(from.oldPhone.Text)
	f.newPhone.SetText(from.newPhone.Text)
	f.date.take(from.date)
	f.choose(from.have)
}

// Remake implements shell.Remaker.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := NewPage(f, accounts.Device{}, p.list)
	n.kept = p.kept
	n.form.Take(p.form)
	return n
}
