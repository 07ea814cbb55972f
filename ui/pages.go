package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/overview"
	"norikae/ui/shell"
	"norikae/ui/shell/ask"
)

// pages is the window with the pages that are open: the navigator, and what is
// said over every page.
type pages struct {
	*shell.Navigator
	a     *application
	strip *fyne.Container // what is said over every page
	read  bool            // the notice of a crash was closed
	room  *fyne.Container
	whole *fyne.Container // the strip over the room
}

func newPages(a *application) *pages {
	p := &pages{a: a, strip: container.NewVBox(), room: container.NewStack()}
	p.Navigator = shell.New(a.ctx, p)
	p.strips()
	a.toasts.Over(p.room, a.status.layer)
	p.whole = layouts.Fitted(p.strip, container.NewStack(p.room, a.status.layer, a.toasts.Layer()), nil)
	a.window.SetContent(a.tips.Over(p.whole))
	a.window.SetPadded(false)
	c := a.window.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { p.typed(0, e.Name) })
	c.SetOnTypedRune(func(r rune) { p.typed(r, "") })
	return p
}

// ask puts a question. It is made anew, with what was typed, when the language
// changes.
func (a *application) ask(q func() ask.Question) { a.askOnce(shell.Unlike, q) }

// askOnce puts a question that a command asks: while it stands in front, it is not
// put a second time.
func (a *application) askOnce(id shell.ID, q func() ask.Question) {
	a.pages.Push(id, func(f shell.Frame) shell.Page { return ask.Make(f, q) })
}

// Frame implements shell.Host.
func (p *pages) Frame() shell.Frame { return p.a.frame() }

// Show implements shell.Host.
func (p *pages) Show(top shell.Page) {
	p.room.Objects = []fyne.CanvasObject{top.Content()}
	p.room.Refresh()
	p.a.tips.End()
	p.a.window.SetOnDropped(nil) // a file dropped belongs to the page in front, if it takes any
	top.Update()
	top.Shown()
	p.a.toasts.Moved()
	p.a.cfg.Log.Debug("screen", "name", top.Name())
}

// update shows a change on every page that is open.
func (p *pages) update() {
	p.Update()
	p.a.toasts.Moved()
}

// remake makes every open page anew in the language that is chosen now.
func (p *pages) remake() {
	p.strips()
	p.Remake()
	if page, ok := p.Open(pageMain); ok {
		p.a.main = page.(*overview.Overview)
	}
}

// typed gives a plain key to the top page; Escape closes it, F1 explains it.
func (p *pages) typed(r rune, key fyne.KeyName) {
	p.a.tips.End()
	if key == fyne.KeyF1 {
		p.a.openGuide()
		return
	}
	if key == fyne.KeyEscape && p.dismiss() || p.Top().Typed(r, key) {
		return
	}
	if key == fyne.KeyEscape {
		p.Back()
	}
}

// dismiss hides what lies over the window: a menu, a dialog of the toolkit.
func (p *pages) dismiss() bool {
	overlays := p.a.window.Canvas().Overlays()
	top := overlays.Top()
	if top == nil {
		return false
	}
	overlays.Remove(top)
	return true
}
