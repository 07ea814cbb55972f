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
	item := func(id string, f func(accounts.Membership)) *fyne.MenuItem {
		return fyne.NewMenuItem(w.T(id), func() { f(m) })
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(o.wishes.Opening(m).Label, func() { o.wishes.Open(m) }),
		item("detail.copyLink", o.wishes.Copy),
		item("detail.another", o.wishes.Another),
		fyne.NewMenuItemSeparator(),
	}
	move := o.data.Move()
	for _, s := range accounts.Steps {
		step := fyne.NewMenuItem(present.StepName(w, move, s), func() { o.wishes.Tick(m, s) })
		step.Checked = m.Done(s)
		items = append(items, step)
	}
	items = append(items, fyne.NewMenuItemSeparator(),
		item("detail.nothing", o.wishes.Nothing),
		item("detail.stuck", o.wishes.Stuck),
		item("detail.check", o.wishes.Check),
		item("detail.note", o.wishes.Note),
		item("detail.name", o.wishes.Name),
		fyne.NewMenuItem(w.T("marks.mark"), func() { o.list.marks.toggle(m.Key()) }),
		item("detail.forget", o.wishes.Forget))
	return fyne.NewMenu("", items...)
}

// showRowMenu opens the context menu at a place of the window.
func (o *Overview) showRowMenu(m accounts.Membership, at fyne.Position) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o.content); c != nil {
		widget.ShowPopUpMenuAtPosition(o.rowMenu(m), c, at)
	}
}
