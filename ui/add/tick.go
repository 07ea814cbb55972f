package add

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/widgets"
)

// tick is the tick box of a proposal in a recycled row. By keyboard it is Space or
// Enter on the row, so it takes no focus of its own.
type tick struct {
	widget.Icon
	id      int
	on      bool
	label   string // what it takes or leaves
	toggled func(id int)
}

func newTick(toggled func(id int)) *tick {
	b := &tick{toggled: toggled}
	b.ExtendBaseWidget(b)
	return b
}

// set shows the tick of entry id, which is called label.
func (b *tick) set(id int, on bool, label string) {
	b.id, b.on, b.label = id, on, label
	icon := theme.CheckButtonIcon()
	if on {
		icon = theme.CheckButtonCheckedIcon()
	}
	b.SetResource(theme.NewPrimaryThemedResource(icon))
}

// Tapped implements fyne.Tappable.
func (b *tick) Tapped(*fyne.PointEvent) { b.toggled(b.id) }

// AccessibilityLabel implements fyne.Accessible.
func (b *tick) AccessibilityLabel() string { return widgets.Ticked(b.on, b.label) }

// AccessibilityRole implements fyne.Accessible.
func (b *tick) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
