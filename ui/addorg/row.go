package addorg

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"norikae/tenantlookup"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
)

// resultRow is one answered line: a glyph, what was asked, what came of it.
type resultRow struct {
	widgets.TipRow
	glyph, asked, title, detail *widgets.Text
	act                         *widgets.Button
	box                         *box // of a proposal, in the glyph's place
}

func newResultRow(toggled func(id int)) *resultRow {
	r := &resultRow{
		glyph:  widgets.NewText("", widgets.Style{Bold: true, Lines: 1}),
		asked:  widgets.NewText("", widgets.Style{Color: look.Mute, Lines: 1}),
		title:  widgets.NewText("", widgets.Style{Bold: true, Lines: 1}),
		detail: widgets.NewText("", widgets.Style{Color: look.Mute, Size: look.TextSmall + 1, Lines: 1}),
	}
	r.act = widgets.NewButton(widgets.Soft, "", "", nil)
	r.box = newBox(toggled)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *resultRow) CreateRenderer() fyne.WidgetRenderer {
	answer := container.NewBorder(nil, nil, nil, screen.Middle(r.act), screen.Middle(widgets.Column(0, r.title, r.detail)))
	content := widgets.Pad(6, 16, 6, 20, container.NewBorder(nil, nil, screen.Width(28, screen.Middle(container.NewStack(r.glyph, r.box))), nil,
		container.New(askedAndAnswer{}, screen.Middle(r.asked), answer)))
	return widget.NewSimpleRenderer(r.Over(content))
}

// askedAndAnswer gives the question two fifths of the width.
type askedAndAnswer struct{}

func (askedAndAnswer) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

func (askedAndAnswer) Layout(o []fyne.CanvasObject, s fyne.Size) {
	left := s.Width * 0.4
	o[0].Resize(fyne.NewSize(left-12, s.Height))
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(s.Width-left, s.Height))
}

// fill shows entry id in a recycled row.
func (p *Panel) fill(id int, r *resultRow) {
	if id >= len(p.table.entries) {
		return
	}
	e := p.table.entries[id]
	s := p.say(e)
	r.box.set(id, e.state == found)
	widgets.Show(r.box, e.optional())
	widgets.Show(r.glyph, !e.optional())
	r.glyph.Set(s.glyph)
	r.glyph.SetStyle(widgets.Style{Bold: true, Lines: 1, Color: s.color})
	asked := p.asked(e)
	r.asked.Set(asked)
	r.title.Set(s.title)
	r.detail.Set(s.detail)
	r.SetToolTip(asked + "\n" + s.title + "\n" + s.detail)
	r.act.OnTapped = s.press
	r.act.Set(s.button, "")
	widgets.Show(r.act, s.button != "")
}

// near finds a spelling among the domains known.
func (p *Panel) near(query string) string {
	known := append(p.table.known(), p.opt.Known...)
	if s := tenantlookup.Suggest(query, known); len(s) > 0 {
		return s[0]
	}
	return ""
}

// replaceOnce replaces the first occurrence of wrong, in any case.
func replaceOnce(text, wrong, right string) string {
	i := strings.Index(strings.ToLower(text), strings.ToLower(wrong))
	if i < 0 {
		return text + "\n" + right
	}
	return text[:i] + right + text[i+len(wrong):]
}

// untab puts wide blanks for the tabs of a pasted spreadsheet: the toolkit draws
// a tab after Japanese text as a box. A wide blank parts cells just as well.
func untab(s string) string { return strings.ReplaceAll(s, "\t", "\u3000") }
