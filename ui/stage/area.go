package stage

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/widgets"
)

// Area is a part of the window, from its upper left to its lower right corner.
type Area struct{ From, To fyne.Position }

// AreaOf is where an object stands whose parent begins at a place.
func AreaOf(o fyne.CanvasObject, parent fyne.Position) Area {
	from := parent.Add(o.Position())
	return Area{from, from.Add(o.Size())}
}

// WindowArea is the area of a window of a size.
func WindowArea(size fyne.Size) Area { return Area{To: fyne.NewPos(size.Width, size.Height)} }

// Empty reports whether there is not a pixel in the area.
func (a Area) Empty() bool { return a.To.X-a.From.X < 1 || a.To.Y-a.From.Y < 1 }

// Both is what lies in both areas.
func (a Area) Both(b Area) Area {
	return Area{
		fyne.NewPos(max(a.From.X, b.From.X), max(a.From.Y, b.From.Y)),
		fyne.NewPos(min(a.To.X, b.To.X), min(a.To.Y, b.To.Y)),
	}
}

func (a Area) String() string {
	return fmt.Sprintf("%.0f,%.0f to %.0f,%.0f", a.From.X, a.From.Y, a.To.X, a.To.Y)
}

// spot is something that can be read or pressed, or a ground that hides what was
// drawn before it.
type spot struct {
	object   fyne.CanvasObject
	says     string
	at       Area
	clip     Area // what of the window is left for it
	scrolled bool // it may lie above or below its clip
	ground   bool
}

// seen is the part of the spot that is drawn.
func (s spot) seen() Area { return s.at.Both(s.clip) }

func (s spot) String() string { return fmt.Sprintf("%q at %v", s.says, s.at) }

// spots lists what stands on a page, in the order it is drawn.
func spots(page fyne.CanvasObject) []spot {
	var w spotter
	w.visit(page, fyne.Position{}, spot{clip: WindowArea(page.Size())})
	return w.all
}

type spotter struct{ all []spot }

// visit adds what is in an object; parent is where what is around it begins, and
// around says what of the window is left to it.
func (w *spotter) visit(o fyne.CanvasObject, parent fyne.Position, around spot) {
	if o == nil || !o.Visible() {
		return
	}
	s := around
	s.object, s.at = o, AreaOf(o, parent)
	add := func(says string) {
		s.says = says
		w.all = append(w.all, s)
	}
	switch x := o.(type) {
	case *widgets.Button, *widgets.Field:
		add(labelOf(x))
		return
	case *widget.Entry:
		return
	case *widgets.Fill:
		s.ground = true
		add("ground")
		return
	case *widgets.Text:
		if x.Text() == "" {
			return
		}
		w.lines(x, s)
		return
	case *canvas.Text:
		if x.Text != "" {
			s.at = ink(x, s.at)
			add(x.Text)
		}
		return
	case *container.Scroll:
		s.clip = s.clip.Both(s.at)
		s.scrolled = true
	}
	inside, _ := parts(o)
	for _, c := range inside {
		w.visit(c, s.at.From, spot{clip: s.clip, scrolled: s.scrolled})
	}
}

// lines adds a text line by line: the last one may be shorter than the text is
// wide.
func (w *spotter) lines(t *widgets.Text, s spot) {
	inside, _ := parts(t)
	for _, o := range inside {
		line := s
		line.at, line.says = ink(o.(*canvas.Text), AreaOf(o, s.at.From)), o.(*canvas.Text).Text
		w.all = append(w.all, line)
	}
}

// ink is where the letters of a line are.
func ink(t *canvas.Text, at Area) Area {
	wide := t.MinSize().Width
	switch t.Alignment {
	case fyne.TextAlignCenter:
		at.From.X += (t.Size().Width - wide) / 2
	case fyne.TextAlignTrailing:
		at.From.X += t.Size().Width - wide
	}
	at.To.X = at.From.X + wide
	return at
}
