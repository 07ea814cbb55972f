// Package welcome is the first start: four pages, back and next, left at any
// time without losing anything. Each page's answers are written as soon as the
// page is left.
package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"norikae/accounts"
	"norikae/ui/add"
	"norikae/ui/add/account"
	"norikae/ui/device"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Wishes is what the wizard asks for.
type Wishes struct {
	Move       func() accounts.Move
	Device     func(accounts.Device)
	Guess      account.Guess
	AddAccount func(accounts.Account)
	Account    func(accounts.Account) // forget it again
	Add        func(f shell.Frame, add func([]accounts.Membership)) *add.Panel
	Added      func([]accounts.Membership)
	Practice   func() // try with made-up organisations; nil in practice mode
	Guided     func()
	Done       func() // the wizard was left or finished
}

// step is one of the four pages.
type step int

const (
	stepDevice step = iota
	stepAccounts
	stepOrganisations
	stepReady
	steps
)

// Page is the wizard.
type Page struct {
	frame  shell.Frame
	wishes Wishes
	at     step
	built  bool

	device  *device.Form
	account *account.Form
	panel   *add.Panel
	list    *fyne.Container // accounts added so far

	room    *widgets.Deck
	dots    [steps]*canvas.Rectangle
	poster  *widgets.Text
	back    *widgets.Button
	next    *widgets.Button
	try     *widgets.Button // practice; nil where that is not offered
	ends    fyne.CanvasObject
	foot    *fyne.Container // the ends, as far from the edges as the page above
	content *fyne.Container
}

// New returns the wizard on its first page.
func New(f shell.Frame, w Wishes) *Page {
	p := &Page{wishes: w}
	p.build(f, stepDevice)
	return p
}

// build makes what is on the page, turned to a step.
func (p *Page) build(f shell.Frame, at step) {
	p.frame, p.content = f, nil
	w, t := p.wishes, f.Words.T
	p.device = device.NewForm(f.Words, w.Move().Device, p.goOn)
	p.account = account.NewForm(f.Words, w.Guess, p.entered)
	p.list = widgets.Column(6)
	p.room = widgets.NewDeck()
	p.back = widgets.NewButton(widgets.Quiet, t("welcome.back"), "", p.goBack)
	p.next = widgets.NewButton(widgets.Primary, t("welcome.next"), "", p.goOn)
	later := widgets.NewButton(widgets.Quiet, t("welcome.later"), "Esc", p.leave)
	left := widgets.Row(theme.Between, p.back)
	if w.Practice != nil {
		p.try = widgets.NewButton(widgets.Quiet, t("welcome.practice"), "", w.Practice)
		left.Add(p.try)
	}
	p.foot = container.NewStack()
	p.ends = container.NewBorder(nil, nil, layouts.Middle(left), widgets.Row(theme.Between, layouts.Middle(later), p.next))
	right := container.NewStack(widgets.NewFill(theme.Panel, 0), container.NewBorder(nil, p.foot, nil, nil, p.room.Container))
	p.content = container.New(heroLayout{p}, p.hero(), right)
	p.turn(at)
	p.built = true
}

// turn shows a page.
func (p *Page) turn(to step) {
	if p.at == stepOrganisations && to != stepOrganisations && p.panel != nil {
		p.panel.Pause()
	}
	p.at = to
	for i, d := range p.dots {
		c := fynetheme.Color(theme.OnHero)
		if step(i) != to {
			r, g, b, _ := c.RGBA()
			c = faint(r, g, b)
		}
		d.FillColor = c
		d.Refresh()
	}
	p.showFoot()
	p.room.Turn(to, p.page(to))
	if p.content != nil {
		p.content.Refresh()
	}
	p.label()
	p.frame.Log.Debug("welcome", "page", int(to)+1)
	if p.built { // before that nothing is in the window that could be focused
		p.Shown()
	}
}

// page builds one page's content.
func (p *Page) page(s step) fyne.CanvasObject {
	t := p.frame.Words.T
	switch s {
	case stepDevice:
		return formPage(t("welcome.device"), "", p.device.Content())
	case stepAccounts:
		p.showAccounts()
		add := widgets.NewButton(widgets.Soft, "＋ "+t("account.add"), "", func() { p.addAccount() })
		return formPage(t("welcome.accounts"), t("welcome.accounts.text"),
			widgets.Column(20, p.account.Content(), container.NewHBox(add), p.list))
	case stepOrganisations:
		if p.panel == nil {
			p.panel = p.wishes.Add(p.frame, p.added)
		} else {
			p.panel.Resume(p.frame)
		}
		title := widgets.Pad(24, theme.Edge, 0, theme.Edge, heading(t("welcome.organisations"), ""))
		return container.NewBorder(title, nil, nil, nil, p.panel.Content())
	default:
		return p.ready()
	}
}

func heading(title, text string) fyne.CanvasObject {
	objects := []fyne.CanvasObject{widgets.NewText(title, widgets.Style{Size: theme.TextTitle + 3, Bold: true})}
	if text != "" {
		objects = append(objects, widgets.NewText(text, widgets.Style{Color: theme.Mute}))
	}
	return widgets.Column(6, objects...)
}

// formLeft and formRight are the margins of a form.
const formLeft, formRight = 80, 60

func formPage(title, text string, form fyne.CanvasObject) fyne.CanvasObject {
	return container.NewVScroll(widgets.Pad(56, formRight, 16, formLeft, widgets.Column(24, heading(title, text), form)))
}

// ready is the last page: what will happen, and what the backup does not do.
func (p *Page) ready() fyne.CanvasObject {
	w := p.frame.Words
	m := p.wishes.Move()
	points := widgets.Column(14)
	for _, id := range []string{"welcome.ready.keep", "welcome.ready.home", "welcome.ready.four", "welcome.ready.backup", "welcome.ready.name"} {
		points.Add(container.NewBorder(nil, nil, widgets.Pad(4, 12, 0, 0, widgets.NewText("●", widgets.Style{Color: theme.Accent, Size: 9, Fit: true, Lines: 1})), nil,
			widgets.NewText(w.T(id, "Old", present.OldPhone(w, m), "New", present.NewPhone(w, m)), widgets.Style{})))
	}
	count := w.N("welcome.ready.count", len(m.Memberships))
	if p.wishes.Practice != nil { // the foot has no room for it
		points.Add(container.NewHBox(widgets.NewButton(widgets.Quiet, w.T("welcome.practice"), "", p.wishes.Practice)))
	}
	return formPage(w.T("welcome.ready"), count, points)
}

// showAccounts lists the accounts added so far, each removable.
func (p *Page) showAccounts() {
	w := p.frame.Words
	p.list.Objects = nil
	for _, a := range p.wishes.Move().Accounts {
		forget := widgets.NewButton(widgets.Quiet, w.T("welcome.accounts.forget"), "", func() {
			p.wishes.Account(a)
			p.showAccounts()
		})
		p.list.Add(widgets.Card(theme.Background, 10, container.NewBorder(nil, nil, nil, forget,
			layouts.Middle(widgets.NewText(present.As(w, a), widgets.Style{Lines: 1})))))
	}
	p.list.Refresh()
	p.label()
}

// entered is Enter in the address: it adds what is typed; in an empty field,
// with an account in the list, it goes on.
func (p *Page) entered() {
	if p.account.Address() == "" && len(p.wishes.Move().Accounts) > 0 {
		p.goOn()
		return
	}
	p.addAccount()
}

// addAccount takes the account typed into the list.
func (p *Page) addAccount() bool {
	a, ok := p.account.Account()
	if ok {
		p.wishes.AddAccount(a)
		p.account.Clear()
		p.showAccounts()
	}
	return ok
}

// added puts the organisations found into the list and goes on.
func (p *Page) added(list []accounts.Membership) {
	p.wishes.Added(list)
	p.turn(stepReady)
}

// label names what the next button does.
func (p *Page) label() {
	t := p.frame.Words.T
	text, kind := t("welcome.next"), widgets.Primary
	if p.at == stepOrganisations { // there the primary button is "add"
		text, kind = t("welcome.skip"), widgets.Soft
	}
	if p.at == stepReady {
		text = t("welcome.start")
		if len(p.wishes.Move().Memberships) == 0 {
			text = t("welcome.finish")
		}
	}
	p.next.Kind = kind
	p.next.Set(text, "")
	p.next.Refresh()
}

func (p *Page) goBack() { p.turn(p.at - 1) }

// goOn leaves a page forwards; what is on it is written first.
func (p *Page) goOn() {
	switch p.at {
	case stepDevice:
		d, ok := p.device.Device()
		if !ok {
			return
		}
		p.wishes.Device(d)
	case stepAccounts:
		if p.account.Address() != "" && !p.addAccount() {
			return
		}
		if len(p.wishes.Move().Accounts) == 0 {
			p.account.Account() // says what is missing
			return
		}
	case stepReady:
		p.finish()
		return
	}
	p.turn(p.at + 1)
}

// finish ends the wizard in the guided run, or in the empty list.
func (p *Page) finish() {
	some := len(p.wishes.Move().Memberships) > 0
	p.leave()
	if some {
		p.wishes.Guided()
	}
}

// leave ends the wizard; what is typed on the first page is kept.
func (p *Page) leave() {
	if d, ok := p.device.Device(); ok && p.at == stepDevice && (len(d.Old) > 0 || d.New != "" || !d.By.IsZero()) {
		p.wishes.Device(d)
	}
	p.frame.Close()
	p.wishes.Done()
}

// Name implements screen.Page.
func (p *Page) Name() string { return "welcome" }

// Content implements screen.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown implements screen.Page.
func (p *Page) Shown() {
	p.frame.Window().SetOnDropped(nil)
	switch p.at {
	case stepDevice:
		p.frame.Focus(p.device.First())
	case stepAccounts:
		p.frame.Focus(p.account.First())
	case stepOrganisations:
		p.frame.Focus(p.panel.First())
		p.frame.Window().SetOnDropped(p.panel.Dropped)
	default:
		p.frame.Focus(p.next)
	}
}

// Typed implements screen.Page.
func (p *Page) Typed(_ rune, key fyne.KeyName) bool {
	if key == fyne.KeyEscape {
		p.leave()
		return true
	}
	return false
}

// Submit implements screen.Submitter: "add" among the organisations, "next"
// elsewhere.
func (p *Page) Submit() {
	if p.at == stepOrganisations && p.panel.Addable() > 0 {
		p.panel.Submit()
		return
	}
	p.goOn()
}

// Update implements screen.Page.
func (p *Page) Update() {
	if p.at == stepOrganisations {
		p.panel.Refresh()
	}
	p.label()
}

// Closing implements screen.Page.
func (p *Page) Closing() { p.frame.Window().SetOnDropped(nil) }
