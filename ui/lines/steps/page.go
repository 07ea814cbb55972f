package steps

import (
	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/widgets"
)

// Page shows one line alone: an account's own security info, or the membership
// whose page was just opened from somewhere else.
type Page struct {
	shell.Still
	frame shell.Frame
	data  Data
	key   accounts.LineKey
	view  *View
}

// NewPage returns the page of the line with that key.
func NewPage(f shell.Frame, d Data, a Actions, key accounts.LineKey) *Page {
	p := &Page{frame: f, data: d, key: key, view: New(f, d, a)}
	title := f.Words.T("line.title")
	if line, ok := d.Move().Find(key); ok && line.Home {
		title = f.Words.T("line.home.title")
	}
	help := widgets.NewButton(widgets.Quiet, f.Words.T("sidebar.guide"), "F1", a.Guide)
	leave := widgets.NewButton(widgets.Quiet, f.Words.T("page.close"), "Esc", f.Close)
	p.Still = shell.NewStill("line", layouts.Full(layouts.Header(title, help, leave), p.view.Content()))
	return p
}

// Line returns what the page is about.
func (p *Page) Line() (accounts.Line, bool) { return p.view.Line(), true }

// Shown implements shell.Page.
func (p *Page) Shown() { p.frame.Focus(p.view.First()) }

// Submit implements shell.Submitter.
func (p *Page) Submit() { p.view.Press() }

// Typed implements shell.Page.
func (p *Page) Typed(r rune, key fyne.KeyName) bool { return p.view.Typed(r, key) }

// Update implements shell.Page. A line that has gone stays as it was last
// shown: the person sees why in the message that says so.
func (p *Page) Update() {
	if line, ok := p.data.Move().At(p.frame.Now()).Find(p.key); ok {
		p.view.Show(line, p.sub(line), Next{Label: p.frame.Words.T("page.close"), Run: p.frame.Close})
	}
}

// sub says under which account a membership is used; an account's own line is
// its own title.
func (p *Page) sub(line accounts.Line) string {
	if line.Home {
		return ""
	}
	return present.As(p.frame.Words, line.Account)
}

// Closing implements shell.Page.
func (p *Page) Closing() {}

// Remake implements shell.Remaker: the same line.
func (p *Page) Remake(f shell.Frame) shell.Page {
	return NewPage(f, p.data, p.view.actions, p.key)
}
