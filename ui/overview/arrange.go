package overview

import (
	"cmp"

	"fyne.io/fyne/v2"

	"norikae/accounts"
)

// filterTexts are the IDs of the names of the filters but the one that shows all.
var filterTexts = map[accounts.Filter]string{
	accounts.FilterToDo:       "filter.todo",
	accounts.FilterInProgress: "filter.progress",
	accounts.FilterWaiting:    "filter.waiting",
	accounts.FilterDone:       "filter.done",
	accounts.FilterNothing:    "filter.nothing",
	accounts.FilterOverdue:    "filter.overdue",
	accounts.FilterSkipped:    "filter.skipped",
	accounts.FilterLeft:       "filter.left",
}

func filterText(f accounts.Filter) string { return cmp.Or(filterTexts[f], "filter.all") }

func sortText(s accounts.Sort) string {
	switch s {
	case accounts.SortName:
		return "sort.name"
	case accounts.SortTouched:
		return "sort.touched"
	default:
		return "sort.risk"
	}
}

// filters are the filters with how many rows each would show of what is searched.
func (l *list) filters() []*fyne.MenuItem {
	w, v, rows := l.o.frame.Words, l.view(l.now), l.o.data.Move().Memberships
	var items []*fyne.MenuItem
	for _, f := range []accounts.Filter{
		accounts.FilterAll, accounts.FilterToDo, accounts.FilterInProgress,
		accounts.FilterWaiting, accounts.FilterOverdue, accounts.FilterSkipped, accounts.FilterDone,
		accounts.FilterNothing, accounts.FilterLeft,
	} {
		v.Filter = f
		text := w.T("filter.count", "Filter", w.T(filterText(f)), "N", accounts.Count(rows, v))
		item := fyne.NewMenuItem(text, func() {
			l.o.at.Filter = f
			l.o.arranged()
			l.o.Update()
		})
		item.Checked = f == l.o.at.Filter
		items = append(items, item)
	}
	return items
}

func (l *list) sorts() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, s := range []accounts.Sort{accounts.SortRisk, accounts.SortName, accounts.SortTouched} {
		item := fyne.NewMenuItem(l.o.frame.Words.T(sortText(s)), func() {
			l.o.at.Sort = s
			l.order = order{} // the same order once more arranges the rows anew
			l.o.arranged()
			l.o.Update()
		})
		item.Checked = s == l.o.at.Sort
		items = append(items, item)
	}
	return items
}
