package overview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	tooltip "github.com/dweymouth/fyne-tooltip/widget"

	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
)

// pressable is what a card that can be pressed has in common: focus ring, Enter
// and Space, hover.
type pressable struct {
	widget.BaseWidget
	OnTapped         func()
	focused, hovered bool
	refresh          func()
	self             fyne.CanvasObject
	tip              tooltip.ToolTipWidgetExtend
}

// extend makes the card known to what draws it and to what explains it.
func (p *pressable) extend(self fyne.Widget, refresh func()) {
	p.ExtendBaseWidget(self)
	p.tip.ExtendToolTipWidget(self)
	p.refresh, p.self = refresh, self
}

// Tapped implements fyne.Tappable.
func (p *pressable) Tapped(*fyne.PointEvent) {
	if p.OnTapped != nil {
		p.OnTapped()
	}
}

// TypedKey implements fyne.Focusable.
func (p *pressable) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.Tapped(nil)
	default:
		widgets.PassKey(p.self, e)
	}
}

// TypedRune implements fyne.Focusable.
func (p *pressable) TypedRune(r rune) {
	if r != ' ' {
		widgets.PassRune(p.self, r)
	}
}

// FocusGained implements fyne.Focusable.
func (p *pressable) FocusGained() { p.focused = true; p.refresh() }

// FocusLost implements fyne.Focusable.
func (p *pressable) FocusLost() { p.focused = false; p.refresh() }

// MouseIn implements desktop.Hoverable.
func (p *pressable) MouseIn(e *desktop.MouseEvent) { p.hovered = true; p.refresh(); p.tip.MouseIn(e) }

// MouseMoved implements desktop.Hoverable.
func (p *pressable) MouseMoved(e *desktop.MouseEvent) { p.tip.MouseMoved(e) }

// MouseOut implements desktop.Hoverable.
func (p *pressable) MouseOut() { p.hovered = false; p.refresh(); p.tip.MouseOut() }

// Cursor implements desktop.Cursorable.
func (p *pressable) Cursor() desktop.Cursor { return desktop.PointerCursor }

// ground draws the card behind and its focus ring.
func (p *pressable) ground(back *canvas.Rectangle, fill fyne.ThemeColorName) {
	back.CornerRadius, back.StrokeWidth, back.FillColor = 12, 0, color.Transparent
	if fill != "" {
		back.FillColor = theme.Color(fill)
	}
	if p.focused {
		back.StrokeColor, back.StrokeWidth = theme.Color(theme.ColorNameFocus), 2
	}
	back.Refresh()
}

// gateCard says in colour and in words whether the old phone may go.
type gateCard struct {
	pressable
	fill       fyne.ThemeColorName
	title, sub *widgets.Text
}

func newGateCard(tapped func()) *gateCard {
	g := &gateCard{
		fill:  look.BadSoft,
		title: widgets.NewText("", widgets.Style{Bold: true, Size: look.TextBody}),
		sub:   widgets.NewText("", widgets.Style{Size: look.TextSmall + 1}),
	}
	g.OnTapped = tapped
	g.extend(g, g.Refresh)
	return g
}

func (g *gateCard) show(s screen.GateSign) {
	g.fill = s.Soft
	g.title.Set(s.Title)
	g.title.SetStyle(widgets.Style{Bold: true, Size: look.TextBody, Color: s.Color})
	g.sub.Set(s.Text)
	g.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (g *gateCard) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{p: &g.pressable, back: canvas.NewRectangle(color.Transparent), fill: func() fyne.ThemeColorName { return g.fill }}
	r.content = widgets.Pad(14, 12, 14, 14, widgets.Column(0, g.title, g.sub))
	r.Refresh()
	return r
}

// cardRenderer is a padded content on a rounded ground.
type cardRenderer struct {
	p       *pressable
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
	r.p.ground(r.back, r.fill())
	r.content.Refresh()
}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.content}
}
func (r *cardRenderer) Destroy() {}
