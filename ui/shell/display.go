package shell

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
)

// display is what the window consists of: the banners over the page in front, and
// the layers over that page.
type display struct {
	s      *Shell
	banner *fyne.Container // what is shown over every page
	room   *fyne.Container // the open pages; only the one in front is not hidden
	root   *fyne.Container // the banners over the room
}

func newDisplay(s *Shell) *display {
	d := &display{s: s, banner: container.NewVBox(), room: container.NewStack()}
	s.toasts.Avoid(d.room, s.status.layer)
	d.root = layouts.Fitted(d.banner, container.NewStack(d.room, s.status.layer, s.toasts.Layer()), nil)
	d.showBanners()
	s.window.SetContent(s.tips.Over(newViewport(d.root)))
	s.window.SetPadded(false)
	c := s.window.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { d.typed(0, e.Name) })
	c.SetOnTypedRune(func(r rune) { d.typed(r, "") })
	return d
}

// Frame implements Display.
func (d *display) Frame() Frame {
	return Frame{Host: d.s, Words: d.s.words, Log: d.s.opt.Log, Now: d.s.Now, Activity: d.s.status.tracker, Turn: d.s.toasts.Turn}
}

// Show implements Display.
func (d *display) Show(top Page) {
	d.room.Objects = nil
	for _, page := range slices.Backward(d.s.Pages()) { // a change of theme is to reach those behind too
		sheet := container.NewStack(page.Content())
		sheet.Hidden = page != top
		d.room.Add(sheet)
	}
	d.room.Refresh()
	d.s.window.Canvas().Unfocus() // what has the focus may be on a page that is closed, or behind
	d.s.tips.End()
	d.s.window.SetOnDropped(nil) // a file dropped belongs to the page in front, if it takes any
	d.s.toasts.Turn(func() {
		top.Update()
		top.Shown()
	})
	d.s.opt.Log.Debug("screen", "name", top.Name())
}

// Update shows a change on every page that is open.
func (s *Shell) Update() {
	s.Navigator.Update()
	s.toasts.Moved()
}

// typed gives a plain key to the top page; Escape closes it, F1 explains it.
func (d *display) typed(r rune, key fyne.KeyName) {
	d.s.tips.End()
	if key == fyne.KeyF1 {
		d.s.parts.Commands.Help()
		return
	}
	if key == fyne.KeyEscape && d.dismiss() || d.s.Top().Typed(r, key) {
		return
	}
	if key == fyne.KeyEscape {
		d.s.Back()
	}
}

// dismiss hides what lies over the window: a menu, a dialog of the toolkit.
func (d *display) dismiss() bool {
	overlays := d.s.window.Canvas().Overlays()
	top := overlays.Top()
	if top == nil {
		return false
	}
	overlays.Remove(top)
	return true
}
