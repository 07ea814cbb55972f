package letter

import (
	"cmp"

	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// row is one organisation of a batch: whether it gets a letter, its name, where
// it stands.
type row struct {
	widgets.ListRow
	box              *widget.Icon
	name, sub, state *widgets.Text
	on               bool // it gets a letter
}

func newRow() *row {
	r := &row{
		box:   widget.NewIcon(fynetheme.CheckButtonIcon()),
		name:  widgets.NewText("", widgets.Style{Bold: true, Lines: 1}),
		sub:   widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute, Lines: 1}),
		state: widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1, Color: theme.Mute, Lines: 1, Fit: true}),
	}
	r.Extend(r, widgets.Pad(7, 8, 7, 8, container.NewBorder(nil, nil,
		widgets.Pad(0, 12, 0, 0, layouts.Middle(r.box)), layouts.Middle(r.state), widgets.Column(0, r.name, r.sub))))
	return r
}

// AccessibilityLabel implements fyne.Accessible.
func (r *row) AccessibilityLabel() string {
	return widgets.Ticked(r.on, r.ListRow.AccessibilityLabel())
}

// fill shows row id in a recycled row.
func (p *Many) fill(id int, r *row) {
	if id >= len(p.start.Rows) {
		return
	}
	m, w := p.start.Rows[id], p.frame.Words
	box := fynetheme.CheckButtonIcon()
	if r.on = p.start.On[m.Key()]; r.on {
		box = fynetheme.CheckButtonCheckedIcon()
	}
	r.box.SetResource(fynetheme.NewPrimaryThemedResource(box))
	r.name.Set(m.Title())
	r.sub.Set(cmp.Or(m.Tenant.Domain, m.Tenant.ID) + " · " + m.Account.Address)
	state, color := present.State(w, m.Progress, p.frame.Now())
	r.state.Set(state)
	r.state.SetStyle(widgets.Style{Size: theme.TextSmall + 1, Color: color, Lines: 1, Fit: true})
}
