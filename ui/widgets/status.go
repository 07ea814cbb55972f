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
	asText
	text string
	line *canvas.Text
	ring *canvas.Circle
}

// NewStatus returns a line that says nothing.
func NewStatus() *Status {
	s := &Status{line: canvas.NewText("", nil), ring: canvas.NewCircle(nil)}
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
	return draw(s, s.ring, s.line)
}

const statusRing = 9 // its diameter; it looks like the next station of a line

func (s *Status) layout(size fyne.Size) {
	measure := func(t string) float32 { return TextWidth(t, s.line.TextSize, s.line.TextStyle) }
	s.line.Text = ellipsis(s.text, size.Width-statusRing-7, measure)
	w, h := measure(s.line.Text), s.line.MinSize().Height
	s.line.Move(fyne.NewPos(size.Width-w, (size.Height-h)/2))
	s.line.Resize(fyne.NewSize(w, h))
	s.ring.Move(fyne.NewPos(size.Width-w-statusRing-7, (size.Height-statusRing)/2))
	s.ring.Resize(fyne.NewSquareSize(statusRing))
}

func (s *Status) least() fyne.Size { return fyne.NewSize(0, 0) }

func (s *Status) paint() {
	s.line.TextSize, s.line.Color = theme.TextSmall, fynetheme.Color(theme.Mute)
	s.ring.StrokeColor, s.ring.StrokeWidth = fynetheme.Color(theme.Accent), 2.5
	s.ring.Hidden, s.line.Hidden = s.text == "", s.text == ""
}
