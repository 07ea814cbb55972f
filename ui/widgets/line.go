package widgets

import (
	"image/color"

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
	large  bool
	stops  [4]Stop
	tone   Tone
	labels [4]string
	ground fyne.ThemeColorName
}

// NewLine returns a small line of 100 x 16.
func NewLine() *Line {
	l := &Line{ground: theme.Panel}
	l.ExtendBaseWidget(l)
	return l
}

// NewLargeLine returns a line with numbers in its stations and names under them.
func NewLargeLine(labels [4]string) *Line {
	l := &Line{large: true, labels: labels, ground: theme.Panel}
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
	r := &lineRenderer{l: l}
	for i := range r.tracks {
		r.tracks[i] = canvas.NewRectangle(color.Transparent)
		r.objs = append(r.objs, r.tracks[i])
	}
	for i := range r.stations {
		r.stations[i] = newStation(l.large)
		r.objs = append(r.objs, r.stations[i].objects()...)
		r.labels[i] = canvas.NewText("", nil)
		r.objs = append(r.objs, r.labels[i])
	}
	r.Refresh()
	return r
}

type lineRenderer struct {
	l        *Line
	tracks   [3]*canvas.Rectangle
	stations [4]*station
	labels   [4]*canvas.Text
	objs     []fyne.CanvasObject
}

func (r *lineRenderer) diameter() float32 {
	if r.l.large {
		return 38
	}
	return 13
}

func (r *lineRenderer) MinSize() fyne.Size {
	if r.l.large {
		return fyne.NewSize(420, 74)
	}
	return fyne.NewSize(100, 16)
}

func (r *lineRenderer) Layout(s fyne.Size) {
	d := r.diameter()
	inset := float32(0)
	if r.l.large {
		inset = 31 // room for the outer labels
	}
	gap := (s.Width - 2*inset - d) / 3
	y := (s.Height - d) / 2
	if r.l.large {
		y = 0
	}
	thick := max(2, d/14)
	for i := range r.stations {
		x := inset + float32(i)*gap
		r.stations[i].draw(i+1, r.l.stops[i], r.l.tone, r.l.ground, fyne.NewPos(x, y), d)
		if i < 3 {
			r.tracks[i].Move(fyne.NewPos(x+d, y+(d-thick)/2))
			r.tracks[i].Resize(fyne.NewSize(gap-d, thick))
		}
		m := r.labels[i].MinSize()
		r.labels[i].Move(fyne.NewPos(x+(d-m.Width)/2, y+d+10))
		r.labels[i].Resize(m)
	}
}

func (r *lineRenderer) Refresh() {
	for i := range r.tracks {
		token := theme.Track
		if r.l.stops[i] == Passed {
			token = r.l.tone.token()
		}
		if r.l.tone == Faded {
			token = theme.Line
		}
		r.tracks[i].FillColor = fynetheme.Color(token)
		r.tracks[i].Refresh()
	}
	for i, c := range r.labels {
		c.Hidden = !r.l.large
		c.Text, c.TextSize, c.Color = r.l.labels[i], theme.TextBody, fynetheme.Color(theme.Mute)
		setStyle(c, fyne.TextStyle{Bold: r.l.stops[i] == Next})
		if c.TextStyle.Bold {
			c.Color = fynetheme.Color(theme.Ink)
		}
		c.Refresh()
	}
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}

func (r *lineRenderer) Objects() []fyne.CanvasObject { return r.objs }
func (r *lineRenderer) Destroy()                     {}
