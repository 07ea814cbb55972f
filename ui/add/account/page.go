package account

import (
	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Page adds one account.
type Page struct {
	shell.Still
	frame shell.Frame
	form  *Form
	put   func(accounts.Account) bool
	added func()
}

// NewPage returns the page. put takes a complete account into the list, and returns
// false where the list cannot be changed now: then the account stays typed. added is
// called when the page has closed over one that was taken.
func NewPage(f shell.Frame, guess Guess, put func(accounts.Account) bool, added func()) *Page {
	p := &Page{frame: f, put: put, added: added}
	w := f.Words
	p.form = NewForm(w, guess, p.submit)
	save := widgets.NewButton(widgets.Primary, w.T("account.add"), "", p.submit)
	body := widgets.Column(24,
		widgets.NewText(w.T("account.lead"), widgets.Style{Color: theme.Mute}),
		p.form.Content(), layouts.Ways(w.T("page.cancel"), f.Close, save))
	p.Still = shell.NewStill("account", layouts.Full(layouts.Header(w.T("account.title")), layouts.Sheet(48, 640, body)))
	return p
}

func (p *Page) submit() {
	if a, ok := p.form.Account(); ok && p.put(a) {
		p.frame.Close()
		p.added()
	}
}

// Shown implements shell.Page.
func (p *Page) Shown() { p.frame.Focus(p.form.First()) }

// Remake implements shell.Remaker.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := NewPage(f, p.form.guess, p.put, p.added)
	n.form.Take(p.form)
	return n
}
