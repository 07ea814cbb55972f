package ask

import (
	"fyne.io/fyne/v2"

	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// Remake implements screen.Remaker: the same question with what was typed in its
// fields.
func (p *Page) Remake(f shell.Frame) shell.Page {
	page := Make(f, p.make)
	from, to := fields(p.q.Extra), fields(page.q.Extra)
	for i := range min(len(from), len(to)) {
		to[i].SetText(from[i].Text)
	}
	return page
}

// fields lists the fields of a question, from above to below.
func fields(objects []fyne.CanvasObject) []*widgets.Field {
	var out []*widgets.Field
	for _, o := range objects {
		switch x := o.(type) {
		case *widgets.Field:
			out = append(out, x)
		case *fyne.Container:
			out = append(out, fields(x.Objects)...)
		}
	}
	return out
}
