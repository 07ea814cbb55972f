package stage

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Describe writes what a page says, a line each, in the order it is read: from
// the top down, and from the left where things stand side by side.
//
//	# Title                         a text of a title's size
//	**bold** {bad}                  bold, in the colour of what is wrong
//	[Open | Enter] {primary}        a button with its key
//	field "iPhone 12" {focused}     a field with what is typed in it
//	field "" {hint: a name}
//	(x) Yes                         one of several choices; [x] where many can be chosen
//	●◎○○                            a train line: passed, next and further stations
//	bar 75 %
//	list of 3                       a list, its rows under it
//	  - Contoso | contoso.example
//	  > Fabrikam | fabrikam.example the chosen row
//	warn:                           what stands on a ground of that colour
//	  The keyring is locked.
//
// Marks stand in braces after what they are of. There is no position and no size
// in it.
func Describe(o fyne.CanvasObject) string {
	lines := describe(o, fyne.Position{}).lines
	return strings.Join(lines, "\n") + "\n"
}

// block is what a part of a page says, and where it stands.
type block struct {
	lines []string
	at    Area
}

// describe describes an object whose parent begins at a place.
func describe(o fyne.CanvasObject, parent fyne.Position) block {
	if o == nil || !o.Visible() {
		return block{}
	}
	b := block{at: AreaOf(o, parent)}
	switch x := o.(type) {
	case *widgets.Text:
		b.lines = textLines(x.Text(), firstLine(x))
	case *widgets.Button:
		b.lines = []string{buttonLine(x)}
	case *widgets.Field:
		b.lines = fieldLines(x)
	case *widgets.Option:
		b.lines = optionLines(x)
	case *widgets.StepRow:
		b.lines = stepLines(x, b.at.From)
	case *widgets.Line:
		b.lines = []string{trainLine(x)}
	case *widgets.Bar:
		b.lines = []string{barLine(x)}
	case *widgets.KeyList:
		b.lines = listLines(x)
	case *canvas.Text:
		b.lines = textLines(x.Text, x)
	case *widget.Icon:
		b.lines = iconLines(x)
	default:
		return inside(o, b.at.From)
	}
	return b
}

// inside describes the parts of an object.
func inside(o fyne.CanvasObject, from fyne.Position) block {
	objects, _ := parts(o)
	var blocks []block
	for _, c := range objects {
		if b := describe(c, from); len(b.lines) > 0 {
			blocks = append(blocks, b)
		}
	}
	lines := beside(inReadingOrder(blocks))
	name := ground(objects)
	_, tappable := o.(fyne.Tappable)
	f, focusable := o.(fyne.Focusable)
	switch {
	case len(lines) == 0:
	case tappable && focusable: // pressed as a whole, as a button
		lines = []string{"[" + strings.Join(lines, " | ") + "]" + marks(name, mark(focused(f), "focused"))}
	case name != "":
		lines = append([]string{name + ":"}, indent(lines)...)
	case focusable && focused(f):
		lines = append([]string{"reader" + marks("focused")}, indent(lines)...)
	}
	return block{lines: lines, at: AreaOf(o, from.Subtract(o.Position()))}
}

// inReadingOrder sorts what stands above or at the left before the rest; what lies
// in one place stays in the order it is drawn.
func inReadingOrder(blocks []block) []block {
	var out []block
	for len(blocks) > 0 {
		at := 0
		for i := range blocks {
			if !anyBefore(blocks, i) {
				at = i
				break
			}
		}
		out = append(out, blocks[at])
		blocks = append(blocks[:at:at], blocks[at+1:]...)
	}
	return out
}

// anyBefore reports whether a block is to be read before the one with the number
// at.
func anyBefore(blocks []block, at int) bool {
	b := blocks[at].at
	for i, other := range blocks {
		o := other.at
		above := o.To.Y <= b.From.Y+1
		below := b.To.Y <= o.From.Y+1
		if i != at && (above || !below && o.To.X <= b.From.X+1) {
			return true
		}
	}
	return false
}

// beside sets texts of one line that stand side by side, such as a name and its
// value, in one line, and everything else under one another.
func beside(blocks []block) []string {
	var lines []string
	for i, b := range blocks {
		if i > 0 && b.isText() && blocks[i-1].isText() && b.at.From.Y < blocks[i-1].at.To.Y-1 && blocks[i-1].at.From.Y < b.at.To.Y-1 {
			lines[len(lines)-1] += " | " + b.lines[0]
			continue
		}
		lines = append(lines, b.lines...)
	}
	return lines
}

// isText reports whether a block is one line of plain text.
func (b block) isText() bool {
	if len(b.lines) != 1 {
		return false
	}
	for _, other := range []string{"# ", "[", "(", "field ", "list ", "bar "} {
		if strings.HasPrefix(b.lines[0], other) {
			return false
		}
	}
	return true
}

func indent(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = "  " + l
	}
	return out
}

// grounds and inks are the colours that mean something, and their names.
var (
	grounds = map[fyne.ThemeColorName]string{theme.OKSoft: "ok", theme.WarnSoft: "warn", theme.BadSoft: "bad"}
	inks    = map[fyne.ThemeColorName]string{theme.OK: "ok", theme.Warn: "warn", theme.Bad: "bad"}
)

// ground is the name of the colour under objects that are stacked on a ground, ""
// for one without a meaning.
func ground(objects []fyne.CanvasObject) string {
	if len(objects) < 2 {
		return ""
	}
	fill := objects[0]
	if w, ok := fill.(*widgets.Fill); ok && w.Visible() {
		inside, _ := parts(w)
		fill = inside[0]
	}
	r, ok := fill.(*canvas.Rectangle)
	if !ok || !r.Visible() {
		return ""
	}
	for token, name := range grounds {
		if r.FillColor == fynetheme.Color(token) {
			return name
		}
	}
	return ""
}
