package welcome

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/layouts"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// hero is the coloured left part: the promise, and where one is.
func (p *Page) hero() fyne.CanvasObject {
	t := p.frame.Words.T
	p.poster = widgets.NewText(t("welcome.promise"), posterStyle(false))
	text := widgets.Column(18, p.poster,
		widgets.NewText(t("welcome.why"), widgets.Style{Size: theme.TextBody + 1, Color: theme.OnHero}))
	return container.NewStack(widgets.NewFill(theme.Hero, 0), widgets.Pad(60, heroRight, 60, heroLeft,
		layouts.Fitted(text, widgets.Gap(0, 0), container.NewHBox(p.makeDots(0)))))
}

// makeDots makes the dots that say which page it is, one for each.
func (p *Page) makeDots(place int) fyne.CanvasObject {
	row := widgets.Row(10)
	for i := range p.dots[place] {
		d := canvas.NewRectangle(color.Transparent)
		d.CornerRadius = 3
		d.SetMinSize(fyne.NewSize(34, 6))
		p.dots[place][i] = d
		row.Add(d)
	}
	return row
}

// showDots marks the dot of the page that is shown.
func (p *Page) showDots() {
	for i := range steps {
		hero, foot := color.NRGBAModel.Convert(fynetheme.Color(theme.OnHero)).(color.NRGBA), fynetheme.Color(theme.Accent)
		if i != p.at {
			hero.A, foot = 0x60, fynetheme.Color(theme.Track)
		}
		p.dots[0][i].FillColor, p.dots[1][i].FillColor = hero, foot
		p.dots[0][i].Refresh()
		p.dots[1][i].Refresh()
	}
}

// posterStyle is that of the promise; in a narrow window its words would be torn.
func posterStyle(narrow bool) widgets.Style {
	s := widgets.Style{Size: theme.TextHeadline, Bold: true, Color: theme.OnHero}
	if narrow {
		s.Size = theme.TextTitle + 6
	}
	return s
}

// posterWidth is what the longest line of the promise needs.
func posterWidth(text string) float32 {
	width := float32(0)
	for line := range strings.Lines(text) {
		width = max(width, widgets.TextWidth(strings.TrimSpace(line), theme.TextHeadline, fyne.TextStyle{Bold: true}))
	}
	return width
}

// heroLeft and heroRight are the margins of the coloured part.
const heroLeft, heroRight = 50, 36

// heroLayout gives the left part a third, at most 430; nothing while the right
// part needs the whole width.
type heroLayout struct{ p *Page }

func (heroLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(900, 480) }

func (l heroLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	left := min(430, s.Width/3)
	if l.p.at == stepOrganisations {
		left = 0
	}
	widgets.Show(o[0], left > 0)
	if left > 0 {
		l.p.poster.SetStyle(posterStyle(posterWidth(l.p.poster.Text()) > left-heroLeft-heroRight))
	}
	o[0].Resize(fyne.NewSize(left, s.Height))
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(s.Width-left, s.Height))
}
