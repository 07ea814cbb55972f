package settings

import (
	"fyne.io/fyne/v2"

	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// Page is the settings page.
type Page struct {
	shell.Still
	frame    shell.Frame
	rooms    Rooms
	display  *display
	browsers *browsers
	erase    *erase
	names    []string
	sections []section
	index    *widgets.Index
	first    fyne.Focusable // gets the focus when the page is shown first; nil: the list
	content  fyne.CanvasObject
}

// New returns the page on its first section.
func New(f shell.Frame, r Rooms) *Page {
	p := &Page{frame: f, rooms: r}
	w := f.Words
	p.display, p.browsers, p.erase = newDisplay(f, r), newBrowsers(f, r), newErase(f, r.Files.EraseAll)
	p.names = []string{
		w.T("settings.display"), w.T("settings.browser"), w.T("settings.clouds"), w.T("settings.signin"), w.T("settings.keyring"),
		w.T("settings.files"), w.T("settings.move"), w.T("settings.erase"),
	}
	p.sections = []section{
		p.display, p.browsers, newClouds(f, r.Prefs), newSignIn(f, r), newKeyring(f, r),
		newFiles(f, r), newMoves(f, r), p.erase,
	}
	more := widgets.Column(4,
		widgets.NewButton(widgets.Entry, w.T("menu.shortcuts"), "", r.Shortcuts.Open),
		widgets.NewButton(widgets.Entry, w.T("menu.about"), "", r.About.Open))
	p.index = widgets.NewIndex(p.names, more, p.part)
	leave := widgets.NewButton(widgets.Quiet, w.T("page.close"), "Esc", f.Close)
	p.content = layouts.Full(layouts.Header(w.T("settings.title"), leave),
		p.index.Content())
	return p
}

// part is what a section shows.
func (p *Page) part(id int) fyne.CanvasObject {
	s := p.sections[id]
	s.update()
	p.frame.Log.Debug("settings", "section", id)
	return layouts.Part(s.content())
}

// Name implements shell.Page.
func (p *Page) Name() string { return "settings" }

// Content implements shell.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown implements shell.Page.
func (p *Page) Shown() {
	if p.first != nil {
		p.frame.Focus(p.first)
		p.first = nil
		return
	}
	p.frame.Focus(p.index.Nav)
}

// Update implements shell.Page.
func (p *Page) Update() { p.sections[p.index.At()].update() }

// Closing implements shell.Page: a trial under way ends.
func (p *Page) Closing() { p.browsers.test.clear() }

// Remake implements shell.Remaker. The focus stays on the language that was
// chosen.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := New(f, p.rooms)
	n.browsers.command.field.SetText(p.browsers.command.field.Text)
	n.erase.word.SetText(p.erase.word.Text)
	n.index.Turn(p.index.At())
	if n.index.At() == 0 {
		n.first = n.display.language.button(n.rooms.Appearance.ChosenLanguage())
	}
	return n
}
