package overview

import "norikae/ui/shell"

// Remake implements shell.Remaker: what is searched, filtered and selected
// stays.
func (o *Overview) Remake(f shell.Frame) shell.Page {
	n := New(f, o.data, o.rooms, o.keyring, o.at)
	n.list.search.SetText(o.list.search.Text)
	return n
}
