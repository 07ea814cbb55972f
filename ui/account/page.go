package account

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
)

// Page adds one account.
type Page struct {
	frame   screen.Frame
	form    *Form
	add     func(accounts.Account)
	content fyne.CanvasObject
}

// NewPage returns the page; add is called with a complete account.
func NewPage(f screen.Frame, guess Guess, add func(accounts.Account)) *Page {
	p := &Page{frame: f, add: add}
	w := f.Words
	p.form = NewForm(w, guess, p.submit)
	save := widgets.NewButton(widgets.Primary, w.T("account.add"), "", p.submit)
	cancel := widgets.NewButton(widgets.Quiet, w.T("page.cancel"), "Esc", f.Close)
	foot := container.NewBorder(nil, nil, nil, widgets.Row(look.Between, screen.Middle(cancel), save))
	body := widgets.Column(24,
		widgets.NewText(w.T("account.lead"), widgets.Style{Color: look.Mute}),
		p.form.Content(), foot)
	p.content = container.NewStack(widgets.NewFill(look.Panel, 0), container.NewBorder(
		screen.Header(w.T("account.title")), nil, nil, nil,
		container.NewVScroll(widgets.Pad(48, look.Edge, look.Edge, look.Edge, screen.Centred(640, body)))))
	return p
}

func (p *Page) submit() {
	if a, ok := p.form.Account(); ok {
		p.frame.Close()
		p.add(a)
	}
}

// Name implements screen.Page.
func (p *Page) Name() string { return "account" }

// Content implements screen.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown implements screen.Page.
func (p *Page) Shown() { p.frame.Focus(p.form.First()) }

// Typed implements screen.Page.
func (p *Page) Typed(rune, fyne.KeyName) bool { return false }

// Update implements screen.Page.
func (p *Page) Update() {}

// Closing implements screen.Page.
func (p *Page) Closing() {}
