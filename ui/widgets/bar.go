package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
)

// Bar is a slim progress bar. It always stands beside its numbers in words.
type Bar struct {
	widget.BaseWidget
	asText
	part        float32
	smallest    fyne.Size
	track, fill *canvas.Rectangle
}

// NewBar returns an empty bar.
func NewBar() *Bar { return newBar(10, 80) }

// NewSlimBar returns an empty bar for a row of a list, under its numbers.
func NewSlimBar() *Bar { return newBar(4, 40) }

func newBar(height, least float32) *Bar {
	b := &Bar{smallest: fyne.NewSize(least, height), track: newRectangle(), fill: newRectangle()}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows done of total; a total of 0 is an empty bar.
func (b *Bar) Set(done, total int) {
	b.part = 0
	if total > 0 {
		b.part = float32(done) / float32(total)
	}
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer { return draw(b, b.track, b.fill) }

func (b *Bar) least() fyne.Size { return b.smallest }

func (b *Bar) layout(s fyne.Size) {
	height := b.smallest.Height
	y := (s.Height - height) / 2
	width := max(0, s.Width) // what has no room is given less than nothing between its edges
	b.track.Move(fyne.NewPos(0, y))
	b.track.Resize(fyne.NewSize(width, height))
	w := width * b.part
	if w > 0 {
		w = max(w, height)
	}
	b.fill.Move(fyne.NewPos(0, y))
	b.fill.Resize(fyne.NewSize(w, height))
}

func (b *Bar) paint() {
	b.track.FillColor, b.fill.FillColor = fynetheme.Color(theme.Line), fynetheme.Color(theme.Accent)
	b.track.CornerRadius, b.fill.CornerRadius = b.smallest.Height/2, b.smallest.Height/2
	b.fill.Hidden = b.part == 0
}
