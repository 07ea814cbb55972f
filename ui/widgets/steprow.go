package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/theme"
)

// StepRow is one station of the vertical line: a numbered station, the step's
// name and a second line under it. Enter, Space or a click ticks it.
type StepRow struct {
	Pressable

	number     int
	last       bool
	stop       Stop
	tone       Tone
	title, sub *Text

	station     *station
	track, back *canvas.Rectangle
}

// NewStepRow returns the row of step number (1 to 4); last draws no track below.
func NewStepRow(number int, last bool, tapped func()) *StepRow {
	s := &StepRow{
		number: number, last: last,
		title: NewText("", Style{Bold: true}),
		sub:   NewText("", Style{Size: theme.TextSmall, Color: theme.Mute}),

		station: newStation(true), track: newRectangle(), back: newRectangle(),
	}
	s.OnTapped = tapped
	s.Extend(s)
	return s
}

// Set changes what the row shows.
func (s *StepRow) Set(stop Stop, tone Tone, title, sub string) {
	s.stop, s.tone = stop, tone
	s.title.Set(title)
	style := Style{Bold: stop != Hollow}
	if stop == Hollow {
		style.Color = theme.Mute
	}
	s.title.SetStyle(style)
	s.sub.Set(sub)
	s.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (s *StepRow) CreateRenderer() fyne.WidgetRenderer {
	return draw(s, append([]fyne.CanvasObject{s.back, s.track, s.title, s.sub}, s.station.objects()...)...)
}

const (
	stepDiameter = 24
	stepText     = 38 // x of the text
)

func (s *StepRow) layout(size fyne.Size) {
	s.back.Move(fyne.NewPos(-6, -6))
	s.back.Resize(fyne.NewSize(size.Width+12, size.Height-2))
	s.station.draw(s.number, s.stop, s.tone, theme.Panel, fyne.NewPos(0, 0), stepDiameter)
	s.track.Move(fyne.NewPos(stepDiameter/2-1, stepDiameter))
	s.track.Resize(fyne.NewSize(2, max(0, size.Height-stepDiameter)))
	w := size.Width - stepText
	s.title.Move(fyne.NewPos(stepText, 2))
	s.sub.Move(fyne.NewPos(stepText, 2+FitHeight(s.title, w)))
	FitHeight(s.sub, w)
}

func (s *StepRow) least() fyne.Size {
	h := s.title.MinSize().Height + 4
	if s.sub.Text() != "" {
		h += s.sub.MinSize().Height
	}
	if !s.last {
		h = max(h+10, 52)
	}
	return fyne.NewSize(stepText+60, h)
}

func (s *StepRow) paint() {
	token := theme.Track
	if s.stop == Passed {
		token = s.tone.token()
	}
	s.track.FillColor, s.track.Hidden = fynetheme.Color(token), s.last
	s.back.CornerRadius, s.back.FillColor, s.back.StrokeWidth = theme.Radius, color.Transparent, 0
	if s.hovered {
		s.back.FillColor = fynetheme.Color(theme.Hover)
	}
	if s.focused {
		s.back.StrokeColor, s.back.StrokeWidth = fynetheme.Color(theme.Ring), 2
	}
}
