package overview

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// accountRow is one account: address, home state, count, and the count as a bar. Pressing it filters the
// list; its own button opens the account's own security info.
type accountRow struct {
	widgets.Pressable
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

// CreateRenderer implements fyne.Widget.
func (a *accountRow) CreateRenderer() fyne.WidgetRenderer {
	second := container.NewBorder(nil, nil, nil, layouts.Middle(a.count), layouts.Inline(0, a.home))
	r := &cardRenderer{p: &a.Pressable, back: canvas.NewRectangle(color.Transparent)}
	r.fill = func() fyne.ThemeColorName {
		switch {
		case a.selected:
			return theme.Panel
		case a.Hovered():
			return theme.Hover
		default:
			return ""
		}
	}
	r.content = widgets.Pad(8, 12, 6, 8, widgets.Column(0, widgets.Pad(0, 0, 0, 4, a.address), second, a.barBox))
	r.Refresh()
	return r
}
