package overview

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// marks are the rows chosen for a change of many at once: Space or Ctrl+click
// marks a row, Shift+click a range, Ctrl+Shift+A all that are shown, Escape clears.
type marks struct {
	l       *list
	on      map[accounts.LineKey]bool
	count   *widgets.Text
	content fyne.CanvasObject
}

func newMarks(l *list) *marks {
	w := l.o.frame.Words
	m := &marks{l: l, on: map[accounts.LineKey]bool{}}
	m.count = widgets.NewText("", widgets.Style{Bold: true, Size: theme.TextSmall + 1, Lines: 1})
	change := widgets.NewButton(widgets.Soft, w.T("marks.change")+" ▼", "", nil)
	change.OnTapped = func() { layouts.DropDown(change, m.menu()) }
	clear := widgets.NewButton(widgets.Quiet, w.T("marks.clear"), "Esc", func() { m.clear() })
	m.content = container.NewStack(widgets.NewFill(theme.AccentSoft, 0), widgets.Pad(6, 20, 6, 20,
		container.NewBorder(nil, nil, nil, widgets.Row(12, change, layouts.Middle(clear)), layouts.Middle(m.count))))
	m.content.Hide()
	return m
}

// menu lists what can be done with all marked rows at once.
func (m *marks) menu() []*fyne.MenuItem {
	w := m.l.o.frame.Words
	item := func(text string, o accounts.Outcome, r accounts.Reason) *fyne.MenuItem {
		return fyne.NewMenuItem(text, func() {
			m.l.o.rooms.Many.DecideAll(accounts.Keys(m.chosen()), o, r)
			m.clear()
		})
	}
	each := func(id string, f func([]accounts.LineKey)) *fyne.MenuItem {
		return fyne.NewMenuItem(w.T(id), func() { f(accounts.Keys(m.chosen())) })
	}
	nothing := func(r accounts.Reason) *fyne.MenuItem {
		return item(w.T("marks.nothing", "Reason", present.ReasonQuestion(w, r)), accounts.NothingToMove, r)
	}
	return []*fyne.MenuItem{
		nothing(accounts.HomeTrusted),
		nothing(accounts.NoMethodThere),
		nothing(accounts.PhoneOrMail),
		nothing(accounts.MailCode),
		nothing(accounts.CodesExported),
		fyne.NewMenuItemSeparator(),
		each("marks.letters", m.l.o.rooms.Letters),
		item(w.T("marks.waiting"), accounts.Waiting, accounts.NoReason),
		item(w.T("marks.left"), accounts.Left, accounts.NoReason),
		item(w.T("marks.later"), accounts.Skipped, accounts.NoReason),
		item(w.T("marks.reopen"), accounts.NotStarted, accounts.NoReason),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(w.T("marks.copy"), m.l.o.Copy),
		each("marks.note", m.l.o.rooms.Many.NoteAll),
		each("marks.reassign", m.l.o.rooms.Many.Reassign),
		each("marks.forget", m.l.o.rooms.Many.ForgetAll),
	}
}

// chosen lists the marked memberships, in the list's order.
func (m *marks) chosen() []accounts.Membership {
	var out []accounts.Membership
	for _, x := range m.l.shown {
		if m.on[x.Key()] {
			out = append(out, x)
		}
	}
	return out
}

// toggle marks a row, or takes the mark back.
func (m *marks) toggle(k accounts.LineKey) {
	if m.on[k] {
		delete(m.on, k)
	} else {
		m.on[k] = true
	}
	m.show()
}

// span marks the rows from one to another, both included.
func (m *marks) span(from, to int) {
	for i := max(0, min(from, to)); i <= max(from, to) && i < len(m.l.shown); i++ {
		m.on[m.l.shown[i].Key()] = true
	}
	m.show()
}

// all marks every row shown.
func (m *marks) all() { m.span(0, len(m.l.shown)-1) }

// clear takes all marks back; false when there were none.
func (m *marks) clear() bool {
	had := len(m.on) > 0
	m.on = map[accounts.LineKey]bool{}
	m.show()
	return had
}

// show draws the bar and the rows. Marks of rows that are no longer shown are
// dropped: nothing is changed that can not be seen.
func (m *marks) show() {
	if len(m.on) == 0 && !m.content.Visible() {
		return
	}
	seen := map[accounts.LineKey]bool{}
	for _, x := range m.chosen() {
		seen[x.Key()] = true
	}
	m.on = seen
	m.count.Set(m.l.o.frame.Words.N("marks.count", len(m.on)))
	widgets.Show(m.content, len(m.on) > 0)
	m.l.rows.Refresh()
}

// modifiers returns the keys that are held while the mouse chooses a row.
func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// Copy copies the marked rows, or else the selected one: a line each of name, domain
// and state, parted by tabs as a spreadsheet takes them.
func (o *Overview) Copy() {
	rows := o.list.marks.chosen()
	if len(rows) == 0 {
		m, ok := o.Selected()
		if !ok {
			return
		}
		rows = []accounts.Membership{m}
	}
	lines := make([]string, len(rows))
	for i, m := range rows {
		state, _ := present.State(o.frame.Words, m.Progress, o.frame.Now())
		lines[i] = strings.Join([]string{m.Title(), m.Tenant.Domain, state}, "\t")
	}
	o.frame.Copy(strings.Join(lines, "\n"))
	o.frame.Toast(o.frame.Words.T("toast.copied"), "", nil)
}
