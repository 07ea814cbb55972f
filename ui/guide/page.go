// Package guide shows the pages of accounts/recovery/guide: a list to search in
// at the left, one page at the right. F1 opens it at the page that matters where
// the person is.
package guide

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts/links"
	texts "norikae/accounts/recovery/guide"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Actions is what the person can ask for.
type Actions struct {
	Open    func(links.Link) // a Microsoft page
	Support func()           // the file for Microsoft's support
}

// Page is the guide.
type Page struct {
	shell.Still
	frame   shell.Frame
	actions Actions
	topic   texts.Topic // the page that is read
	shown   []texts.Page
	search  *widgets.Field
	index   *widgets.Index
	country *countries
	scroll  *container.Scroll // of the part shown; nil for one that scrolls itself
}

// New returns the guide, opened at a topic; an unknown one is the first page.
func New(f shell.Frame, w Actions, at texts.Topic) *Page {
	p := &Page{frame: f, actions: w, topic: at, shown: texts.Pages()}
	p.country = newCountries(f)
	p.search = widgets.NewField(f.Words.T("guide.search"))
	p.search.OnChanged = p.find
	p.index = widgets.NewIndex(p.names(), nil, p.part)
	p.search.OnDown = func() { f.Focus(p.index.Nav) }
	p.index.SetAbove(p.search)
	p.Turn(at)
	leave := widgets.NewButton(widgets.Quiet, f.Words.T("page.close"), "Esc", f.Close)
	p.Still = shell.NewStill("guide", layouts.Full(layouts.Header(f.Words.T("guide.title"), leave), p.index.Content()))
	return p
}

func (p *Page) language() string { return string(p.frame.Words.Language()) }

func (p *Page) names() []string {
	names := make([]string, len(p.shown))
	for i, x := range p.shown {
		names[i] = x.Title(p.language())
	}
	return names
}

// Turn shows a topic.
func (p *Page) Turn(to texts.Topic) {
	if i := p.place(to); i >= 0 {
		p.index.Turn(i)
	}
}

// place is where a topic stands in the list; -1: it does not.
func (p *Page) place(t texts.Topic) int {
	return slices.IndexFunc(p.shown, func(x texts.Page) bool { return x.ID == t })
}

// find narrows the list to what a search finds. The page that is read stays if the
// search finds it.
func (p *Page) find(query string) {
	p.shown = texts.Search(query, p.language())
	at := 0
	if query == "" {
		at = max(0, p.place(p.topic))
	}
	p.index.Rename(p.names(), at)
}

// part is what one page shows; -1 when nothing was found.
func (p *Page) part(id int) fyne.CanvasObject {
	w := p.frame.Words
	if id < 0 || id >= len(p.shown) {
		p.scroll = nil
		return widgets.Pad(36, 40, 40, 40, container.NewVBox(layouts.Centred(680, widgets.NewText(w.T("guide.none"), widgets.Style{Color: theme.Mute}))))
	}
	page := p.shown[id]
	p.topic = page.ID
	p.frame.Log.Debug("guide", "topic", string(page.ID))
	sheet := p.sheet(page)
	if page.Tool == texts.CountryTable {
		p.scroll = nil
		return p.country.below(sheet)
	}
	p.scroll = layouts.Part(sheet)
	return p.scroll
}

// sheet is a page's title, paragraphs, links and source.
func (p *Page) sheet(page texts.Page) *fyne.Container {
	w := p.frame.Words
	column := widgets.Column(14, widgets.NewText(page.Title(p.language()), widgets.Style{Size: theme.TextTitle, Bold: true}))
	for _, s := range page.Text(p.language()) {
		column.Add(widgets.NewText(s, widgets.Style{}))
	}
	if page.Tool == texts.SupportFile {
		column.Add(container.NewHBox(widgets.NewButton(widgets.Primary, w.T("guide.support"), "", p.actions.Support)))
	}
	for _, l := range page.Links {
		column.Add(container.NewHBox(widgets.NewButton(widgets.Soft, l.Label(p.language()), "", func() { p.actions.Open(l.Link) })))
	}
	column.Add(present.Basis(w, page.Basis(), p.frame.Now()))
	return column
}

// Topic returns the page that is read.
func (p *Page) Topic() texts.Topic { return p.topic }

// Shown implements shell.Page.
func (p *Page) Shown() { p.frame.Focus(p.index.Nav) }

// Typed implements shell.Page: the part scrolls by keys.
func (p *Page) Typed(_ rune, key fyne.KeyName) bool {
	return p.scroll != nil && widgets.ScrollKey(p.scroll, key)
}

// Remake implements shell.Remaker.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := New(f, p.actions, p.topic)
	n.country.field.SetText(p.country.field.Text)
	if p.search.Text != "" {
		topic := p.topic
		n.search.SetText(p.search.Text)
		n.Turn(topic)
	}
	return n
}
