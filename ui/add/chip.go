package add

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// chip shows in a recycled row which account the line is added for; a click opens the
// choice. By keyboard it is a key on the row, so it takes no focus of its own.
type chip struct {
	widgets.TipRow
	ground *widgets.Fill
	name   *widgets.Text
	id     int
	tapped func(id int)
}

var _ desktop.Cursorable = (*chip)(nil)

const chipEdge = 8 // left of the name, and right of the arrow

func newChip() *chip {
	c := &chip{
		ground: widgets.NewFill(theme.Panel, 6),
		name:   widgets.NewText("", widgets.Style{Size: theme.TextSmall, Lines: 1}),
		tapped: func(int) {},
	}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer implements fyne.Widget.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	arrow := layouts.Middle(container.NewGridWrap(fyne.NewSquareSize(chipArrow), widget.NewIcon(fynetheme.MenuDropDownIcon())))
	inside := widgets.Pad(0, chipEdge/2, 1, chipEdge, container.NewBorder(nil, nil, nil, arrow, c.name))
	return widget.NewSimpleRenderer(container.NewStack(c.ground, widgets.Pad(1, 1, 1, 1, c.Over(inside))))
}

const chipArrow = 14 // the size of the arrow

// set shows the account of line id; apart marks one that is not the account beside
// the box. The tip says all of it, and how to change it.
func (c *chip) set(id int, name, tip string, apart bool) {
	c.id = id
	line, ink := theme.Line, theme.Mute
	if apart {
		line, ink = theme.Accent, theme.Ink
	}
	c.ground.SetStroke(line)
	c.name.SetColor(ink)
	c.name.Set(name)
	c.SetTip(tip)
}

// natural is the width of the chip with the whole name.
func (c *chip) natural() float32 {
	return c.name.Natural() + chipEdge + chipEdge/2 + chipArrow + fynetheme.Padding() + 3
}

// Tapped implements fyne.Tappable.
func (c *chip) Tapped(*fyne.PointEvent) { c.tapped(c.id) }

// Cursor implements desktop.Cursorable.
func (c *chip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityRole implements fyne.Accessible.
func (c *chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
