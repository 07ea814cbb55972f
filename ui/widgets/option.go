package widgets

import (
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

	back, ring, dot *canvas.Rectangle
}

// NewOption returns an option that is not chosen; sub may be empty.
func NewOption(title, sub string, tapped func()) *Option {
	o := &Option{
		title: NewText(title, Style{Bold: true}),
		sub:   NewText(sub, Style{Size: theme.TextSmall, Color: theme.Mute}),
		back:  newRectangle(), ring: newRectangle(), dot: newRectangle(),
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
	return draw(o, o.back, o.ring, o.dot, o.title, o.sub)
}

const (
	optionPad  = 12
	optionRing = 18
	optionText = optionPad + optionRing + 12 // x of the text
)

func (o *Option) layout(size fyne.Size) {
	o.back.Resize(size)
	o.ring.Move(fyne.NewPos(optionPad, optionPad+1))
	o.ring.Resize(fyne.NewSquareSize(optionRing))
	o.dot.Move(fyne.NewPos(optionPad+5, optionPad+6))
	o.dot.Resize(fyne.NewSquareSize(optionRing - 10))
	y := float32(optionPad)
	for _, t := range []*Text{o.title, o.sub} {
		t.Move(fyne.NewPos(optionText, y))
		y += FitHeight(t, size.Width-optionText-optionPad)
	}
}

func (o *Option) least() fyne.Size {
	h := o.title.MinSize().Height
	if o.sub.Text() != "" {
		h += o.sub.MinSize().Height
	}
	return fyne.NewSize(optionText+120, h+2*optionPad)
}

func (o *Option) paint() {
	o.back.CornerRadius = theme.Radius
	o.back.FillColor, o.back.StrokeColor, o.back.StrokeWidth = fynetheme.Color(theme.Background), fynetheme.Color(theme.Line), 1
	if o.hovered {
		o.back.FillColor = fynetheme.Color(theme.Hover)
	}
	if o.chosen {
		o.back.FillColor, o.back.StrokeColor = fynetheme.Color(theme.AccentSoft), fynetheme.Color(theme.Accent)
	}
	if o.focused {
		o.back.StrokeColor, o.back.StrokeWidth = fynetheme.Color(theme.Ring), 2.5
	}
	o.ring.FillColor, o.ring.StrokeColor, o.ring.StrokeWidth = fynetheme.Color(theme.Panel), fynetheme.Color(theme.Track), 1.5
	if o.chosen {
		o.ring.StrokeColor = fynetheme.Color(theme.Accent)
	}
	o.ring.CornerRadius, o.dot.CornerRadius = optionRing/2, (optionRing-10)/2
	if o.Many {
		o.ring.CornerRadius, o.dot.CornerRadius = 5, 2
	}
	o.dot.FillColor, o.dot.Hidden = fynetheme.Color(theme.Accent), !o.chosen
}
