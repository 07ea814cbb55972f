package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"norikae/accounts"
	"norikae/ui/present"
)

// rowMenu is the context menu of one organisation.
func (o *Overview) rowMenu(m accounts.Membership) *fyne.Menu {
	w := o.frame.Words
	item := func(id string, f func(accounts.LineKey)) *fyne.MenuItem {
		return fyne.NewMenuItem(w.T(id), func() { f(m.Key()) })
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(o.rooms.Open.Opening(m.Key()).Label, func() { o.rooms.Open.Open(m.Key()) }),
		item("detail.copyLink", o.rooms.Open.Copy),
		item("detail.another", o.rooms.Open.Another),
		fyne.NewMenuItemSeparator(),
	}
	move := o.data.Move()
	for _, s := range accounts.Steps {
		step := fyne.NewMenuItem(present.StepName(w, move, s), func() { o.rooms.Steps.Tick(m.Key(), s) })
		step.Checked = m.Done(s)
		items = append(items, step)
	}
	items = append(items, fyne.NewMenuItemSeparator(),
		item("detail.nothing", o.rooms.Decide.Nothing),
		item("detail.stuck", o.rooms.Decide.Stuck),
		item("detail.check", o.rooms.Check),
		item("detail.note", o.rooms.Edit.Note),
		item("detail.name", o.rooms.Edit.Rename),
		fyne.NewMenuItem(w.T("marks.mark"), func() { o.list.marks.toggle(m.Key()) }),
		item("detail.forget", o.rooms.Edit.Forget))
	return fyne.NewMenu("", items...)
}

// showRowMenu opens the context menu at a place of the window.
func (o *Overview) showRowMenu(m accounts.Membership, at fyne.Position) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o.content); c != nil {
		widget.ShowPopUpMenuAtPosition(o.rowMenu(m), c, at)
	}
}
