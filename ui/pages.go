package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetooltip "github.com/dweymouth/fyne-tooltip"

	"norikae/ui/ask"
	"norikae/ui/screen"
)

// pages is the stack of screens: the main window below, what was opened last on
// top. Escape closes the top one.
type pages struct {
	a     *application
	stack []screen.Page
	strip *fyne.Container // what is said over every page
	read  bool            // the notice of a crash was closed
	room  *fyne.Container
	whole *fyne.Container // the strip over the room
}

func newPages(a *application) *pages {
	p := &pages{a: a, strip: container.NewVBox(), room: container.NewStack()}
	p.strips()
	a.toasts.Over(p.room, a.status.layer)
	p.whole = screen.Fitted(p.strip, container.NewStack(p.room, a.status.layer, a.toasts.Layer()), nil)
	a.window.SetContent(fynetooltip.AddWindowToolTipLayer(p.whole, a.window.Canvas()))
	a.window.SetPadded(false)
	c := a.window.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { p.typed(0, e.Name) })
	c.SetOnTypedRune(func(r rune) { p.typed(r, "") })
	return p
}

// base replaces the lowest page.
func (p *pages) base(page screen.Page) {
	if len(p.stack) > 0 {
		p.stack[0].Closing()
		p.stack[0] = page
	} else {
		p.stack = append(p.stack, page)
	}
	p.show()
}

// push opens a page over the others.
func (p *pages) push(page screen.Page) {
	if p.top().Name() == page.Name() {
		return
	}
	p.stack = append(p.stack, page)
	p.show()
}

// ask puts a question. It is made anew, with what was typed, when the language
// changes.
func (a *application) ask(q func() ask.Question) { a.pages.push(ask.Make(a.frame(), q)) }

// reopen opens a page in place of one of the same kind, wherever that is in the
// stack: what lay over it is closed. On top already, it stays as it is.
func (p *pages) reopen(page screen.Page) {
	if p.top().Name() == page.Name() {
		return
	}
	for i, old := range p.stack {
		if i > 0 && old.Name() == page.Name() {
			for _, gone := range p.stack[i:] {
				gone.Closing()
			}
			p.stack = p.stack[:i]
			break
		}
	}
	p.push(page)
}

// pop closes the page opened last.
func (p *pages) pop() {
	if len(p.stack) < 2 {
		return
	}
	p.top().Closing()
	p.stack = p.stack[:len(p.stack)-1]
	p.show()
}

// leave closes the page of a name. What was opened over it stays.
func (p *pages) leave(name string) {
	if p.top().Name() == name {
		p.pop()
		return
	}
	p.stack = slices.DeleteFunc(p.stack, func(page screen.Page) bool {
		if page.Name() != name {
			return false
		}
		page.Closing()
		return true
	})
}

func (p *pages) top() screen.Page { return p.stack[len(p.stack)-1] }

func (p *pages) show() {
	top := p.top()
	p.room.Objects = []fyne.CanvasObject{top.Content()}
	p.room.Refresh()
	p.a.window.SetOnDropped(nil) // a file dropped belongs to the page in front, if it takes any
	top.Update()
	top.Shown()
	p.a.toasts.Moved()
	p.a.cfg.Log.Debug("screen", "name", top.Name())
}

// update shows a change on every page that is open.
func (p *pages) update() {
	for _, page := range p.stack {
		page.Update()
	}
	p.a.toasts.Moved()
}

// typed gives a plain key to the top page; Escape closes it, F1 explains it.
func (p *pages) typed(r rune, key fyne.KeyName) {
	if key == fyne.KeyF1 {
		p.a.openGuide()
		return
	}
	if key == fyne.KeyEscape && p.dismiss() || p.top().Typed(r, key) {
		return
	}
	if key == fyne.KeyEscape {
		p.pop()
	}
}
