package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// occupancy is where a window shows something that a message laid over it should not hide.
type occupancy struct {
	controls []area // what can be pressed or typed in
	words    []area // what can be read
}

// Parted is a widget that is only a frame for other objects.
type Parted interface {
	// Parts are the objects, at their places in the widget.
	Parts() []fyne.CanvasObject
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
// begins. Lists are not noted: what is hidden there can be scrolled to.
func (g *occupancy) visit(o fyne.CanvasObject, corner fyne.Position, frame area) {
	if o == nil || !o.Visible() {
		return
	}
	at := corner.Add(o.Position())
	all := func(parts []fyne.CanvasObject) {
		for _, part := range parts {
			g.visit(part, at, frame)
		}
	}
	switch x := o.(type) {
	case *fyne.Container:
		all(x.Objects)
	case Parted:
		all(x.Parts())
	case *container.Scroll:
		g.visit(x.Content, at, frame.cut(areaAt(at, x.Size())))
	case *KeyList, *Reader, *Fill, *Bar, *Line:
	case *Text:
		g.addWords(x.readableArea(at).cut(frame))
	case *Status:
		g.addWords(x.readableArea(at).cut(frame))
	case *canvas.Text:
		g.addWords(areaAt(at, x.Size()).cut(frame))
	case fyne.Widget:
		if a := areaAt(at, x.Size()).cut(frame); !a.empty() {
			g.controls = append(g.controls, a)
		}
	}
}

func (g *occupancy) addWords(a area) {
	if !a.empty() {
		g.words = append(g.words, a)
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

// free reports whether something of a size hides nothing at a place.
func (g *occupancy) free(at fyne.Position, s fyne.Size) bool {
	return hidden(at, s, g.controls) == 0 && hidden(at, s, g.words) == 0
}

// place returns where something of a size hides nothing: low in the middle, or as
// near to that as can be. Where there is no such place, it hides as few words as
// can be, but nothing that can be pressed.
func (g *occupancy) place(window, s fyne.Size) fyne.Position {
	const step = 8
	middle := fyne.NewPos((window.Width-s.Width)/2, window.Height-s.Height-keepIn)
	best, words, far := middle, float32(math.MaxFloat32), float32(0)
	try := func(x, y float32) {
		p := fyne.NewPos(x, y)
		d := (x-middle.X)*(x-middle.X) + (y-middle.Y)*(y-middle.Y)
		if words == 0 && d >= far || hidden(p, s, g.controls) > 0 {
			return
		}
		if w := hidden(p, s, g.words); w < words || w == words && d < far {
			best, words, far = p, w, d
		}
	}
	for y := middle.Y; y >= keepOff && (words > 0 || (middle.Y-y)*(middle.Y-y) < far); y -= step {
		for x := middle.X; x >= keepIn; x -= step {
			try(x, y)
			try(2*middle.X-x, y)
		}
	}
	return best
}
