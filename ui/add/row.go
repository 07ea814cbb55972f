package add

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
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
