package shell

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
)

// ID says of what kind a page is, to whoever opens it: a value of a type of the
// feature's own, as with keys of a context, so that no two features share one:
//
//	type page int
//	const gatePage page = iota + 1
//
// Pages of one ID replace one another. A page with the ID nil is like no other, such
// as a question: a second one opens over the first.
type ID any

// Navigator is the stack of open pages: the main page below, what was opened last
// on top. All methods are called on Fyne's goroutine.
type Navigator struct {
	ctx     context.Context
	display Display
	stack   []*place
}

// Display is what the navigator shows pages on.
type Display interface {
	// Frame is what every page is given. The navigator puts what belongs to one
	// page in the place of Close, Focus, Do and Go.
	Frame() Frame
	// Show brings a page to the front.
	Show(page Page)
}

// place is where a page stands. A page that is made anew, as in another language,
// keeps its place, and with it whatever it has under way.
type place struct {
	id   ID
	page Page
	ctx  context.Context // ends when the page closes
	end  context.CancelFunc
}

// NewNavigator returns a navigator without pages; Base comes first. Everything that
// pages start ends with ctx at the latest.
func NewNavigator(ctx context.Context, d Display) *Navigator { return &Navigator{ctx: ctx, display: d} }

// Base puts a page below all others, in place of the one that is there.
func (n *Navigator) Base(id ID, make func(Frame) Page) Page {
	at := n.place(id, make)
	if len(n.stack) > 0 {
		n.stack[0].close()
		n.stack[0] = at
	} else {
		n.stack = append(n.stack, at)
	}
	n.show()
	return at.page
}

// Push opens a page over the others and returns it. One of the same ID that is on
// top already stays as it is, and is returned.
func (n *Navigator) Push(id ID, make func(Frame) Page) Page {
	if top := n.stack[len(n.stack)-1]; id != nil && top.id == id {
		return top.page
	} else if c, ok := top.page.(Coverable); ok {
		c.Covered()
	}
	at := n.place(id, make)
	n.stack = append(n.stack, at)
	n.show()
	return at.page
}

// Replace opens a page in place of the one of its ID, wherever that is: what lay
// over it is closed too. On top already, it stays as it is, and is returned.
func (n *Navigator) Replace(id ID, make func(Frame) Page) Page {
	if i := n.index(id); i > 0 && i < len(n.stack)-1 {
		n.cut(i)
	}
	return n.Push(id, make)
}

// Close closes a page, wherever it is; what was opened over it stays. A page that
// is not open any more, and the lowest one, are left alone.
func (n *Navigator) Close(page Page) {
	for _, at := range n.stack {
		if at.page == page {
			n.leave(at)
			return
		}
	}
}

// CloseAll closes the pages of some IDs.
func (n *Navigator) CloseAll(ids ...ID) {
	for _, at := range slices.Clone(n.stack) {
		if slices.Contains(ids, at.id) {
			n.leave(at)
		}
	}
}

// Back closes the page on top, by the person's wish.
func (n *Navigator) Back() { n.leave(n.stack[len(n.stack)-1]) }

// Home closes every page but the lowest.
func (n *Navigator) Home() {
	n.cut(1)
	n.show()
}

// Top returns the page in front.
func (n *Navigator) Top() Page { return n.stack[len(n.stack)-1].page }

// TopID returns the ID of the page in front.
func (n *Navigator) TopID() ID { return n.stack[len(n.stack)-1].id }

// Open returns the open page of an ID.
func (n *Navigator) Open(id ID) (Page, bool) {
	if i := n.index(id); i >= 0 {
		return n.stack[i].page, true
	}
	return nil, false
}

// Pages returns the open pages, the one in front first.
func (n *Navigator) Pages() []Page {
	var all []Page
	for _, at := range slices.Backward(n.stack) {
		all = append(all, at.page)
	}
	return all
}

// Update shows a change on every open page.
func (n *Navigator) Update() {
	for _, at := range slices.Clone(n.stack) {
		at.page.Update()
	}
}

// Remake makes every open page anew, as in another language. What a page has under
// way goes on. A page that cannot be made anew is closed.
func (n *Navigator) Remake() {
	var kept []*place
	for _, at := range n.stack {
		var next Page
		if r, ok := at.page.(Remaker); ok {
			next = r.Remake(n.frame(at))
		}
		switch next {
		case nil:
			at.close()
			continue
		case at.page: // it made itself anew
		default:
			at.page.Closing()
			at.page = next
		}
		kept = append(kept, at)
	}
	n.stack = kept
	n.show()
}

// place makes a page and the place where it will stand.
func (n *Navigator) place(id ID, make func(Frame) Page) *place {
	at := &place{id: id}
	at.ctx, at.end = context.WithCancel(n.ctx)
	at.page = make(n.frame(at))
	return at
}

// frame is the frame of one place.
func (n *Navigator) frame(at *place) Frame {
	f := n.display.Frame()
	f.Host = pageHost{f.Host, n, at}
	f.Close = func() { n.leave(at) }
	return f
}

// pageHost is the window as the page of one place sees it.
type pageHost struct {
	Host
	n  *Navigator
	at *place
}

// Focus implements Host: a page underneath takes no key.
func (h pageHost) Focus(x fyne.Focusable) {
	if len(h.n.stack) > 0 && h.n.stack[len(h.n.stack)-1] == h.at {
		h.Host.Focus(x)
	}
}

func (h pageHost) Do(act func()) {
	h.Host.Do(func() {
		if h.at.ctx.Err() == nil {
			act()
		}
	})
}

func (h pageHost) Go(work func(ctx context.Context)) context.CancelFunc {
	ctx, stop := context.WithCancel(h.at.ctx)
	h.Host.Go(func(context.Context) {
		work(ctx)
		h.Host.Do(stop) // after what the work posted
	})
	return stop
}

// leave closes a place, unless it is the lowest or closed already.
func (n *Navigator) leave(at *place) {
	i := slices.Index(n.stack, at)
	if i < 1 {
		return
	}
	front := i == len(n.stack)-1
	n.stack = slices.Delete(n.stack, i, i+1)
	at.close()
	if front {
		n.show()
	}
}

// cut closes the pages from a height on.
func (n *Navigator) cut(from int) {
	gone := n.stack[from:]
	n.stack = slices.Clone(n.stack[:from])
	for _, at := range slices.Backward(gone) {
		at.close()
	}
}

// close ends what a page has under way.
func (at *place) close() {
	at.end()
	at.page.Closing()
}

// index is the height of the page of an ID; -1: none is open.
func (n *Navigator) index(id ID) int {
	return slices.IndexFunc(n.stack, func(at *place) bool { return id != nil && at.id == id })
}

func (n *Navigator) show() { n.display.Show(n.Top()) }

// Submit presses the main button of the page in front.
func (n *Navigator) Submit() {
	if p, ok := n.Top().(Submitter); ok {
		p.Submit()
	}
}
