package overview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// list is the middle part: search, filter, sort, and the organisations.
type list struct {
	o       *Overview
	search  *widgets.Field
	filter  *widgets.Button
	sort    *widgets.Button
	rows    *widgets.KeyList
	overdue *overdue
	marks   *marks
	anchor  int // where a range of marks begins
	click   click
	shown   []accounts.Membership
	order   order
	none    *fyne.Container // when nothing is shown
	noneHas string          // its title's ID; empty while rows are shown
	content fyne.CanvasObject
	now     time.Time
}

func newList(o *Overview) *list {
	w := o.frame.Words
	l := &list{o: o, now: o.frame.Now()}
	l.search = widgets.NewField(w.T("list.search"))
	l.search.OnChanged = func(string) {
		m, now := o.data.Move(), o.frame.Now()
		l.update(m, now)
		o.detail.update(m, now) // its row may be hidden now, or shown again
	}
	l.search.OnDown = l.focus
	l.search.OnEscape = l.leaveSearch
	l.filter = widgets.NewButton(widgets.Soft, "", "", func() { layouts.DropDown(l.filter, l.filters()) })
	l.sort = widgets.NewButton(widgets.Soft, "", "", func() { layouts.DropDown(l.sort, l.sorts()) })
	add := widgets.NewButton(widgets.Soft, "＋ "+w.T("list.addShort"), "", o.rooms.Add.Open)
	add.SetTip(w.T("list.add"))
	l.rows = widgets.NewKeyList(
		func() int { return len(l.shown) },
		func() fyne.CanvasObject { return newRow(l.tapped, o.showRowMenu) },
		func(id int, obj fyne.CanvasObject) { l.fill(id, obj.(*row)) },
		l.selected)
	l.rows.OnKey = l.key
	l.rows.OnMenu = func(id int, at fyne.Position) { o.showRowMenu(l.shown[id], at) }
	l.rows.OnEnter = l.entered
	l.rows.Name = func(id int) string { return l.shown[id].Title() }
	l.none = container.NewCenter()
	bar := container.NewBorder(nil, nil, nil, widgets.Pad(0, 0, 0, 4, widgets.Row(8, l.filter, l.sort, add)),
		container.New(searchRoom{l.search, []string{w.T("list.search"), w.T("list.searchShort")}}, l.search))
	l.marks, l.overdue = newMarks(l), newOverdue(l)
	top := widgets.Column(0, widgets.Pad(16, 20, 16, 20, bar), widgets.Rule(), l.overdue.content, l.marks.content)
	l.content = layouts.Full(top, container.NewStack(l.rows, l.none))
	return l
}

// leaveSearch empties the search, or, where it is empty, goes back to the rows.
func (l *list) leaveSearch() bool {
	if l.search.Text == "" {
		l.focus()
		return len(l.shown) > 0
	}
	l.search.SetText("")
	return true
}

func (l *list) focus() {
	if len(l.shown) > 0 {
		l.o.frame.Focus(l.rows)
	}
}

// selected is called for every newly selected row, by key or by mouse.
func (l *list) selected(id int) {
	if id < 0 || id >= len(l.shown) {
		return
	}
	if key := l.shown[id].Key(); key != l.o.selected() {
		l.o.choose(key)
		l.o.detail.update(l.o.data.Move(), l.o.frame.Now())
	}
}

// click is the last plain click on a row.
type click struct {
	row accounts.LineKey
	at  time.Time
}

// again reports whether a click on a row makes a double click with the last one. The
// toolkit's own double click would delay every single click.
func (c *click) again(row accounts.LineKey, now time.Time) bool {
	last := *c
	*c = click{row, now}
	if last.row != row || now.Sub(last.at) > fyne.CurrentApp().Driver().DoubleTapDelay() {
		return false
	}
	*c = click{}
	return true
}

// tapped is a click on a row: it selects and, in a narrow window, opens the
// detail; a double click opens the row's page. With Ctrl it marks the row, with Shift the rows up to it.
func (l *list) tapped(id int) {
	if id < 0 || id >= len(l.shown) {
		return
	}
	l.o.frame.Focus(l.rows)
	l.rows.Select(id)
	switch held := modifiers(); {
	case held&fyne.KeyModifierShortcutDefault != 0:
		l.marks.toggle(l.shown[id].Key())
	case held&fyne.KeyModifierShift != 0:
		l.marks.span(l.anchor, id)
	default:
		l.anchor = id
		l.o.body.openDetail()
		if k := l.shown[id].Key(); l.click.again(k, l.o.frame.Now()) {
			l.o.rooms.Lines.Open(k)
		}
	}
}

// key is a plain key on the list: 1 to 4 tick, Space marks.
func (l *list) key(r rune) bool {
	if r == ' ' && l.rows.Current() >= 0 {
		l.marks.toggle(l.shown[l.rows.Current()].Key())
		return true
	}
	return l.o.plainKey(r)
}

// entered is Enter on a row: the detail comes to the front, or its main button
// gets the focus.
func (l *list) entered(id int) {
	l.selected(id)
	l.o.body.openDetail()
	l.o.frame.Focus(l.o.detail.open)
}

func (l *list) update(m accounts.Move, now time.Time) {
	w := l.o.frame.Words
	l.now = now
	l.shown = l.order.arrange(m.Memberships, l.view(now))
	l.overdue.update(m, now)
	l.filter.Set(w.T(filterText(l.o.at.Filter))+" ▼", "")
	l.sort.Set(w.T(sortText(l.o.at.Sort))+" ▼", "")
	l.showNone(m)
	l.rows.Refresh()
	at, selected := -1, l.o.selected()
	for i := range l.shown {
		if l.shown[i].Key() == selected {
			at = i
			break
		}
	}
	l.rows.Choose(at)
	l.marks.show()
}

// view is what the list shows at a moment.
func (l *list) view(now time.Time) accounts.View {
	return accounts.View{
		Account: l.o.keyOf(l.o.at.Account), Filter: l.o.at.Filter, Sort: l.o.at.Sort, Search: l.search.Text,
		Before: present.OverdueBefore(now), Today: present.Midnight(now),
	}
}

// showNone says why the list is empty. A list that could not be read is not
// empty.
func (l *list) showNone(m accounts.Move) {
	var title, text, button string
	var act func()
	switch {
	case len(l.shown) > 0:
	case l.o.data.State().Phase == store.Missing:
		title, text = "list.missing.title", "list.missing.text"
	case !l.o.data.State().Known():
		title, text = "list.unknown.title", "list.unknown.text"
	case len(m.Memberships) == 0:
		title, text, button, act = "list.empty.title", "list.empty.text", "list.add", l.o.rooms.Add.Open
	default:
		title, text, button, act = "list.none.title", "list.none.text", "list.none.clear", l.clear
	}
	widgets.Show(l.none, title != "")
	if title == l.noneHas {
		return
	}
	if l.noneHas = title; title == "" {
		return
	}
	t := l.o.frame.Words.T
	says := widgets.Column(6,
		widgets.NewText(t(title), widgets.Style{Bold: true, Size: theme.TextBody + 2, Align: fyne.TextAlignCenter}),
		widgets.NewText(t(text), widgets.Style{Color: theme.Mute, Align: fyne.TextAlignCenter}))
	if act != nil {
		says.Add(widgets.Gap(1, 6))
		says.Add(container.NewCenter(widgets.NewButton(widgets.Soft, t(button), "", act)))
	}
	l.none.Objects = []fyne.CanvasObject{layouts.Width(380, says)}
	l.none.Refresh()
}

// clear removes search and filters.
func (l *list) clear() {
	l.o.at.Filter, l.o.at.Account = accounts.FilterAll, ""
	l.search.SetText("")
	l.o.arranged()
	l.o.Update()
}

// searchRoom lays the search out in what filter and order leave of the row, and
// lets it say what it finds in the most words that have room there.
type searchRoom struct {
	search *widgets.Field
	says   []string // the longest first
}

func (r searchRoom) MinSize([]fyne.CanvasObject) fyne.Size { return r.search.MinSize() }

func (r searchRoom) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	r.search.Resize(s)
	for i, text := range r.says {
		width := widgets.TextWidth(text, fynetheme.TextSize(), fyne.TextStyle{}) + 2*fynetheme.InnerPadding()
		if width > s.Width && i+1 < len(r.says) {
			continue
		}
		if r.search.PlaceHolder != text {
			r.search.SetPlaceHolder(text)
		}
		return
	}
}
