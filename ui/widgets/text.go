package widgets

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
)

// Style is how a Text looks.
type Style struct {
	Size  float32             // 0: theme.TextBody
	Color fyne.ThemeColorName // empty: theme.Ink
	Bold  bool
	Align fyne.TextAlign
	Lines int  // at most so many lines, the last one cut with "…"; 0: no limit
	Fit   bool // never narrower than its text: for numbers and short states
	Mono  bool
}

// Text is text that wraps by the rules of its script (UAX #14), which Fyne's
// label does not do for Japanese. Its height follows its width.
type Text struct {
	widget.BaseWidget
	asText
	text  string
	style Style
	lines int

	shortened bool // the text did not fit in its lines
}

// NewText returns a text.
func NewText(s string, style Style) *Text {
	t := &Text{text: s, style: style, lines: 1}
	t.ExtendBaseWidget(t)
	return t
}

// Set changes what is said.
func (t *Text) Set(s string) {
	if s == t.text {
		return
	}
	t.text = s
	t.Refresh()
}

// SetOrHide changes what is said, and hides the text while that is nothing.
func (t *Text) SetOrHide(s string) {
	t.Set(s)
	Show(t, s != "")
}

// SetColor changes the colour token.
func (t *Text) SetColor(c fyne.ThemeColorName) {
	s := t.style
	s.Color = c
	t.SetStyle(s)
}

// SetStyle changes the style.
func (t *Text) SetStyle(s Style) {
	if s == t.style {
		return
	}
	t.style = s
	t.Refresh()
}

// Text returns what is said.
func (t *Text) Text() string { return t.text }

// Shortened reports whether the text is cut where it stands.
func (t *Text) Shortened() bool { return t.shortened }

// longestLine returns the width of a text's widest line, unbroken.
func longestLine(text string, s Style) float32 {
	width := float32(0)
	for _, line := range strings.Split(text, "\n") {
		width = max(width, s.measure(line))
	}
	return width
}

// Natural returns the width of the text on one line.
func (t *Text) Natural() float32 { return t.style.measure(t.text) }

// readableArea is where something can be read when the text stands at a place.
func (t *Text) readableArea(at fyne.Position) area {
	if t.text == "" {
		return area{}
	}
	size := t.Size()
	if wide := min(t.Natural(), size.Width); t.lines == 1 && wide < size.Width {
		switch t.style.Align {
		case fyne.TextAlignCenter:
			at.X += (size.Width - wide) / 2
		case fyne.TextAlignTrailing:
			at.X += size.Width - wide
		}
		size.Width = wide
	}
	return areaAt(at, size)
}

func (s Style) size() float32 { return cmp.Or(s.Size, theme.TextBody) }

func (s Style) token() fyne.ThemeColorName { return cmp.Or(s.Color, theme.Ink) }

func (s Style) fyne() fyne.TextStyle { return fyne.TextStyle{Bold: s.Bold, Monospace: s.Mono} }

func (s Style) measure(text string) float32 { return TextWidth(text, s.size(), s.fyne()) }

// lineHeight leaves Japanese text the air it needs when it wraps.
func (s Style) lineHeight() float32 { return float32(int(s.size()*1.42 + 0.5)) }

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{t: t}
	r.wrap(t.Size().Width)
	return r
}

type textRenderer struct {
	t     *Text
	lines []*canvas.Text
	objs  []fyne.CanvasObject
}

// wrap fills the lines for width and reports whether their number changed.
func (r *textRenderer) wrap(width float32) bool {
	s := r.t.style
	var lines []string
	cut := false
	switch {
	case s.Fit && s.Lines == 1, width <= 0:
		lines = []string{r.t.text}
	case s.Lines == 1:
		lines = []string{ellipsis(r.t.text, width, s.measure)}
		cut = lines[0] != r.t.text
	default:
		lines = wrap(r.t.text, width, s.measure)
		if cut = s.Lines > 0 && len(lines) > s.Lines; cut {
			last := lines[s.Lines-1] + "…"
			lines = append(lines[:s.Lines-1:s.Lines-1], ellipsis(last, width, s.measure))
		}
	}
	r.t.shortened = cut
	color := fynetheme.Color(s.token())
	for len(r.lines) < len(lines) {
		r.lines = append(r.lines, canvas.NewText("", color))
	}
	r.lines = r.lines[:len(lines)]
	r.objs = r.objs[:0]
	for i, l := range lines {
		c := r.lines[i]
		c.Text, c.Color, c.TextSize, c.Alignment = l, color, s.size(), s.Align
		setStyle(c, s.fyne())
		r.objs = append(r.objs, c)
	}
	changed := r.t.lines != len(lines)
	r.t.lines = len(lines)
	return changed
}

func (r *textRenderer) Layout(size fyne.Size) {
	changed := r.wrap(size.Width)
	h := r.t.style.lineHeight()
	for i, c := range r.lines {
		c.Move(fyne.NewPos(0, float32(i)*h))
		c.Resize(fyne.NewSize(size.Width, h))
		c.Refresh()
	}
	if changed {
		canvas.Refresh(r.t) // the parent lays out again with the new height
	}
}

func (r *textRenderer) MinSize() fyne.Size {
	s := r.t.style
	width := float32(24)
	if s.Fit {
		width = s.measure(r.t.text)
	}
	return fyne.NewSize(width, float32(r.t.lines)*s.lineHeight())
}

func (r *textRenderer) Refresh()                     { r.Layout(r.t.Size()) }
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objs }
func (r *textRenderer) Destroy()                     {}

// TextWidth returns the width of a line of text in the typeface it is drawn in.
func TextWidth(text string, size float32, style fyne.TextStyle) float32 {
	s, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, size, style, theme.Source(style))
	return s.Width
}

// setStyle gives a text a style and the typeface that belongs to it.
func setStyle(t *canvas.Text, style fyne.TextStyle) {
	t.TextStyle, t.FontSource = style, theme.Source(style)
}
