package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
)

// Status is a small line for what runs in the background, at the right end of the
// room it is given. It wants no room of its own: saying something moves nothing.
type Status struct {
	widget.BaseWidget
	text string
}

// NewStatus returns a line that says nothing.
func NewStatus() *Status {
	s := &Status{}
	s.ExtendBaseWidget(s)
	return s
}

// Set changes what is said; empty hides the line.
func (s *Status) Set(text string) {
	if text != s.text {
		s.text = text
		s.Refresh()
	}
}

// Text returns what is said.
func (s *Status) Text() string { return s.text }

// readableArea is where something can be read when the line stands at a place.
func (s *Status) readableArea(at fyne.Position) area {
	if s.text == "" {
		return area{}
	}
	size := s.Size()
	wide := min(size.Width, TextWidth(s.text, theme.TextSmall, fyne.TextStyle{})+statusRing+7)
	return areaAt(at.AddXY(size.Width-wide, 0), fyne.NewSize(wide, size.Height))
}

// CreateRenderer implements fyne.Widget.
func (s *Status) CreateRenderer() fyne.WidgetRenderer {
	r := &statusRenderer{s: s, text: canvas.NewText("", nil), ring: canvas.NewCircle(nil)}
	r.Refresh()
	return r
}

type statusRenderer struct {
	s    *Status
	text *canvas.Text
	ring *canvas.Circle
}

const statusRing = 9 // its diameter; it looks like the next station of a line

func (r *statusRenderer) Layout(size fyne.Size) {
	measure := func(t string) float32 { return TextWidth(t, r.text.TextSize, r.text.TextStyle) }
	r.text.Text = ellipsis(r.s.text, size.Width-statusRing-7, measure)
	w, h := measure(r.text.Text), r.text.MinSize().Height
	r.text.Move(fyne.NewPos(size.Width-w, (size.Height-h)/2))
	r.text.Resize(fyne.NewSize(w, h))
	r.ring.Move(fyne.NewPos(size.Width-w-statusRing-7, (size.Height-statusRing)/2))
	r.ring.Resize(fyne.NewSquareSize(statusRing))
}

func (r *statusRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }

func (r *statusRenderer) Refresh() {
	r.text.TextSize, r.text.Color = theme.TextSmall, fynetheme.Color(theme.Mute)
	r.ring.StrokeColor, r.ring.StrokeWidth = fynetheme.Color(theme.Accent), 2.5
	r.ring.Hidden, r.text.Hidden = r.s.text == "", r.s.text == ""
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *statusRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.text}
}
func (r *statusRenderer) Destroy() {}
