package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/theme"
)

// Option is one of several things to choose from, with a second line that says
// what it means. Enter, Space or a click chooses it; which one is chosen is
// decided by whoever shows the group.
type Option struct {
	Pressable
	Many bool // one of several that can be chosen together: a box instead of a circle

	title, sub *Text
	chosen     bool
}

// NewOption returns an option that is not chosen; sub may be empty.
func NewOption(title, sub string, tapped func()) *Option {
	o := &Option{
		title: NewText(title, Style{Bold: true}),
		sub:   NewText(sub, Style{Size: theme.TextSmall, Color: theme.Mute}),
	}
	o.OnTapped = tapped
	o.Extend(o)
	return o
}

// Set changes what is said.
func (o *Option) Set(title, sub string) {
	o.title.Set(title)
	o.sub.Set(sub)
	o.Refresh()
}

// Title returns the first line.
func (o *Option) Title() string { return o.title.Text() }

// Choose draws the option as the chosen one of its group.
func (o *Option) Choose(on bool) {
	if o.chosen != on {
		o.chosen = on
		o.Refresh()
	}
}

// Chosen reports whether the option is drawn as the chosen one.
func (o *Option) Chosen() bool { return o.chosen }

// CreateRenderer implements fyne.Widget.
func (o *Option) CreateRenderer() fyne.WidgetRenderer {
	r := &optionRenderer{o: o, back: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent), dot: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

const (
	optionPad  = 12
	optionRing = 18
	optionText = optionPad + optionRing + 12 // x of the text
)

type optionRenderer struct {
	o               *Option
	back, ring, dot *canvas.Rectangle
}

func (r *optionRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.ring.Move(fyne.NewPos(optionPad, optionPad+1))
	r.ring.Resize(fyne.NewSquareSize(optionRing))
	r.dot.Move(fyne.NewPos(optionPad+5, optionPad+6))
	r.dot.Resize(fyne.NewSquareSize(optionRing - 10))
	y := float32(optionPad)
	for _, t := range []*Text{r.o.title, r.o.sub} {
		t.Move(fyne.NewPos(optionText, y))
		w := size.Width - optionText - optionPad
		t.Resize(fyne.NewSize(w, t.MinSize().Height))
		h := t.MinSize().Height // now that the width is known
		t.Resize(fyne.NewSize(w, h))
		y += h
	}
}

func (r *optionRenderer) MinSize() fyne.Size {
	h := r.o.title.MinSize().Height
	if r.o.sub.Text() != "" {
		h += r.o.sub.MinSize().Height
	}
	return fyne.NewSize(optionText+120, h+2*optionPad)
}

func (r *optionRenderer) Refresh() {
	r.back.CornerRadius = theme.Radius
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = fynetheme.Color(theme.Background), fynetheme.Color(theme.Line), 1
	if r.o.hovered {
		r.back.FillColor = fynetheme.Color(theme.Hover)
	}
	if r.o.chosen {
		r.back.FillColor, r.back.StrokeColor = fynetheme.Color(theme.AccentSoft), fynetheme.Color(theme.Accent)
	}
	if r.o.focused {
		r.back.StrokeColor, r.back.StrokeWidth = fynetheme.Color(theme.Ring), 2.5
	}
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth = fynetheme.Color(theme.Panel), fynetheme.Color(theme.Track), 1.5
	if r.o.chosen {
		r.ring.StrokeColor = fynetheme.Color(theme.Accent)
	}
	r.ring.CornerRadius, r.dot.CornerRadius = optionRing/2, (optionRing-10)/2
	if r.o.Many {
		r.ring.CornerRadius, r.dot.CornerRadius = 5, 2
	}
	r.dot.FillColor, r.dot.Hidden = fynetheme.Color(theme.Accent), !r.o.chosen
	r.back.Refresh()
	r.ring.Refresh()
	r.dot.Refresh()
	r.Layout(r.o.Size())
	canvas.Refresh(r.o)
}

func (r *optionRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.ring, r.dot, r.o.title, r.o.sub}
}
func (r *optionRenderer) Destroy() {}
