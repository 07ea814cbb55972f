package gate

import (
	"cmp"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Data is what the page shows.
type Data interface {
	Move() accounts.Move
	State() store.State
}

// Wishes is what the person can ask for.
type Wishes struct {
	Do       func(accounts.Hold, Deed)
	Tick     func(accounts.Hold, accounts.Step)
	Guided   func() // go through what is left
	Guesses  func() // try what only rests on a guess
	Lost     func() // ask what is to be done about what was lost
	Add      func() // add organisations
	Check    func() // ask Microsoft what is registered everywhere
	Second   func() // say where a second method exists
	Export   func()
	Retry    func() // read the keyring again
	Ticked   func(accounts.Check)
	Exported func() time.Time // when the list was saved to a file; zero: never
}

// Page is the gate's page.
type Page struct {
	shell.Still
	frame  shell.Frame
	data   Data
	wishes Wishes

	left    *left
	list    *List
	heading *widgets.Text
	guided  *widgets.Button
	check   *widgets.Button
	message *message
	checks  *checks
	title   *widgets.Text
	phones  *widgets.Text
	sheet   *fyne.Container
	content fyne.CanvasObject
}

// New returns the page.
func New(f shell.Frame, d Data, w Wishes) *Page {
	p := &Page{frame: f, data: d, wishes: w}
	t := f.Words.T
	p.left = newLeft(f.Words, w)
	p.list = NewList(f, w.Do, w.Tick)
	p.heading = widgets.NewText("", widgets.Style{Color: theme.Mute})
	p.guided = widgets.NewButton(widgets.Primary, t("sidebar.guided"), present.Hint("G"), w.Guided)
	p.check = widgets.NewButton(widgets.Soft, t("gate.do.check"), "", w.Check)
	p.message = newMessage()
	p.checks = newChecks(f, w)
	p.title = widgets.NewText("", widgets.Style{Size: theme.TextTitle - 1, Bold: true, Lines: 1})
	p.phones = widgets.NewText("", widgets.Style{Bold: true, Fit: true, Lines: 1})
	leave := widgets.NewButton(widgets.Quiet, t("page.close"), "Esc", f.Close)
	top := widgets.Pad(16, 20, 8, 20, container.NewBorder(nil, nil, nil, widgets.Row(theme.Inside, p.check, p.guided), layouts.Middle(p.heading)))
	p.sheet = container.New(sheet{p.list}, top, p.list.Rows, p.message.content, container.NewVScroll(p.checks.content))
	p.content = layouts.Full(layouts.HeaderRoom(layouts.Middle(p.title), p.phones, leave),
		layouts.Columns(0.4, 520, 800, p.left.content, p.sheet))
	return p
}

// Name implements screen.Page.
func (p *Page) Name() string { return "gate" }

// Content implements screen.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown implements screen.Page.
func (p *Page) Shown() {
	switch {
	case p.list.Len() > 0:
		p.frame.Focus(p.list.Rows)
	case p.message.button.Visible():
		p.frame.Focus(p.message.button)
	default:
		p.frame.Focus(p.checks.first())
	}
}

// Submit implements screen.Submitter.
func (p *Page) Submit() {
	if p.guided.Visible() {
		p.wishes.Guided()
	}
}

// Update implements screen.Page.
func (p *Page) Update() {
	m, state := p.data.Move().At(p.frame.Now()), p.data.State()
	v := accounts.GateAt(m, p.frame.Now())
	known := state.Known()
	w := p.frame.Words
	p.title.Set(present.PhonesOf(w, m).T("menu.gate"))
	p.phones.Set("")
	if len(m.Old) > 0 && m.New != "" {
		p.phones.Set(present.OldPhone(w, m) + " → " + m.New)
	}
	p.left.update(w, m, v, known, p.frame.Now())
	holds := slices.Concat(v.Holding, v.Unproven)
	if !known {
		holds = nil
	}
	p.list.Fill(m, holds)
	p.showHeading(m, v, known)
	p.showMessage(state, v)
	p.checks.update(m, v, p.wishes.Exported(), known && !v.Empty, known && v.Light == accounts.Green)
	p.sheet.Refresh()
}

// showHeading names what stands under it.
func (p *Page) showHeading(m accounts.Move, v accounts.Verdict, known bool) {
	p.heading.Set("")
	if known && len(v.Holding)+len(v.Unproven) > 0 {
		p.heading.Set(present.PhonesOf(p.frame.Words, m).T("gate.list"))
	}
	widgets.Show(p.guided, known && len(v.Holding)+len(v.Unproven) > 0 && !v.Empty)
	widgets.Show(p.check, known && !v.Empty)
}

// showMessage says why there is no list: nothing is known, or nothing was added.
func (p *Page) showMessage(s store.State, v accounts.Verdict) {
	w := p.frame.Words
	switch {
	case !s.Known():
		notice := present.KeyringNotice(w, s)
		if !slices.Contains(notice.Actions, present.RetryKeyring) { // it is being read
			p.message.show(w.T("status.reading"), cmp.Or(notice.Text, w.T("list.unknown.text")), "", nil)
			return
		}
		p.message.show(w.T("list.unknown.title"), notice.Text, w.T("keyring.retry"), p.wishes.Retry)
	case v.Empty:
		p.message.show(w.T("list.empty.title"), w.T("gate.empty.text"), w.T("list.add"), p.wishes.Add)
	default:
		p.message.hide()
	}
}
