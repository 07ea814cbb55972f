package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// equal lays its objects side by side at one width, as many in a row as have room
// for what they say. Its height follows its width, as that of wrapped text does.
type equal struct {
	gap   float32
	most  int     // at most so many in a row; 0: no limit
	width float32 // what there was at the last layout; 0: not known yet
}

// Equal lays objects side by side at one width, a gap between them. Where there is
// no room for all of them, the rest goes on in the next row.
func Equal(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(&equal{gap: gap}, o...)
}

// Pairs is Equal with two in a row at most; one that is left over is as wide as
// the others.
func Pairs(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(&equal{gap: gap, most: 2}, o...)
}

// grows is what needs more room at some times than at others, as a button that is
// marked while it is chosen: a choice must not move the buttons.
type grows interface{ Widest() float32 }

// shape says how many objects stand in a row, and how large each needs to be.
func (e *equal) shape(o []fyne.CanvasObject) (inRow int, least fyne.Size) {
	wide := float32(0)
	for _, x := range o {
		m := x.MinSize()
		least = least.Max(m)
		if g, ok := x.(grows); ok {
			m.Width = g.Widest()
		}
		wide = max(wide, m.Width)
	}
	inRow = max(1, len(o))
	if e.most > 0 {
		inRow = min(inRow, e.most)
	}
	for e.width > 0 && inRow > 1 && float32(inRow)*(wide+e.gap)-e.gap > e.width {
		inRow--
	}
	if e.most == 0 { // no row is much shorter than the others
		rows := (len(o) + inRow - 1) / inRow
		inRow = (len(o) + max(1, rows) - 1) / max(1, rows)
	}
	return max(1, inRow), least
}

func (e *equal) MinSize(o []fyne.CanvasObject) fyne.Size {
	o = Seen(o)
	inRow, least := e.shape(o)
	rows := float32((len(o) + inRow - 1) / inRow)
	return fyne.NewSize(least.Width, max(0, rows*(least.Height+e.gap)-e.gap))
}

func (e *equal) Layout(o []fyne.CanvasObject, s fyne.Size) {
	e.width = s.Width
	o = Seen(o)
	inRow, least := e.shape(o)
	rows := max(1, (len(o)+inRow-1)/inRow)
	size := fyne.NewSize((s.Width-e.gap*float32(inRow-1))/float32(inRow), least.Height)
	if rows == 1 {
		size.Height = s.Height
	}
	for i, x := range o {
		x.Move(fyne.NewPos(float32(i%inRow)*(size.Width+e.gap), float32(i/inRow)*(size.Height+e.gap)))
		x.Resize(size)
	}
}

// fair lays its objects in one row as long as they have room in one, if not at one
// width then at their own.
type fair struct{ equal }

// Fair lays objects side by side at one width; where that is too wide at widths of
// their own, with the same share of the rest; and where that is too wide as well, in
// several rows.
func Fair(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(&fair{equal{gap: gap}}, o...)
}

// rest is what is left of the width when all stand in one row at their own widths,
// and whether that is how they stand.
func (f *fair) rest(o []fyne.CanvasObject) (float32, bool) {
	own := f.gap * float32(len(o)-1)
	for _, x := range o {
		own += x.MinSize().Width
	}
	inRow, _ := f.shape(o)
	return f.width - own, inRow < len(o) && own <= f.width
}

func (f *fair) MinSize(o []fyne.CanvasObject) fyne.Size {
	if _, own := f.rest(Seen(o)); own {
		_, least := f.shape(Seen(o))
		return least
	}
	return f.equal.MinSize(o)
}

func (f *fair) Layout(o []fyne.CanvasObject, s fyne.Size) {
	f.width = s.Width
	rest, own := f.rest(Seen(o))
	if !own {
		f.equal.Layout(o, s)
		return
	}
	at := float32(0)
	for _, x := range Seen(o) {
		wide := x.MinSize().Width + rest/float32(len(Seen(o)))
		x.Move(fyne.NewPos(at, 0))
		x.Resize(fyne.NewSize(wide, s.Height))
		at += wide + f.gap
	}
}

// flow sets its objects one after another at their own widths and goes on in the
// next row where there is no room.
type flow struct {
	gap   float32
	width float32 // what there was at the last layout; 0: not known yet
}

// Flow sets objects one after another, a gap between them, in as many rows as they
// need.
func Flow(gap float32, o ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap}, o...)
}

// place calls put with the place of each object and returns the height of all.
func (f *flow) place(o []fyne.CanvasObject, put func(x fyne.CanvasObject, at fyne.Position, row float32)) float32 {
	y := float32(0)
	for len(o) > 0 {
		n, x, row := 0, float32(0), float32(0)
		for n < len(o) && (n == 0 || f.width <= 0 || x+o[n].MinSize().Width <= f.width) {
			x += o[n].MinSize().Width + f.gap
			row = max(row, o[n].MinSize().Height)
			n++
		}
		x = 0
		for _, c := range o[:n] {
			put(c, fyne.NewPos(x, y), row)
			x += c.MinSize().Width + f.gap
		}
		o, y = o[n:], y+row+f.gap
	}
	return max(0, y-f.gap)
}

func (f *flow) MinSize(o []fyne.CanvasObject) fyne.Size {
	o = Seen(o)
	height := f.place(o, func(fyne.CanvasObject, fyne.Position, float32) {})
	width := float32(0)
	for _, x := range o {
		width = max(width, x.MinSize().Width)
	}
	return fyne.NewSize(width, height)
}

func (f *flow) Layout(o []fyne.CanvasObject, s fyne.Size) {
	f.width = s.Width
	f.place(Seen(o), func(x fyne.CanvasObject, at fyne.Position, row float32) {
		m := x.MinSize()
		x.Move(at.AddXY(0, (row-m.Height)/2))
		x.Resize(fyne.NewSize(min(m.Width, s.Width), m.Height))
	})
}

// Seen are the objects that are not hidden: a layout leaves no gap for the others.
func Seen(o []fyne.CanvasObject) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, x := range o {
		if x.Visible() {
			out = append(out, x)
		}
	}
	return out
}
