package stage

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// mark is a mark, or none.
func mark(on bool, name string) string {
	if on {
		return name
	}
	return ""
}

// marks sets marks in braces, "" if there are none.
func marks(all ...string) string {
	var on []string
	for _, m := range all {
		if m != "" {
			on = append(on, m)
		}
	}
	if len(on) == 0 {
		return ""
	}
	return " {" + strings.Join(on, ", ") + "}"
}

// focused reports whether keys go to an object.
func focused(f fyne.Focusable) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.(fyne.CanvasObject))
	return c != nil && c.Focused() == f
}

// firstLine is the first line that a text draws, nil if it draws none.
func firstLine(t *widgets.Text) *canvas.Text {
	lines, _ := parts(t)
	if len(lines) == 0 {
		return nil
	}
	return lines[0].(*canvas.Text)
}

// textLines is a text as it looks, a paragraph a line.
func textLines(text string, drawn *canvas.Text) []string {
	if text == "" || drawn == nil {
		return nil
	}
	lines := strings.Split(text, "\n")
	switch {
	case drawn.TextSize >= theme.TextTitle-1:
		lines[0] = "# " + lines[0]
	case drawn.TextStyle.Bold:
		lines[0] = "**" + lines[0]
		lines[len(lines)-1] += "**"
	}
	for token, name := range inks {
		if drawn.Color == fynetheme.Color(token) {
			lines[len(lines)-1] += marks(name)
		}
	}
	return lines
}

func buttonLine(b *widgets.Button) string {
	label := b.Text()
	drawn, _ := parts(b)
	if hint := drawn[3].(*canvas.Text).Text; hint != "" {
		label += " | " + hint
	}
	chosen := strings.HasPrefix(drawn[2].(*canvas.Text).Text, "✓ ") && !strings.HasPrefix(b.Text(), "✓ ")
	return "[" + label + "]" + marks(
		mark(b.Kind == widgets.Primary, "primary"), mark(chosen, "chosen"), mark(b.Disabled(), "disabled"), mark(focused(b), "focused"))
}

func fieldLines(f *widgets.Field) []string {
	hint := ""
	if f.Text == "" && f.PlaceHolder != "" {
		hint = "hint: " + strings.ReplaceAll(f.PlaceHolder, "\n", " / ")
	}
	end := marks(mark(f.Disabled(), "disabled"), mark(focused(f), "focused"), hint)
	if !strings.Contains(f.Text, "\n") {
		return []string{fmt.Sprintf("field %q", f.Text) + end}
	}
	lines := []string{"field" + end}
	typed := strings.Split(f.Text, "\n")
	for _, line := range typed[:min(mostTyped, len(typed))] {
		lines = append(lines, strings.TrimRight("  | "+line, " "))
	}
	if more := len(typed) - mostTyped; more > 0 {
		lines = append(lines, fmt.Sprintf("  | … %d more", more))
	}
	return lines
}

// mostTyped is how many lines of a long text are written: what a letter says stands
// in the goldens of accounts/recovery/letter.
const mostTyped = 12

func optionLines(o *widgets.Option) []string {
	box := "( ) "
	switch {
	case o.Many && o.Chosen():
		box = "[x] "
	case o.Many:
		box = "[ ] "
	case o.Chosen():
		box = "(x) "
	}
	lines := []string{box + o.Title() + marks(mark(focused(o), "focused"))}
	drawn, _ := parts(o)
	if sub := drawn[4].(*widgets.Text).Text(); sub != "" {
		lines = append(lines, "    "+sub)
	}
	return lines
}

// station is a station as it is drawn: ● passed, ◎ the next one, ○ one further on.
// Its tone is "" for a line that goes on as usual.
func station(disc *canvas.Circle) (drawn, tone string) {
	color := disc.StrokeColor
	// As widgets draws them: the ring of the next one is 1.7 times as thick.
	ring := max(1.5, disc.Size().Width/13)
	switch {
	case disc.StrokeWidth == 0:
		drawn, color = "●", disc.FillColor
	case disc.StrokeWidth > ring*1.3:
		drawn = "◎"
	default:
		return "○", ""
	}
	switch color {
	case fynetheme.Color(theme.Warn):
		tone = "amber"
	case fynetheme.Color(theme.Line):
		tone = "faded"
	}
	return drawn, tone
}

func trainLine(l *widgets.Line) string {
	drawn, _ := parts(l)
	line, tone := "", ""
	for _, o := range drawn {
		if disc, ok := o.(*canvas.Circle); ok {
			s, t := station(disc)
			line += s
			if t != "" {
				tone = t
			}
		}
	}
	return line + marks(tone)
}

func stepLines(s *widgets.StepRow, from fyne.Position) []string {
	drawn, _ := parts(s)
	lines := []string{""}
	var stop, tone string
	for _, o := range drawn {
		switch x := o.(type) {
		case *canvas.Circle:
			stop, tone = station(x)
		case *widgets.Text:
			lines = append(lines, describe(x, from).lines...)
		}
	}
	lines[0] = stop + marks(tone, mark(focused(s), "focused"))
	return append(lines[:1], indent(lines[1:])...)
}

func barLine(b *widgets.Bar) string {
	drawn, _ := parts(b)
	track, fill := drawn[0].(*canvas.Rectangle), drawn[1].(*canvas.Rectangle)
	if !fill.Visible() || track.Size().Width == 0 {
		return "bar 0 %"
	}
	return fmt.Sprintf("bar %.0f %%", 100*fill.Size().Width/track.Size().Width)
}

// iconLines are the boxes of rows; other icons only adorn.
func iconLines(i *widget.Icon) []string {
	switch i.Resource {
	case fynetheme.CheckButtonCheckedIcon():
		return []string{"[x]"}
	case fynetheme.CheckButtonIcon():
		return []string{"[ ]"}
	}
	return nil
}
