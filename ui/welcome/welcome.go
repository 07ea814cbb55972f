// Package welcome is the first start: four pages, back and next, left at any time
// without losing anything. Each page's answers are written as soon as the page is
// left. It leads to the guided run, or to the plan for a phone that is gone.
//
// # Files
//
//	controller.go     opens the wizard, once by itself
//	welcome.go        the wizard, its pages for phones and accounts
//	organisations.go  its page for organisations, one account after the other
//	ready.go          its last page
//	hero.go foot.go   the coloured part, and the buttons below
package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/add/account"
	"norikae/ui/device"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Parts are what a wizard is made of.
type Parts struct {
	Data          interface{ Move() accounts.Move }
	Device        Device
	Accounts      Accounts
	Organisations Organisations
	Rooms         Rooms
	Done          func() // the wizard was left or finished
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
	frame shell.Frame
	parts Parts
	at    step
	built bool

	device  *device.Form
	account *account.Form
	list    *fyne.Container // accounts added so far

	*turns

	room     *widgets.Deck
	dots     [2][steps]*canvas.Rectangle // in the coloured part, and in the foot where that is not shown
	poster   *widgets.Text
	back     *widgets.Button
	next     *widgets.Button
	try      *widgets.Button // practice; nil where that is not offered
	ends     fyne.CanvasObject
	footDots *fyne.Container
	foot     *fyne.Container // the ends, as far from the edges as the page above
	content  *fyne.Container
}

// New returns the wizard on its first page.
func New(f shell.Frame, parts Parts) *Page {
	p := &Page{parts: parts}
	p.turns = &turns{p: p, seen: map[accounts.AccountKey]bool{}}
	p.build(f, stepDevice)
	return p
}

// build makes what is on the page, turned to a step.
func (p *Page) build(f shell.Frame, at step) {
	p.frame, p.content = f, nil
	t := f.Words.T
	p.device = device.NewForm(f, p.parts.Data.Move().Device, p.goOn)
	p.account = account.NewForm(f.Words, p.parts.Accounts.KindOf, p.entered)
	p.list = widgets.Column(6)
	p.room = widgets.NewDeck()
	p.back = widgets.NewButton(widgets.Quiet, t("welcome.back"), "", p.goBack)
	p.next = widgets.NewButton(widgets.Primary, t("welcome.next"), "", p.goOn)
	if !p.parts.Rooms.Practises() {
		p.try = widgets.NewButton(widgets.Quiet, t("welcome.practice"), "", p.parts.Rooms.Practice)
	}
	p.foot = container.NewStack()
	p.ends = p.makeEnds()
	right := container.NewBorder(nil, p.foot, nil, nil, p.room.Container)
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
	p.showDots()
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
		return p.organisations()
	default:
		return ready{p}.content()
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

// showAccounts lists the accounts added so far, each removable.
func (p *Page) showAccounts() {
	w := p.frame.Words
	p.list.Objects = nil
	for _, a := range p.parts.Data.Move().Accounts {
		forget := widgets.NewButton(widgets.Quiet, w.T("welcome.accounts.forget"), "", func() {
			p.parts.Accounts.Remove(a)
			p.showAccounts()
		})
		p.list.Add(widgets.Card(theme.Background, 10, container.NewBorder(nil, nil, nil, forget,
			layouts.Middle(widgets.NewText(present.Short(w, a), widgets.Style{Lines: 1})))))
	}
	p.list.Refresh()
	p.label()
}

// entered is Enter in the address: it adds what is typed; in an empty field,
// with an account in the list, it goes on.
func (p *Page) entered() {
	if p.account.Address() == "" && len(p.parts.Data.Move().Accounts) > 0 {
		p.goOn()
		return
	}
	p.addAccount()
}

// addAccount takes the account typed into the list.
func (p *Page) addAccount() bool {
	a, ok := p.account.Account()
	if ok {
		p.parts.Accounts.Put(a)
		p.account.Clear()
		p.showAccounts()
	}
	return ok
}

// label names what the next button does.
func (p *Page) label() {
	text, kind := p.frame.Words.T("welcome.next"), widgets.Primary
	switch p.at {
	case stepOrganisations: // there the primary button is "add"
		text, kind = p.skipText(), widgets.Soft
	case stepReady:
		text = ready{p}.button()
	}
	p.next.Kind = kind
	p.next.Set(text, "")
	p.next.Refresh()
	p.foot.Refresh() // its width may be another
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
		p.parts.Device.Put(d)
	case stepAccounts:
		if p.account.Address() != "" && !p.addAccount() {
			return
		}
		if len(p.parts.Data.Move().Accounts) == 0 {
			p.account.Account() // the form shows what is missing
			return
		}
	case stepOrganisations:
		p.goOnFromOrganisations()
		return
	case stepReady:
		ready{p}.finish()
		return
	}
	p.turn(p.at + 1)
}

// leave ends the wizard; what is typed on the first page is kept, and so are the
// lines that are not in the list yet.
func (p *Page) leave() {
	if p.at == stepDevice {
		p.keepDevice()
	}
	p.keepLines()
	p.frame.Close()
	p.parts.Done()
}

// keepDevice keeps what can be read of the first page; a toast names what cannot.
func (p *Page) keepDevice() {
	d, unread := p.device.Draft(p.parts.Data.Move().Device)
	if len(d.Old) > 0 || d.New != "" || !d.By.IsZero() || d.OldPhone == accounts.OldPhoneGone {
		p.parts.Device.Put(d)
	}
	if unread != "" {
		p.frame.Toast(p.frame.Words.T("device.by.dropped", "Text", unread), "", nil)
	}
}

// Name implements shell.Page.
func (p *Page) Name() string { return "welcome" }

// Content implements shell.Page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Shown implements shell.Page.
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

// Typed implements shell.Page.
func (p *Page) Typed(_ rune, key fyne.KeyName) bool {
	if key == fyne.KeyEscape {
		p.leave()
		return true
	}
	return false
}

// Submit implements shell.Submitter: "add" among the organisations, "next"
// elsewhere.
func (p *Page) Submit() {
	if p.at == stepOrganisations && p.panel.Addable() > 0 {
		p.panel.Submit()
		return
	}
	p.goOn()
}

// Update implements shell.Page.
func (p *Page) Update() {
	if p.at == stepOrganisations {
		p.panel.Refresh()
	}
	p.label()
}

// Closing implements shell.Page.
func (p *Page) Closing() { p.frame.Window().SetOnDropped(nil) }
