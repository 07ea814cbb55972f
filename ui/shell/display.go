package shell

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/i18n"
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

func (d *display) Frame() Frame {
	return Frame{Host: d.s, Words: d.s.words, Log: d.s.opt.Log, Now: d.s.Now, Activity: d.s.status.tracker, Turn: d.s.toasts.Turn}
}

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

// typed gives a plain key to the top page; Escape closes it, F1 explains
// it, and F10 opens the menu.
func (d *display) typed(r rune, key fyne.KeyName) {
	d.s.tips.End()
	switch key {
	case fyne.KeyF1:
		d.s.parts.Commands.Help()
		return
	case fyne.KeyF10:
		toggleMenu(d.s.window.Canvas())
		return
	}
	if key == fyne.KeyEscape && d.dismiss() || d.s.Top().Typed(r, key) {
		return
	}
	if key == fyne.KeyEscape {
		d.s.Back()
	}
}

// toggleMenu opens or closes the menu bar, as Alt does. A canvas without one, as on macOS,
// is left alone.
func toggleMenu(c fyne.Canvas) {
	if c, ok := c.(interface{ ToggleMenu() }); ok {
		c.ToggleMenu()
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

// Banner is what is shown over every page, e.g. that this is practice. It is made
// anew with the language; nil: there is nothing to show.
type Banner func(w *i18n.Words) fyne.CanvasObject

// AddBanner puts a banner under those that are there.
func (s *Shell) AddBanner(b Banner) {
	s.banners = append(s.banners, b)
	s.UpdateBanners()
}

// UpdateBanners makes the banners anew, as when one has nothing to show any more.
func (s *Shell) UpdateBanners() {
	if s.display != nil {
		s.display.showBanners()
	}
}

// showBanners puts the banners over the room.
func (d *display) showBanners() {
	d.banner.Objects = nil
	for _, b := range d.s.banners {
		if o := b(d.s.words); o != nil {
			d.banner.Add(o)
		}
	}
	// A hidden one takes no room, not even a margin.
	d.banner.Hidden = len(d.banner.Objects) == 0
	d.root.Refresh()
}

// viewport lets a window be as small on the screen as where everything is drawn at
// 100 %. What has no room in it then can be scrolled to.
type viewport struct{ content fyne.CanvasObject }

func newViewport(content fyne.CanvasObject) *fyne.Container {
	return container.New(viewport{content}, container.NewScroll(content))
}

func (v viewport) MinSize([]fyne.CanvasObject) fyne.Size {
	least, part := v.content.MinSize(), min(1, 1/drawnScale(Scale()))
	return fyne.NewSize(least.Width*part, least.Height*part)
}

func (viewport) Layout(o []fyne.CanvasObject, s fyne.Size) { o[0].Resize(s) }
