package overview

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// row is one organisation of the list. Rows are recycled: every property is set
// each time one is filled.
type row struct {
	widgets.TipRow
	line                *widgets.Line
	box                 *widget.Icon // while rows are marked: whether this one is
	boxRoom             *fyne.Container
	name, domain, state *widgets.Text
	texts               fyne.CanvasObject // name and domain

	id         int
	membership accounts.Membership
	tapped     func(id int)
	menu       func(accounts.Membership, fyne.Position)
}

var (
	_ fyne.Tappable          = (*row)(nil)
	_ fyne.SecondaryTappable = (*row)(nil)
)

func newRow(tapped func(id int), menu func(accounts.Membership, fyne.Position)) *row {
	r := &row{
		tapped: tapped, menu: menu,
		line:   widgets.NewLine(),
		box:    widget.NewIcon(fynetheme.CheckButtonIcon()),
		name:   widgets.NewText("", widgets.Style{Bold: true, Size: theme.TextBody, Lines: 1}),
		domain: widgets.NewText("", widgets.Style{Color: theme.Mute, Size: theme.TextSmall + 1, Lines: 1}),
		state:  widgets.NewText("", stateStyle(theme.Mute)),
	}
	r.boxRoom = widgets.Pad(0, theme.Inside, 0, 0, layouts.Width(boxWidth, r.box))
	r.boxRoom.Hide()
	r.texts = layouts.Middle(widgets.Column(0, r.name, r.domain))
	r.ExtendBaseWidget(r)
	return r
}

// boxWidth is the width of a row's box.
const boxWidth = 20

func stateStyle(c fyne.ThemeColorName) widgets.Style {
	return widgets.Style{Color: c, Size: theme.TextSmall + 1, Fit: true, Lines: 1}
}

func (r *row) Tapped(*fyne.PointEvent) { r.tapped(r.id) }

// TappedSecondary implements fyne.SecondaryTappable: the context menu.
func (r *row) TappedSecondary(e *fyne.PointEvent) { r.menu(r.membership, e.AbsolutePosition) }

// AccessibilityLabel implements fyne.Accessible; the tip says in words what the line draws.
func (r *row) AccessibilityLabel() string {
	marked := r.boxRoom.Visible() && r.box.Resource == fynetheme.CheckButtonCheckedIcon()
	return widgets.Said(widgets.Ticked(marked, widgets.Spoken(r.name, r.domain, r.state)), r.Tip())
}

func (r *row) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (r *row) CreateRenderer() fyne.WidgetRenderer {
	content := widgets.Pad(9, 20, 9, 20, container.NewBorder(nil, nil,
		widgets.Row(0, r.boxRoom, layouts.Middle(r.line)), widgets.Pad(0, 0, 0, 8, layouts.Middle(r.state)), widgets.Pad(0, 0, 0, 12, r.texts)))
	return widget.NewSimpleRenderer(r.Over(content))
}

// fill shows membership id in a recycled row.
func (l *list) fill(id int, r *row) {
	if id >= len(l.shown) {
		return
	}
	w := l.o.frame.Words
	m := l.shown[id]
	r.id, r.membership = id, m
	ground := theme.Panel
	if m.Key() == l.o.selected() {
		ground = theme.AccentSoft
	}
	r.line.Set(present.Stops(m.Progress), present.ToneOf(m.Progress), ground)
	box := fynetheme.CheckButtonIcon()
	if l.marks.on[m.Key()] {
		box = fynetheme.CheckButtonCheckedIcon()
	}
	r.box.SetResource(box)
	widgets.Show(r.boxRoom, len(l.marks.on) > 0)
	r.name.Set(m.Title())
	second, color := l.second(m), theme.Mute
	if e, ok := accounts.RowLine(m).OnPhone(); ok {
		mark, risk := present.PhoneMark(w, e, l.now)
		second = slices.Insert(second, 0, mark)
		if risk {
			color = theme.Warn
		}
	}
	domain := strings.Join(second, " · ")
	r.domain.Set(domain)
	if shown := domain != ""; shown != r.domain.Visible() {
		widgets.Show(r.domain, shown)
		r.texts.Refresh() // the name is in the middle, or above
	}
	r.domain.SetColor(color)
	text, stateColor := present.State(w, m.Progress, l.now)
	switch l.o.data.Save(m.Key()) {
	case store.Saving:
		text, stateColor = w.T("state.saving"), theme.Mute
	case store.NotSaved:
		text, stateColor = "! "+w.T("state.notSaved"), theme.Bad
	}
	r.SetTip(widgets.Said(m.Title(), domain, present.LineTip(w, l.o.data.Move(), m.Progress)))
	r.state.Set(text)
	r.state.SetStyle(stateStyle(stateColor))
}

// second is what a row's second line says: the domain, where the first line is a name, and
// the account where the same organisation is listed under several.
func (l *list) second(m accounts.Membership) (parts []string) {
	if s := cmp.Or(m.Tenant.Domain, m.Tenant.ID); s != "" && s != m.Title() {
		parts = append(parts, s)
	}
	if l.o.at.Account == "" && len(l.o.data.Move().Accounts) > 1 {
		parts = append(parts, m.Account.Address)
	}
	return parts
}
