package overview

import "norikae/ui/screen"

// Remake implements screen.Remaker: what is searched, filtered and selected
// stays.
func (o *Overview) Remake(f screen.Frame) screen.Page {
	n := New(f, o.data, o.wishes, o.at)
	n.list.search.SetText(o.list.search.Text)
	return n
}
