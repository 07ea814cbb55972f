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
		fyne.NewMenuItem(o.rooms.Lines.Opening(m.Key()).Label, func() { o.rooms.Lines.Open(m.Key()) }),
		item("detail.copyLink", o.rooms.Lines.Copy),
		item("detail.another", o.rooms.Lines.Another),
		fyne.NewMenuItemSeparator(),
	}
	phones := present.PhonesOf(w, o.data.Move())
	for _, s := range accounts.Steps {
		step := fyne.NewMenuItem(phones.T(markTexts[s]), func() { o.rooms.Lines.Tick(m.Key(), s) })
		step.Checked = m.Done(s)
		items = append(items, step)
	}
	items = append(items, fyne.NewMenuItemSeparator(),
		item("detail.nothing", o.rooms.Lines.Nothing),
		item("detail.stuck", o.rooms.Lines.Stuck),
		item("detail.check", o.rooms.Check),
		item("detail.note", o.rooms.Edit.Note),
		item("detail.name", o.rooms.Edit.Rename),
		fyne.NewMenuItem(w.T("marks.mark"), func() { o.list.marks.toggle(m.Key()) }),
		item("marks.reassign", func(k accounts.LineKey) { o.rooms.Many.Reassign([]accounts.LineKey{k}) }),
		item("detail.forget", o.rooms.Edit.Forget))
	return fyne.NewMenu("", items...)
}

// markTexts say of each step that it is marked as done; nothing is done to a phone.
var markTexts = [...]string{"row.mark.open", "row.mark.add", "row.mark.try", "row.mark.remove"}

// showRowMenu selects a row, so that the detail shows what the menu is about, and
// opens its context menu at a place of the window.
func (o *Overview) showRowMenu(m accounts.Membership, at fyne.Position) {
	o.Select(m.Key())
	if c := fyne.CurrentApp().Driver().CanvasForObject(o.Content()); c != nil {
		widget.ShowPopUpMenuAtPosition(o.rowMenu(m), c, at)
	}
}
