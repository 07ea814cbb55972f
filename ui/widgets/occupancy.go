package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/ui/theme"
)

// occupancy is where a window shows something that a message laid over it should not hide.
type occupancy struct {
	controls []area // what can be pressed or typed in
	marks    []area // what a page is known by, and rows that cannot be scrolled to another place
	words    []area // what can be read
}

// area is a rectangle.
type area struct{ from, to fyne.Position }

func areaAt(at fyne.Position, s fyne.Size) area { return area{at, at.Add(s)} }

func (a area) cut(b area) area {
	return area{
		fyne.NewPos(max(a.from.X, b.from.X), max(a.from.Y, b.from.Y)),
		fyne.NewPos(min(a.to.X, b.to.X), min(a.to.Y, b.to.Y)),
	}
}

func (a area) empty() bool { return a.from.X >= a.to.X || a.from.Y >= a.to.Y }

// occupancyOf visits objects that all begin in the upper left corner of a window.
func occupancyOf(objects []fyne.CanvasObject, window fyne.Size) *occupancy {
	g := &occupancy{}
	for _, o := range objects {
		g.visit(o, fyne.Position{}, area{to: fyne.NewPos(window.Width, window.Height)})
	}
	return g
}

// visit notes what can be seen of an object in a frame; corner is where its parent
// begins. Of a list only the ends are noted: what is hidden between can be scrolled to.
func (g *occupancy) visit(o fyne.CanvasObject, corner fyne.Position, frame area) {
	if o == nil || !o.Visible() {
		return
	}
	at := corner.Add(o.Position())
	switch x := o.(type) {
	case *fyne.Container:
		for _, part := range x.Objects {
			g.visit(part, at, frame)
		}
	case *container.Scroll:
		g.visit(x.Content, at, frame.cut(areaAt(at, x.Size())))
	case *Reader, *Fill, *Bar, *Line:
	case *KeyList:
		for _, end := range x.ends(at) {
			add(&g.marks, end.cut(frame))
		}
	case *Text:
		if x.style.size() >= theme.TextTitle {
			add(&g.marks, x.readableArea(at).cut(frame))
		}
		add(&g.words, x.readableArea(at).cut(frame))
	case *Status:
		add(&g.words, x.readableArea(at).cut(frame))
	case *canvas.Text:
		add(&g.words, areaAt(at, x.Size()).cut(frame))
	case fyne.Widget:
		add(&g.controls, areaAt(at, x.Size()).cut(frame))
	}
}

func add(to *[]area, a area) {
	if !a.empty() {
		*to = append(*to, a)
	}
}

// ends are where rows of a list lie that nothing can bring to another place: all of a
// list that fits, the first and the last two of a longer one.
func (l *KeyList) ends(at fyne.Position) []area {
	n, row, size := l.Length(), l.CreateItem().MinSize().Height+fynetheme.Padding(), l.Size()
	if whole := float32(n) * row; whole <= size.Height {
		return []area{areaAt(at, fyne.NewSize(size.Width, whole))}
	}
	return []area{
		areaAt(at, fyne.NewSize(size.Width, row)),
		areaAt(at.AddXY(0, size.Height-2*row), fyne.NewSize(size.Width, 2*row)),
	}
}

// keepOff is the least distance to what is there, keepIn to the window's edge.
const keepOff, keepIn = 6, 16

// hidden is how much of the areas something of a size hides, in square pixels.
func hidden(at fyne.Position, s fyne.Size, areas []area) float32 {
	mine, sum := area{at.SubtractXY(keepOff, keepOff), at.Add(s).AddXY(keepOff, keepOff)}, float32(0)
	for _, a := range areas {
		if c := mine.cut(a); !c.empty() {
			sum += (c.to.X - c.from.X) * (c.to.Y - c.from.Y)
		}
	}
	return sum
}

// cost is what something hides at a place: controls, marks and words, in this order.
type cost [3]float32

func (g *occupancy) cost(at fyne.Position, s fyne.Size) cost {
	return cost{hidden(at, s, g.controls), hidden(at, s, g.marks), hidden(at, s, g.words)}
}

// compare orders costs: what can be pressed matters more than any words.
func (c cost) compare(d cost) int { return slices.Compare(c[:], d[:]) }

// free reports whether something of a size hides nothing at a place.
func (g *occupancy) free(at fyne.Position, s fyne.Size) bool { return g.cost(at, s) == cost{} }

// place returns where something of a size hides nothing: low in the middle, or as
// near to that as can be. Where there is no such place, it hides as little as can be
// that can be pressed, then of what a page is known by, then of words.
func (g *occupancy) place(window, s fyne.Size) fyne.Position {
	const step = 8
	middle := fyne.NewPos((window.Width-s.Width)/2, window.Height-s.Height-keepIn)
	best, least, far := middle, g.cost(middle, s), float32(0)
	try := func(x, y float32) {
		p := fyne.NewPos(x, y)
		d := (x-middle.X)*(x-middle.X) + (y-middle.Y)*(y-middle.Y)
		if least == (cost{}) && d >= far {
			return
		}
		if c := g.cost(p, s); c.compare(least) < 0 || c == least && d < far {
			best, least, far = p, c, d
		}
	}
	for y := middle.Y; y >= keepOff && (least != cost{} || (middle.Y-y)*(middle.Y-y) < far); y -= step {
		for x := middle.X; x >= keepIn; x -= step {
			try(x, y)
			try(2*middle.X-x, y)
		}
	}
	return best
}
