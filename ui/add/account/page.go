package account

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
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

// Body is the form as the body of another page, such as the wizard's second, for
// several accounts one after the other: under it stand those in the list, each
// removable.
type Body struct {
	list    Accounts
	done    func() // Enter in the empty form
	frame   shell.Frame
	form    *Form
	entries *fyne.Container
}

// Accounts is what a body reads of the list and changes there.
type Accounts interface {
	Accounts() []accounts.Account
	Put(accounts.Account) bool // false where the list cannot be changed now
	Remove(accounts.Account)
	KindOf(address string) accounts.Kind // proposes how a person signs in
}

// NewBody returns the body; Show makes its form. done is called for Enter where
// nothing is typed and an account is in the list.
func NewBody(list Accounts, done func()) *Body { return &Body{list: list, done: done} }

// Show returns the form in the language of a frame, with what was typed into the one
// before.
func (b *Body) Show(f shell.Frame) fyne.CanvasObject {
	before := b.form
	b.frame, b.form, b.entries = f, NewForm(f.Words, b.list.KindOf, b.entered), widgets.Column(6)
	if before != nil {
		b.form.Take(before)
	}
	b.showEntries()
	add := widgets.NewButton(widgets.Soft, "＋ "+f.Words.T("account.add"), "", func() { b.add() })
	return widgets.Column(20, b.form.Content(), container.NewHBox(add), b.entries)
}

// showEntries lists the accounts.
func (b *Body) showEntries() {
	w := b.frame.Words
	b.entries.Objects = nil
	for _, a := range b.list.Accounts() {
		forget := widgets.NewButton(widgets.Quiet, w.T("welcome.accounts.forget"), "", func() {
			b.list.Remove(a)
			b.showEntries()
		})
		b.entries.Add(widgets.Card(theme.Background, 10, container.NewBorder(nil, nil, nil, forget,
			layouts.Middle(widgets.NewText(present.Short(w, a), widgets.Style{Lines: 1})))))
	}
	b.entries.Refresh()
}

// entered is Enter in the address: it adds what is typed; in an empty field,
// with an account in the list, nothing more is to be added.
func (b *Body) entered() {
	if b.form.Address() == "" && len(b.list.Accounts()) > 0 {
		b.done()
		return
	}
	b.add()
}

// add takes the account typed into the list; false where there is none, or the list
// cannot be changed: then it stays typed.
func (b *Body) add() bool {
	a, ok := b.form.Account()
	if !ok || !b.list.Put(a) {
		return false
	}
	b.form.Clear()
	b.showEntries()
	return true
}

// Shown gives the form the focus.
func (b *Body) Shown() { b.frame.Focus(b.form.First()) }

// Save takes what is typed into the list; false where that is no address, or where no
// account is in the list yet, which the form shows.
func (b *Body) Save() bool {
	if b.form.Address() != "" && !b.add() {
		return false
	}
	if len(b.list.Accounts()) == 0 {
		b.form.Account() // shows what is missing
		return false
	}
	return true
}

// Leave keeps nothing: what was not added may be half an address.
func (b *Body) Leave() {}
