package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
)

// Line is the horizontal train line of a membership: four stations, small in a
// list row, large with numbers and names in the guided run. The vertical form of
// the detail pane is a column of StepRows.
type Line struct {
	widget.BaseWidget
	asText
	large  bool
	stops  [4]Stop
	tone   Tone
	labels [4]string
	ground fyne.ThemeColorName

	tracks   [3]*canvas.Rectangle
	stations [4]*station
	names    [4]*canvas.Text
}

// NewLine returns a small line of 100 x 16.
func NewLine() *Line { return newLine(false, [4]string{}) }

// NewLargeLine returns a line with numbers in its stations and names under them.
func NewLargeLine(labels [4]string) *Line { return newLine(true, labels) }

func newLine(large bool, labels [4]string) *Line {
	l := &Line{large: large, labels: labels, ground: theme.Panel}
	for i := range l.tracks {
		l.tracks[i] = newRectangle()
	}
	for i := range l.stations {
		l.stations[i], l.names[i] = newStation(large), canvas.NewText("", nil)
	}
	l.ExtendBaseWidget(l)
	return l
}

// Set changes what the line shows; ground is the colour it lies on.
func (l *Line) Set(stops [4]Stop, tone Tone, ground fyne.ThemeColorName) {
	if l.stops == stops && l.tone == tone && l.ground == ground {
		return
	}
	l.stops, l.tone, l.ground = stops, tone, ground
	l.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	for _, track := range l.tracks {
		objects = append(objects, track)
	}
	for i, station := range l.stations {
		objects = append(append(objects, station.objects()...), l.names[i])
	}
	return draw(l, objects...)
}

func (l *Line) diameter() float32 {
	if l.large {
		return 38
	}
	return 13
}

func (l *Line) least() fyne.Size {
	if l.large {
		return fyne.NewSize(420, 74)
	}
	return fyne.NewSize(100, 16)
}

func (l *Line) layout(s fyne.Size) {
	d := l.diameter()
	inset := float32(0)
	if l.large {
		inset = 31 // room for the outer labels
	}
	gap := (s.Width - 2*inset - d) / 3
	y := (s.Height - d) / 2
	if l.large {
		y = 0
	}
	thick := max(2, d/14)
	for i := range l.stations {
		x := inset + float32(i)*gap
		l.stations[i].draw(i+1, l.stops[i], l.tone, l.ground, fyne.NewPos(x, y), d)
		if i < 3 {
			l.tracks[i].Move(fyne.NewPos(x+d, y+(d-thick)/2))
			l.tracks[i].Resize(fyne.NewSize(gap-d, thick))
		}
		m := l.names[i].MinSize()
		l.names[i].Move(fyne.NewPos(x+(d-m.Width)/2, y+d+10))
		l.names[i].Resize(m)
	}
}

func (l *Line) paint() {
	for i := range l.tracks {
		token := theme.Track
		if l.stops[i] == Passed {
			token = l.tone.token()
		}
		if l.tone == Faded {
			token = theme.Line
		}
		l.tracks[i].FillColor = fynetheme.Color(token)
	}
	for i, c := range l.names {
		c.Hidden = !l.large
		c.Text, c.TextSize, c.Color = l.labels[i], theme.TextBody, fynetheme.Color(theme.Mute)
		setStyle(c, fyne.TextStyle{Bold: l.stops[i] == Next})
		if c.TextStyle.Bold {
			c.Color = fynetheme.Color(theme.Ink)
		}
	}
}
