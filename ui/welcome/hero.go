package welcome

import (
	"image/color"

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
	dots := widgets.Row(10)
	for i := range p.dots {
		p.dots[i] = canvas.NewRectangle(fynetheme.Color(theme.OnHero))
		p.dots[i].CornerRadius = 3
		p.dots[i].SetMinSize(fyne.NewSize(34, 6))
		dots.Add(p.dots[i])
	}
	p.poster = widgets.NewText(t("welcome.promise"), posterStyle(false))
	text := widgets.Column(18, p.poster,
		widgets.NewText(t("welcome.why"), widgets.Style{Size: theme.TextBody + 1, Color: theme.OnHero}))
	return container.NewStack(widgets.NewFill(theme.Hero, 0), widgets.Pad(60, 36, 60, 50,
		layouts.Fitted(text, widgets.Gap(0, 0), container.NewHBox(dots))))
}

// posterStyle is that of the promise; in a narrow window its words would be torn.
func posterStyle(narrow bool) widgets.Style {
	s := widgets.Style{Size: theme.TextPoster, Bold: true, Color: theme.OnHero}
	if narrow {
		s.Size = theme.TextTitle + 6
	}
	return s
}

// posterRoom is the width of the left part below which it is narrow.
const posterRoom = 400

// heroLayout gives the left part a third, at most 430; nothing while the right
// part needs the whole width.
type heroLayout struct{ p *Page }

func (heroLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(900, 480) }

func (l heroLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	left := min(430, s.Width/3)
	if l.p.at == stepOrganisations {
		left = 0
	}
	if left == 0 {
		o[0].Hide()
	} else {
		o[0].Show()
		l.p.poster.SetStyle(posterStyle(left < posterRoom))
	}
	o[0].Resize(fyne.NewSize(left, s.Height))
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(s.Width-left, s.Height))
}

// faint is a colour at a third of its strength: the dots of the other pages.
func faint(r, g, b uint32) color.Color {
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: 0x60}
}
