package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"norikae/ui/widgets"
)

// lookAgain lays the window out as a real one is before each picture: what has
// changed its size since is given its room.
func (r *room) lookAgain() {
	for range 2 {
		size := r.window.Canvas().Size()
		r.window.Resize(size.AddWidthHeight(1, 1))
		r.window.Resize(size)
		r.rest()
	}
}

// cutTexts lists what is shortened on a page: labels of buttons, and texts that
// are not names, addresses or IDs, which may be of any length.
func cutTexts(page fyne.CanvasObject) []string {
	var out []string
	visible(page, func(o fyne.CanvasObject) bool {
		switch x := o.(type) {
		case *widgets.KeyList:
			return false // rows hold names and domains; the whole is told under the pointer
		case *widgets.Button:
			if x.Shortened() && !strings.Contains(x.Text(), "@") {
				out = append(out, x.Text())
			}
		case *widgets.Text:
			for _, line := range test.WidgetRenderer(x).Objects() {
				c, ok := line.(*canvas.Text)
				if ok && strings.HasSuffix(c.Text, "…") && !strings.Contains(x.Text(), "…") && !strings.ContainsAny(x.Text(), "@/") {
					out = append(out, x.Text())
				}
			}
		}
		return true
	})
	return out
}

// place is where something that can be read or pressed stands in the window, as
// far as it is not scrolled out of sight.
type place struct {
	says     string
	from, to fyne.Position
}

func (p place) empty() bool { return p.to.X-p.from.X < 1 || p.to.Y-p.from.Y < 1 }

func (p place) both(q place) place {
	return place{from: fyne.NewPos(max(p.from.X, q.from.X), max(p.from.Y, q.from.Y)), to: fyne.NewPos(min(p.to.X, q.to.X), min(p.to.Y, q.to.Y))}
}

// places walks an object and calls at with where each button, field and line of
// text stands, and where it may be seen.
func places(o fyne.CanvasObject, from fyne.Position, clip place, at func(is, seen place)) {
	if o == nil || !o.Visible() {
		return
	}
	from = from.Add(o.Position())
	is := place{from: from, to: from.Add(o.Size())}
	switch x := o.(type) {
	case *widgets.KeyList:
		return // its rows are given their width by the list
	case *widgets.Button:
		is.says = x.Text()
		at(is, clip)
		return
	case *widgets.Field:
		is.says = "field " + x.Text + x.PlaceHolder
		at(is, clip)
		return
	case *widget.Entry:
		return
	case *canvas.Text:
		is.says = x.Text
		w := x.MinSize().Width
		switch x.Alignment {
		case fyne.TextAlignCenter:
			is.from.X += (x.Size().Width - w) / 2
		case fyne.TextAlignTrailing:
			is.from.X += x.Size().Width - w
		}
		is.to.X = is.from.X + w
		if x.Text != "" {
			at(is, clip)
		}
	case *container.Scroll:
		clip = clip.both(is)
		places(x.Content, from, clip, at)
		return
	case *fyne.Container:
		for _, c := range x.Objects {
			places(c, from, clip, at)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			places(c, from, clip, at)
		}
	}
}

// outside lists what reaches over the right edge of the window, or of the column
// that it scrolls in.
func outside(page fyne.CanvasObject) []string {
	var out []string
	whole := place{to: fyne.NewPos(page.Size().Width, page.Size().Height)}
	places(page, fyne.Position{}, whole, func(is, seen place) {
		if is.to.X > seen.to.X+0.5 || is.from.X < seen.from.X-0.5 {
			out = append(out, fmt.Sprintf("%q stands at %v to %v, what is seen ends at %v", is.says, is.from, is.to, seen.to))
		}
	})
	return out
}

// over lists what lies over something else.
func over(page fyne.CanvasObject) []string {
	var out []string
	var all []place
	whole := place{to: fyne.NewPos(page.Size().Width, page.Size().Height)}
	places(page, fyne.Position{}, whole, func(is, seen place) {
		at := is.both(seen)
		for _, other := range all {
			if !at.both(other).empty() {
				out = append(out, fmt.Sprintf("%q at %v to %v lies over %q at %v to %v", is.says, is.from, is.to, other.says, other.from, other.to))
			}
		}
		at.says = is.says
		if !at.empty() {
			all = append(all, at)
		}
	})
	return out
}

// hiddenByToast shows messages and lists what can be pressed under them, or is not
// in sight of them.
func (r *room) hiddenByToast() []string {
	var out []string
	page := r.pages.Top().Content()
	whole := place{to: fyne.NewPos(page.Size().Width, page.Size().Height)}
	for _, show := range []func(){
		func() { r.toasts.Show(r.words.T("toast.linkCopied.for", "Browser", "Firefox"), "", nil) },
		func() { r.toasts.Show(r.words.N("toast.added", 23), r.words.T("toast.undo"), func() {}) },
	} {
		show()
		card := r.toasts.Layer().(*fyne.Container).Objects[0]
		toast := place{from: card.Position(), to: card.Position().Add(card.Size())}
		if toast.both(whole) != toast {
			out = append(out, fmt.Sprintf("a message stands at %v to %v", toast.from, toast.to))
		}
		pressed(page, fyne.Position{}, whole, func(o fyne.CanvasObject, at fyne.Position, clip place) {
			if is := (place{from: at, to: at.Add(o.Size())}); !toast.both(is.both(clip)).empty() {
				out = append(out, fmt.Sprintf("a message at %v lies over a %T at %v", toast.from, o, at))
			}
		})
		test.Tap(card.(fyne.Tappable))
	}
	return out
}

// pressed calls at with everything that a click or a key does something with,
// outside lists.
func pressed(o fyne.CanvasObject, from fyne.Position, clip place, at func(o fyne.CanvasObject, from fyne.Position, clip place)) {
	if o == nil || !o.Visible() {
		return
	}
	from = from.Add(o.Position())
	switch x := o.(type) {
	case *widgets.KeyList, *widgets.Reader:
		return
	case *container.Scroll:
		pressed(x.Content, from, clip.both(place{from: from, to: from.Add(x.Size())}), at)
		return
	}
	_, taps := o.(fyne.Tappable)
	_, types := o.(fyne.Focusable)
	if taps || types {
		at(o, from, clip)
		return
	}
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			pressed(c, from, clip, at)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			pressed(c, from, clip, at)
		}
	}
}
