package overview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// overdue says over the list that administrators have not answered for a week,
// and offers to look and to write again.
type overdue struct {
	l       *list
	rows    []accounts.Membership
	text    *widgets.Text
	look    *widgets.Button
	content fyne.CanvasObject
}

func newOverdue(l *list) *overdue {
	w := l.o.frame.Words
	v := &overdue{l: l, text: widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1, Lines: 2})}
	v.look = widgets.NewButton(widgets.Quiet, w.T("overdue.show"), "", v.show)
	again := widgets.NewButton(widgets.Soft, w.T("overdue.letters"), "", func() { l.o.rooms.Letters(accounts.Keys(v.rows)) })
	v.content = container.NewStack(widgets.NewFill(theme.WarnSoft, 0), widgets.Pad(6, 20, 6, 20,
		container.NewBorder(nil, nil, nil, widgets.Row(12, layouts.Middle(v.look), again), layouts.Middle(v.text))))
	v.content.Hide()
	return v
}

// show filters the list.
func (v *overdue) show() {
	v.l.o.at.Filter = accounts.FilterOverdue
	v.l.o.arranged()
	v.l.o.Update()
}

func (v *overdue) update(m accounts.Move, now time.Time) {
	v.rows = v.rows[:0]
	for _, x := range m.Memberships {
		if present.Overdue(x.Progress, now) {
			v.rows = append(v.rows, x)
		}
	}
	v.text.Set(v.l.o.frame.Words.N("overdue.text", len(v.rows)))
	widgets.Show(v.content, len(v.rows) > 0)
	widgets.Show(v.look, v.l.o.at.Filter != accounts.FilterOverdue)
}
