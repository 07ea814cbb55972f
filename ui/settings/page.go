package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Page is the settings page.
type Page struct {
	shell.Still
	frame    shell.Frame
	rooms    Rooms
	language *layouts.Choice[string]
	browsers *browsers
	erase    *erase
	names    []string
	sections []section
	index    *widgets.Index
	first    fyne.Focusable // gets the focus when the page is shown first; nil: the list
}

// New returns the page on its first section.
func New(f shell.Frame, r Rooms) *Page {
	p := &Page{frame: f, rooms: r, browsers: newBrowsers(f, r), erase: newErase(f, r.Files.EraseAll)}
	w := f.Words
	display, language := newDisplay(w, r)
	p.language = language
	p.sections = []section{
		display, p.browsers.section, newClouds(f, r.Prefs), newSignIn(w, r), newKeyring(w, r), newFiles(f, r), newMoves(f, r), p.erase.section,
	}
	for _, s := range p.sections {
		p.names = append(p.names, s.title)
	}
	more := widgets.Column(4,
		widgets.NewButton(widgets.Entry, w.T("menu.shortcuts"), "", r.Shortcuts.Open),
		widgets.NewButton(widgets.Entry, w.T("menu.about"), "", r.About.Open))
	p.index = widgets.NewIndex(p.names, more, p.part)
	leave := widgets.NewButton(widgets.Quiet, w.T("page.close"), "Esc", f.Close)
	p.Still = shell.NewStill("settings", layouts.Full(layouts.Header(w.T("settings.title"), leave), p.index.Content()))
	return p
}

// part is what a section shows.
func (p *Page) part(id int) fyne.CanvasObject {
	p.sections[id].update()
	p.frame.Log.Debug("settings", "section", id)
	return layouts.Part(p.sections[id].content)
}

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
		n.first = n.language.Button(n.rooms.Appearance.ChosenLanguage())
	}
	return n
}

// section is one part of the page.
type section struct {
	title   string
	content fyne.CanvasObject
	update  func() // shows what is true now
}

// newSection returns a section: its title, what it is about, and its groups.
func newSection(title, lead string, update func(), groups ...fyne.CanvasObject) section {
	head := widgets.Column(6, widgets.NewText(title, widgets.Style{Size: theme.TextTitle, Bold: true}))
	if lead != "" {
		head.Add(widgets.NewText(lead, widgets.Style{Color: theme.Mute}))
	}
	return section{title, widgets.Column(28, append([]fyne.CanvasObject{head}, groups...)...), update}
}

// group is a heading with what belongs to it.
func group(title string, objects ...fyne.CanvasObject) fyne.CanvasObject {
	heading := widgets.NewText(title, widgets.Style{Bold: true})
	return widgets.Column(8, append([]fyne.CanvasObject{heading}, objects...)...)
}

// hint is a small line under a control.
func hint(s string) *widgets.Text {
	return widgets.NewText(s, widgets.Style{Size: theme.TextSmall, Color: theme.Mute})
}

// act is one thing to do: what it does at the left, its button at the right.
func act(title, text *widgets.Text, do string, run func()) fyne.CanvasObject {
	b := layouts.Middle(widgets.NewButton(widgets.Soft, do, "", run))
	return container.NewVBox(widgets.Pad(12, 0, 12, 0, container.NewBorder(nil, nil, nil,
		widgets.Pad(0, 0, 0, theme.Between, b), layouts.Middle(widgets.Column(2, title, text)))), widgets.Rule())
}

// bold is the title of an act.
func bold(s string) *widgets.Text { return widgets.NewText(s, widgets.Style{Bold: true}) }
