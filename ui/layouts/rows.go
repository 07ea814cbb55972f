package layouts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"norikae/ui/widgets"
)

// equal lays its objects side by side. Its height follows its width, as that of
// wrapped text does.
type equal struct {
	gap   float32
	width float32 // what there was at the last layout; 0: not known yet
}

// Equal lays objects side by side at one width, a gap between them. Where that is too
// wide, each has the width it needs and the same share of the rest; where that is too
// wide as well, they stand in several rows.
func Equal(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(&equal{gap: gap}, o...)
}

// widest is the width an object may come to need, as a button that is marked while it
// is chosen: a choice must not move the buttons.
func widest(o fyne.CanvasObject) float32 {
	if b, ok := o.(*widgets.Button); ok {
		return max(b.Widest(), b.MinSize().Width)
	}
	return o.MinSize().Width
}

// shape says how many objects stand in a row, how large each needs to be, and what is
// left of the row's width when each has its own; less than 0: they have one width.
func (e *equal) shape(o []fyne.CanvasObject) (inRow int, least fyne.Size, rest float32) {
	wide, own := float32(0), e.gap*float32(len(o)-1)
	for _, x := range o {
		least = least.Max(x.MinSize())
		wide = max(wide, widest(x))
		own += widest(x)
	}
	inRow = max(1, len(o))
	for e.width > 0 && inRow > 1 && float32(inRow)*(wide+e.gap)-e.gap > e.width {
		inRow--
	}
	if inRow < len(o) && own <= e.width {
		return len(o), least, e.width - own
	}
	rows := max(1, (len(o)+inRow-1)/inRow)
	return max(1, (len(o)+rows-1)/rows), least, -1 // no row is much shorter than the others
}

func (e *equal) MinSize(o []fyne.CanvasObject) fyne.Size {
	o = Seen(o)
	inRow, least, _ := e.shape(o)
	rows := float32((len(o) + inRow - 1) / inRow)
	return fyne.NewSize(least.Width, max(0, rows*(least.Height+e.gap)-e.gap))
}

func (e *equal) Layout(o []fyne.CanvasObject, s fyne.Size) {
	e.width = s.Width
	o = Seen(o)
	inRow, least, rest := e.shape(o)
	high := least.Height
	if inRow >= len(o) {
		high = s.Height
	}
	x := float32(0)
	for i, c := range o {
		width := (s.Width - e.gap*float32(inRow-1)) / float32(inRow)
		if rest >= 0 {
			width = widest(c) + rest/float32(len(o))
		}
		if i%inRow == 0 {
			x = 0
		}
		c.Move(fyne.NewPos(x, float32(i/inRow)*(high+e.gap)))
		c.Resize(fyne.NewSize(width, high))
		x += width + e.gap
	}
}

// flow is the toolkit's row wrap without the room it keeps free at the end of a row: a
// gap and a part of a pixel.
type flow struct {
	wrap fyne.Layout
	gap  float32
}

// MinSize is as high as the rows of the last layout, and no wider than the widest
// object: the toolkit's would keep what is around it from growing narrower.
func (f flow) MinSize(o []fyne.CanvasObject) fyne.Size {
	s := fyne.NewSize(0, f.wrap.MinSize(o).Height)
	for _, x := range Seen(o) {
		s.Width = max(s.Width, x.MinSize().Width)
	}
	return s
}

func (f flow) Layout(o []fyne.CanvasObject, s fyne.Size) {
	f.wrap.Layout(o, s.AddWidthHeight(f.gap+0.5, 0))
}

// Flow sets objects one after another, a gap between them, in as many rows as they need.
func Flow(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(flow{layout.NewRowWrapLayoutWithCustomPadding(gap, gap), gap}, o...)
}

// inline sets objects one after another at their natural width; a text that does not
// fit cuts itself.
type inline struct {
	gap   float32
	under bool // one under another where there is height for that and no width
}

// Inline sets objects of one line side by side; in a narrow window the last ones are
// narrower than they would like to be.
func Inline(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(inline{gap: gap}, o...)
}

// InlineOrUnder is Inline where there is width for all; else, where there is height for
// them, they stand under one another.
func InlineOrUnder(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(inline{gap: gap, under: true}, o...)
}

// natural is the width of a text on one line; of anything else, what it needs.
func natural(o fyne.CanvasObject) float32 {
	if t, ok := o.(*widgets.Text); ok {
		return t.Natural() + 1
	}
	return o.MinSize().Width
}

// cutText is the least width in which a text shows that it is cut, leastInline that of
// a row.
const cutText, leastInline = 24, 60

func (inline) MinSize(o []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, x := range o {
		s.Width += natural(x)
		s.Height = max(s.Height, x.MinSize().Height)
	}
	return fyne.NewSize(min(leastInline, s.Width), s.Height)
}

func (l inline) Layout(o []fyne.CanvasObject, s fyne.Size) {
	if l.under && l.stack(o, s) {
		return
	}
	kept := float32(0) // for those that follow: enough to see that they are cut
	for _, c := range o {
		kept += l.gap + min(natural(c), cutText)
	}
	x := float32(0)
	for _, c := range o {
		kept -= l.gap + min(natural(c), cutText)
		w := max(1, min(natural(c), s.Width-x-kept)) // a text without width is not cut at all
		h := c.MinSize().Height
		c.Resize(fyne.NewSize(w, h))
		c.Move(fyne.NewPos(x, (s.Height-h)/2))
		x += w + l.gap
	}
}

// stack sets objects under one another, and reports whether it did.
func (l inline) stack(o []fyne.CanvasObject, s fyne.Size) bool {
	width, height, n := -l.gap, float32(0), 0
	for _, c := range o {
		if natural(c) > 1 { // a text that says nothing takes no line
			width += natural(c) + l.gap
			height += c.MinSize().Height
			n++
		}
	}
	if n < 2 || width <= s.Width || height > s.Height {
		return false
	}
	y := (s.Height - height) / 2
	for _, c := range o {
		c.Resize(fyne.NewSize(s.Width, c.MinSize().Height))
		c.Move(fyne.NewPos(0, y))
		if natural(c) > 1 {
			y += c.MinSize().Height
		}
	}
	return true
}

// columns gives its first object a share of the width and its last the rest.
type columns struct{ share, most, least float32 }

// Columns sets two objects side by side: the left one has a share of the width, at most
// so much; both together need a least width.
func Columns(share, most, least float32, left, right fyne.CanvasObject) *fyne.Container {
	return container.New(columns{share, most, least}, left, right)
}

// RuledColumns is Columns with a line between the two.
func RuledColumns(share, most, least float32, left, right fyne.CanvasObject) *fyne.Container {
	return container.New(columns{share, most, least}, left, widgets.Rule(), right)
}

func (c columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(c.least, max(o[0].MinSize().Height, o[len(o)-1].MinSize().Height))
}

func (c columns) Layout(o []fyne.CanvasObject, s fyne.Size) {
	put := func(x fyne.CanvasObject, from, to float32) {
		x.Move(fyne.NewPos(from, 0))
		x.Resize(fyne.NewSize(to-from, s.Height))
	}
	left := min(c.most, s.Width*c.share)
	right := left
	if len(o) > 2 {
		right++
		put(o[1], left, right)
	}
	put(o[0], 0, left)
	put(o[len(o)-1], right, s.Width)
}

// Seen are the objects that are not hidden: a layout leaves no gap for the others.
func Seen(o []fyne.CanvasObject) []fyne.CanvasObject {
	return slices.DeleteFunc(slices.Clone(o), func(x fyne.CanvasObject) bool { return !x.Visible() })
}
