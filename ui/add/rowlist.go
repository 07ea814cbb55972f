package add

import (
	"cmp"
	"slices"
	"unicode"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// rowList is the list of a panel's lines.
type rowList struct {
	p       *Panel
	rows    *widgets.KeyList
	heights *heights
	shown   map[*resultRow]int // the rows that are drawn, and the lines in them
	several bool               // accounts: each line shows its own
}

func newRowList(p *Panel) *rowList {
	name := p.frame.Words.T("add.name")
	l := &rowList{p: p, heights: newHeights(name), shown: map[*resultRow]int{}}
	l.rows = widgets.NewKeyList(func() int { return len(p.table.entries) },
		func() fyne.CanvasObject { return l.newRow(name) },
		func(id int, obj fyne.CanvasObject) { l.fill(id, obj.(*resultRow)) }, l.reveal)
	l.rows.OnEnter = l.entered
	l.rows.OnKey = l.key
	l.rows.OnMenu = func(id int, _ fyne.Position) { l.chooseAccount(id) }
	return l
}

// newRow returns a row as high as most are.
func (l *rowList) newRow(placeholder string) *resultRow {
	r := newResultRow(placeholder, l.p.toggle)
	r.chip.tapped = l.chooseAccount
	widgets.Show(r.chip, l.several)
	return r
}

// fill shows entry id in a recycled row.
func (l *rowList) fill(id int, r *resultRow) {
	if id >= len(l.p.table.entries) {
		return
	}
	e := l.p.table.entries[id]
	s := l.p.message(e)
	asked := l.p.question(e)
	r.box.set(id, e.state == found, asked)
	widgets.Show(r.box, e.optional())
	widgets.Show(r.glyph, !e.optional())
	r.glyph.Set(s.glyph)
	r.glyph.SetStyle(widgets.Style{Bold: true, Lines: 1, Color: s.color})
	r.asked.Set(asked)
	l.fillName(id, e, r)
	l.fillChip(id, e, r)
	r.show(s, l.tall(e))
	l.limit(e, r)
	tip := asked + "\n" + s.title + "\n" + s.detail
	if s.button != "" {
		tip += "\n" + s.button // a long domain may be cut in the button
	}
	r.SetTip(tip)
}

// fillName shows the field for the name where a line needs one. A row that is
// used for another line gives the focus back to the list.
func (l *rowList) fillName(id int, e entry, r *resultRow) {
	if before, drawn := l.shown[r]; drawn && before != id && l.p.frame.Window().Canvas().Focused() == fyne.Focusable(r.name) {
		l.p.frame.Focus(l.rows)
	}
	l.shown[r] = id
	key, needed := e.tenant.Key(), l.p.table.nameless(e)
	r.name.OnChanged = nil
	if text := l.p.table.named[key]; needed && r.name.Text != text {
		r.name.SetText(text)
	}
	r.name.OnChanged = func(text string) {
		l.p.table.named[key] = text
		l.limit(e, r)
	}
	r.name.OnSubmitted = func(string) { l.p.frame.Focus(l.rows) }
	widgets.Show(r.name, needed)
	widgets.Show(r.title, !needed)
}

// limit says beside the field for a name how much room is left in it.
func (l *rowList) limit(e entry, r *resultRow) {
	if !l.p.table.nameless(e) {
		return
	}
	said, over := layouts.LimitText(l.p.frame.Words, l.p.table.typedName(e), accounts.MaxName)
	style := widgets.Style{Color: theme.Mute, Size: theme.TextSmall + 1, Lines: 1}
	if over {
		style.Color = theme.Bad
	}
	r.detail.SetStyle(style)
	r.detail.Set(cmp.Or(said, l.p.message(e).detail))
}

// fitNames leads to the first name that does not fit; true: there is none.
func (l *rowList) fitNames() bool {
	t := l.p.table
	id := slices.IndexFunc(t.entries, func(e entry) bool { return t.nameless(e) && len(t.typedName(e)) > accounts.MaxName })
	if id >= 0 {
		l.rows.Choose(id)
		l.rows.ScrollTo(id)
		l.focusName(id)
	}
	return id < 0
}

// focusName puts the focus into the field of a line's name.
func (l *rowList) focusName(id int) {
	for r, shown := range l.shown {
		if shown == id && r.name.Visible() {
			l.p.frame.Focus(r.name)
			return
		}
	}
}

// lookAtTrouble leads to the first of the lines to look at.
func (l *rowList) lookAtTrouble() {
	for id, e := range l.p.table.entries {
		if e.troubled() {
			l.rows.Choose(id)
			l.rows.ScrollTo(id)
			l.p.frame.Focus(l.rows)
			return
		}
	}
}

// current is the line that is chosen in the list; empty for none.
func (l *rowList) current() entry {
	if id := l.rows.Current(); id >= 0 && id < len(l.p.table.entries) {
		return l.p.table.entries[id]
	}
	return entry{}
}

// choose chooses a line wherever it stands now.
func (l *rowList) choose(x entry) {
	if x.text == "" && x.query == "" {
		return
	}
	for id, e := range l.p.table.entries {
		if e.query == x.query && e.text == x.text && e.line == x.line {
			l.rows.Choose(id)
			return
		}
	}
}

// entered is Enter on a line: it does what is proposed there, or leaves a
// proposal out.
func (l *rowList) entered(id int) {
	e := l.p.table.entries[id]
	if e.optional() {
		l.p.toggle(id)
		return
	}
	if l.p.table.nameless(e) {
		l.focusName(id)
		return
	}
	if s := l.p.message(e); s.press != nil {
		s.press()
	}
}

// key is a plain key on the list: Space toggles a proposal, A opens the choice of the
// line's account.
func (l *rowList) key(r rune) bool {
	switch unicode.ToUpper(r) {
	case ' ':
		l.p.toggle(l.rows.Current())
	case chipKey:
		l.chooseAccount(l.rows.Current())
	default:
		return false
	}
	return true
}
