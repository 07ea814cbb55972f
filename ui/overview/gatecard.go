package overview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// gateCard says in colour and in words whether the old phone may go.
type gateCard struct {
	widgets.Pressable
	fill       fyne.ThemeColorName
	title, sub *widgets.Text
}

func newGateCard(tapped func()) *gateCard {
	g := &gateCard{
		fill:  theme.BadSoft,
		title: widgets.NewText("", widgets.Style{Bold: true, Size: theme.TextBody}),
		sub:   widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1}),
	}
	g.OnTapped = tapped
	g.Extend(g)
	return g
}

func (g *gateCard) show(s present.GateSign) {
	g.fill = s.Soft
	g.title.Set(s.Title)
	g.title.SetStyle(widgets.Style{Bold: true, Size: theme.TextBody, Color: s.Color})
	g.sub.Set(s.Text)
	g.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (g *gateCard) AccessibilityLabel() string { return widgets.Spoken(g.title, g.sub) }

// CreateRenderer implements fyne.Widget.
func (g *gateCard) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{p: &g.Pressable, back: canvas.NewRectangle(color.Transparent), fill: func() fyne.ThemeColorName { return g.fill }}
	r.content = widgets.Pad(14, 12, 14, 12, widgets.Column(0, g.title, g.sub))
	r.Refresh()
	return r
}

// cardRenderer is a padded content on a rounded ground.
type cardRenderer struct {
	p       *widgets.Pressable
	back    *canvas.Rectangle
	fill    func() fyne.ThemeColorName
	content fyne.CanvasObject
}

func (r *cardRenderer) Layout(s fyne.Size) {
	r.back.Resize(s)
	r.content.Resize(s)
}
func (r *cardRenderer) MinSize() fyne.Size { return r.content.MinSize() }
func (r *cardRenderer) Refresh() {
	ground(r.p, r.back, r.fill())
	r.content.Refresh()
}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.content}
}
func (r *cardRenderer) Destroy() {}

// ground draws the card behind and its focus ring.
func ground(p *widgets.Pressable, back *canvas.Rectangle, fill fyne.ThemeColorName) {
	back.CornerRadius, back.StrokeWidth, back.FillColor = 12, 0, color.Transparent
	if fill != "" {
		back.FillColor = fynetheme.Color(fill)
	}
	if p.Focused() {
		back.StrokeColor, back.StrokeWidth = fynetheme.Color(theme.Ring), 2
	}
	back.Refresh()
}
