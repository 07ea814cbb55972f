package overview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// card is pressed as a whole: a content on a rounded ground.
type card struct {
	widgets.Pressable
	fill    fyne.ThemeColorName // of the ground; empty: none
	back    *canvas.Rectangle
	content fyne.CanvasObject
}

// Refresh implements fyne.Widget: it draws the ground and the focus ring.
func (c *card) Refresh() {
	c.back.FillColor, c.back.StrokeColor, c.back.StrokeWidth = color.Transparent, fynetheme.Color(theme.Ring), 0
	if c.fill != "" {
		c.back.FillColor = fynetheme.Color(c.fill)
	}
	if c.Focused() {
		c.back.StrokeWidth = 2
	}
	c.back.Refresh()
	c.content.Refresh()
}

func (c *card) CreateRenderer() fyne.WidgetRenderer {
	return cardRenderer{widget.NewSimpleRenderer(c.content), c}
}

// cardRenderer is that of the content, with the ground under it.
type cardRenderer struct {
	fyne.WidgetRenderer
	c *card
}

func (r cardRenderer) Layout(s fyne.Size) {
	r.c.back.Resize(s)
	r.c.content.Resize(s)
}

func (r cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.back, r.c.content}
}

func newBack() *canvas.Rectangle { return &canvas.Rectangle{CornerRadius: 12} }

// gateCard says in colour and in words whether the old phone may go.
type gateCard struct {
	card
	title, sub *widgets.Text
}

func newGateCard(tapped func()) *gateCard {
	g := &gateCard{
		card:  card{fill: theme.BadSoft, back: newBack()},
		title: widgets.NewText("", widgets.Style{Bold: true, Size: theme.TextBody}),
		sub:   widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1}),
	}
	g.content = widgets.Pad(14, 12, 14, 12, widgets.Column(0, g.title, g.sub))
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

func (g *gateCard) AccessibilityLabel() string { return widgets.Spoken(g.title, g.sub) }
