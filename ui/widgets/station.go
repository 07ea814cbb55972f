package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/theme"
)

// Stop is the state of one station of a line.
type Stop int

// The states of a station.
const (
	Hollow Stop = iota // not reached
	Next               // the next one: a thick ring
	Passed             // reached
	Saving             // reached on screen, not yet in the keyring
)

// Tone is the colour of a whole line.
type Tone int

// The tones.
const (
	Normal Tone = iota
	Amber       // waiting for somebody
	Faded       // nothing to move
)

// token is the colour of passed stations.
func (t Tone) token() fyne.ThemeColorName {
	switch t {
	case Amber:
		return theme.Warn
	case Faded:
		return theme.Line
	default:
		return theme.Accent
	}
}

// station draws one stop: a disc, a ring, and in the larger sizes its number or
// a tick.
type station struct {
	disc     *canvas.Circle
	number   *canvas.Text
	tickA    *canvas.Line
	tickB    *canvas.Line
	numbered bool
}

func newStation(numbered bool) *station {
	return &station{
		disc: canvas.NewCircle(nil), number: canvas.NewText("", nil),
		tickA: canvas.NewLine(nil), tickB: canvas.NewLine(nil), numbered: numbered,
	}
}

func (s *station) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{s.disc, s.number, s.tickA, s.tickB}
}

// draw places the station in a square of side d at pos.
func (s *station) draw(n int, stop Stop, tone Tone, ground fyne.ThemeColorName, pos fyne.Position, d float32) {
	s.disc.Move(pos)
	s.disc.Resize(fyne.NewSquareSize(d))
	stroke := max(1.5, d/13)
	switch stop {
	case Passed:
		s.disc.FillColor, s.disc.StrokeWidth = fynetheme.Color(tone.token()), 0
	case Next, Saving:
		s.disc.FillColor, s.disc.StrokeColor = fynetheme.Color(ground), fynetheme.Color(tone.token())
		s.disc.StrokeWidth = stroke * 1.7
	default:
		s.disc.FillColor, s.disc.StrokeColor = fynetheme.Color(ground), fynetheme.Color(theme.Track)
		if tone == Faded {
			s.disc.StrokeColor = fynetheme.Color(theme.Line)
		}
		s.disc.StrokeWidth = stroke
	}
	s.disc.Refresh()
	s.drawFace(n, stop, tone, pos, d)
}

// drawFace draws the tick of a passed station or the number of another.
func (s *station) drawFace(n int, stop Stop, tone Tone, pos fyne.Position, d float32) {
	ticked := s.numbered && stop == Passed
	for _, l := range []*canvas.Line{s.tickA, s.tickB} {
		l.Hidden = !ticked
		l.StrokeColor, l.StrokeWidth = fynetheme.Color(theme.OnAccent), max(1.6, d/14)
	}
	at := func(x, y float32) fyne.Position { return pos.AddXY(x*d, y*d) }
	s.tickA.Position1, s.tickA.Position2 = at(0.30, 0.52), at(0.44, 0.66)
	s.tickB.Position1, s.tickB.Position2 = at(0.44, 0.66), at(0.70, 0.36)
	s.tickA.Refresh()
	s.tickB.Refresh()
	s.number.Hidden = !s.numbered || ticked
	s.number.Text, s.number.TextSize = strconv.Itoa(n), d*0.46
	setStyle(s.number, fyne.TextStyle{Bold: stop == Next})
	s.number.Color = fynetheme.Color(theme.Mute)
	if tone != Faded && (stop == Next || stop == Saving) {
		s.number.Color = fynetheme.Color(tone.token())
	}
	m := s.number.MinSize()
	s.number.Move(pos.AddXY((d-m.Width)/2, (d-m.Height)/2))
	s.number.Resize(m)
	s.number.Refresh()
}
