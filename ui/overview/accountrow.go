package overview

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// accountRow is one account: address, home state, count, and the count as a bar. Pressing it filters the
// list; its own button opens the account's own security info.
type accountRow struct {
	card
	OnOpen   func()
	selected bool
	address  *widgets.Text
	home     *widgets.Button
	count    *widgets.Text
	bar      *widgets.Bar    // what count says
	barBox   *fyne.Container // around bar; hidden where there is nothing to count
}

func newAccountRow() *accountRow {
	a := &accountRow{
		card:    card{back: newBack()},
		address: widgets.NewText("", widgets.Style{Bold: true, Size: theme.TextBody - 1, Lines: 1}),
		count:   widgets.NewText("", widgets.Style{Color: theme.Mute, Size: theme.TextSmall, Fit: true, Lines: 1}),
		bar:     widgets.NewSlimBar(),
	}
	a.barBox = widgets.Pad(2, 0, 2, 4, a.bar)
	a.home = widgets.NewButton(widgets.Quiet, "", "", func() {
		if a.OnOpen != nil {
			a.OnOpen()
		}
	})
	second := container.NewBorder(nil, nil, nil, layouts.Middle(a.count), layouts.Inline(0, a.home))
	a.content = widgets.Pad(8, 12, 6, 8, widgets.Column(0, widgets.Pad(0, 0, 0, 4, a.address), second, a.barBox))
	a.Extend(a)
	return a
}

// set fills the row, of whose total memberships so many are done; tip explains address
// and count, open what the home state opens.
func (a *accountRow) set(address, home string, done, total int, selected bool, tip, open string) {
	a.address.Set(address)
	a.home.Set(home, "")
	a.count.Set(fmt.Sprintf("%d / %d", done, total))
	a.bar.Set(done, total)
	widgets.Show(a.barBox, total > 0)
	a.SetTip(tip)
	a.home.SetTip(open)
	a.selected = selected
	a.Refresh()
}

// AccessibilityLabel implements fyne.Accessible; the home state is a button of its own.
func (a *accountRow) AccessibilityLabel() string {
	return widgets.Said(widgets.Ticked(a.selected, widgets.Spoken(a.address, a.count)), a.Tip())
}

// Refresh implements fyne.Widget: the ground says whether the row is selected.
func (a *accountRow) Refresh() {
	switch a.fill = ""; {
	case a.selected:
		a.fill = theme.Panel
	case a.Hovered():
		a.fill = theme.Hover
	}
	a.card.Refresh()
}
