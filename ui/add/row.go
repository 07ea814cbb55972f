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

// resultRow is one answered line: a glyph, what was asked, what came of it.
type resultRow struct {
	widgets.TipRow
	glyph, asked, title, detail *widgets.Text
	act                         *widgets.Button
	box                         *tick          // of a proposal, in the glyph's place
	chip                        *chip          // its account, where there are several
	name                        *widgets.Field // of an organisation known by its ID only, in the title's place
	parts                       *fyne.Container
	tall                        bool // the answer takes several lines
}

func newResultRow(placeholder string, toggled func(id int)) *resultRow {
	r := &resultRow{
		glyph:  widgets.NewText("", widgets.Style{Bold: true, Lines: 1}),
		asked:  widgets.NewText("", widgets.Style{Color: theme.Mute, Lines: 1}),
		title:  widgets.NewText("", widgets.Style{Bold: true, Lines: 1}),
		detail: widgets.NewText("", widgets.Style{Color: theme.Mute, Size: theme.TextSmall + 1, Lines: 1}),
	}
	r.act = widgets.NewButton(widgets.Soft, "", "", nil)
	r.box, r.chip = newTick(toggled), newChip()
	r.chip.Hide()
	r.name = widgets.NewField(placeholder)
	r.name.Hide()
	r.parts = container.New(askedAndAnswer{r}, r.asked, r.title, r.detail, r.act, r.name, r.chip)
	r.ExtendBaseWidget(r)
	return r
}

const (
	rowEdge    = 20 // left of the glyph
	glyphWidth = 28
	askedEdge  = rowEdge + glyphWidth + 4 // left of what was asked
)

// CreateRenderer implements fyne.Widget.
func (r *resultRow) CreateRenderer() fyne.WidgetRenderer {
	content := widgets.Pad(6, 16, 6, rowEdge, container.NewBorder(nil, nil, layouts.Width(glyphWidth, layouts.Middle(container.NewStack(r.glyph, r.box))), nil, r.parts))
	return widget.NewSimpleRenderer(r.Over(content))
}

// show shows what came of the line and what can be done about it. A tall row has
// room for all of it.
func (r *resultRow) show(s message, tall bool) {
	r.tall = tall
	title, detail := widgets.Style{Bold: true, Lines: 1}, widgets.Style{Color: theme.Mute, Size: theme.TextSmall + 1, Lines: 1}
	if tall {
		title.Lines, detail.Lines = 2, 4
	}
	r.title.SetStyle(title)
	r.detail.SetStyle(detail)
	r.title.Set(s.title)
	r.detail.Set(s.detail)
	r.act.OnTapped = s.press
	r.act.Set(s.button, "")
	widgets.Show(r.act, s.button != "")
	r.parts.Layout.Layout(r.parts.Objects, r.parts.Size()) // the texts may have other lines now
}

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

const (
	chipEdge  = 8  // left of the name, and right of the arrow
	chipArrow = 14 // the size of the arrow
)

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
	icon := fynetheme.CheckButtonIcon()
	if on {
		icon = fynetheme.CheckButtonCheckedIcon()
	}
	b.SetResource(fynetheme.NewPrimaryThemedResource(icon))
}

// Tapped implements fyne.Tappable.
func (b *tick) Tapped(*fyne.PointEvent) { b.toggled(b.id) }

// AccessibilityLabel implements fyne.Accessible.
func (b *tick) AccessibilityLabel() string { return widgets.Ticked(b.on, b.label) }

// AccessibilityRole implements fyne.Accessible.
func (b *tick) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
