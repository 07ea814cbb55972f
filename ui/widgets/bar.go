package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
)

// Bar is a slim progress bar. It always stands beside its numbers in words.
type Bar struct {
	widget.BaseWidget
	part   float32
	height float32
	least  float32 // its least width
}

// NewBar returns an empty bar.
func NewBar() *Bar { return newBar(10, 80) }

// NewSlimBar returns an empty bar for a row of a list, under its numbers.
func NewSlimBar() *Bar { return newBar(4, 40) }

func newBar(height, least float32) *Bar {
	b := &Bar{height: height, least: least}
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
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{b: b, track: canvas.NewRectangle(color.Transparent), fill: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type barRenderer struct {
	b           *Bar
	track, fill *canvas.Rectangle
}

func (r *barRenderer) Layout(s fyne.Size) {
	height := r.b.height
	y := (s.Height - height) / 2
	width := max(0, s.Width) // what has no room is given less than nothing between its edges
	r.track.Move(fyne.NewPos(0, y))
	r.track.Resize(fyne.NewSize(width, height))
	w := width * r.b.part
	if w > 0 {
		w = max(w, height)
	}
	r.fill.Move(fyne.NewPos(0, y))
	r.fill.Resize(fyne.NewSize(w, height))
}
func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(r.b.least, r.b.height) }
func (r *barRenderer) Refresh() {
	r.track.FillColor, r.fill.FillColor = fynetheme.Color(theme.Line), fynetheme.Color(theme.Accent)
	r.track.CornerRadius, r.fill.CornerRadius = r.b.height/2, r.b.height/2
	r.fill.Hidden = r.b.part == 0
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}
func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.track, r.fill} }
func (r *barRenderer) Destroy()                     {}
