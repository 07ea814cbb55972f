package about

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// licences lists what the app is made of, with the licence of each at its side.
func (p *Page) licences() fyne.CanvasObject {
	w := p.frame.Words
	list := parts(p.facts.Version, p.build)
	reader := widgets.NewReader()
	title := widgets.NewText("", widgets.Style{Bold: true, Lines: 1})
	kind := widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute, Lines: 1})
	show := func(id int) {
		x := list[id]
		title.Set(x.name)
		kind.Set(cmp.Or(x.licence, w.T("about.licence.unknown")))
		reader.Set(flow(cmp.Or(x.text, w.T("about.licence.none", "Module", x.name))))
	}
	rows := widgets.NewKeyList(func() int { return len(list) }, newPartRow, func(id int, o fyne.CanvasObject) {
		r := o.(*partRow)
		r.name.Set(list[id].name)
		r.note.Set(join(list[id].version, list[id].licence))
	}, show)
	rows.Name = func(id int) string { return list[id].name }
	rows.OnEnter = func(int) { p.frame.Focus(reader) }
	rows.Choose(0)
	show(0)
	head := widgets.Pad(18, 20, 14, 20, widgets.Column(2, title, kind))
	return layouts.RuledColumns(0.42, 380, 520, rows,
		container.NewBorder(container.NewVBox(head, widgets.Rule()), nil, nil, nil, reader))
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

// partRow is one line of the list.
type partRow struct {
	widgets.ListRow
	name, note *widgets.Text
}

func newPartRow() fyne.CanvasObject {
	r := &partRow{
		name: widgets.NewText("", widgets.Style{Size: theme.TextBody - 1, Lines: 1}),
		note: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute, Lines: 1}),
	}
	r.Extend(r, widgets.Pad(7, 16, 7, 16, widgets.Column(0, r.name, r.note)))
	return r
}
