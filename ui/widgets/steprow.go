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
}

// NewStepRow returns the row of step number (1 to 4); last draws no track below.
func NewStepRow(number int, last bool, tapped func()) *StepRow {
	s := &StepRow{
		number: number, last: last,
		title: NewText("", Style{Bold: true}),
		sub:   NewText("", Style{Size: theme.TextSmall, Color: theme.Mute}),
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
	r := &stepRenderer{
		s: s, station: newStation(true), track: canvas.NewRectangle(color.Transparent), back: canvas.NewRectangle(color.Transparent),
	}
	r.Refresh()
	return r
}

const (
	stepDiameter = 24
	stepText     = 38 // x of the text
)

type stepRenderer struct {
	s           *StepRow
	station     *station
	track, back *canvas.Rectangle
}

func (r *stepRenderer) Layout(size fyne.Size) {
	r.back.Move(fyne.NewPos(-6, -6))
	r.back.Resize(fyne.NewSize(size.Width+12, size.Height-2))
	r.station.draw(r.s.number, r.s.stop, r.s.tone, theme.Panel, fyne.NewPos(0, 0), stepDiameter)
	r.track.Move(fyne.NewPos(stepDiameter/2-1, stepDiameter))
	r.track.Resize(fyne.NewSize(2, max(0, size.Height-stepDiameter)))
	w := size.Width - stepText
	r.s.title.Resize(fyne.NewSize(w, r.s.title.MinSize().Height))
	r.s.title.Resize(fyne.NewSize(w, r.s.title.MinSize().Height))
	r.s.title.Move(fyne.NewPos(stepText, 2))
	r.s.sub.Resize(fyne.NewSize(w, r.s.sub.MinSize().Height))
	r.s.sub.Resize(fyne.NewSize(w, r.s.sub.MinSize().Height))
	r.s.sub.Move(fyne.NewPos(stepText, 2+r.s.title.MinSize().Height))
}

func (r *stepRenderer) MinSize() fyne.Size {
	h := r.s.title.MinSize().Height + 4
	if r.s.sub.Text() != "" {
		h += r.s.sub.MinSize().Height
	}
	if !r.s.last {
		h = max(h+10, 52)
	}
	return fyne.NewSize(stepText+60, h)
}

func (r *stepRenderer) Refresh() {
	token := theme.Track
	if r.s.stop == Passed {
		token = r.s.tone.token()
	}
	r.track.FillColor, r.track.Hidden = fynetheme.Color(token), r.s.last
	r.track.Refresh()
	r.back.CornerRadius, r.back.FillColor, r.back.StrokeWidth = theme.Radius, color.Transparent, 0
	if r.s.hovered {
		r.back.FillColor = fynetheme.Color(theme.Hover)
	}
	if r.s.focused {
		r.back.StrokeColor, r.back.StrokeWidth = fynetheme.Color(theme.Ring), 2
	}
	r.back.Refresh()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *stepRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.back, r.track, r.s.title, r.s.sub}, r.station.objects()...)
}
func (r *stepRenderer) Destroy() {}
