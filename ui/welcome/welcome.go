// Package welcome is the first start: four pages, back and next, left at any time
// without losing anything. Each page's answers are written as soon as the page is
// left. It leads to the guided run, or to the plan for a phone that is gone.
//
// What the first three pages ask is a [Body] each, made by the feature that it is
// about; the wizard holds the order, and which account's turn it is.
package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Parts are what a wizard is made of.
type Parts struct {
	Data          interface{ Move() accounts.Move }
	Bodies        Bodies
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
	shell.Still
	frame shell.Frame
	parts Parts
	at    step
	built bool

	bodies [stepReady]Body // of the first three pages
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
	p.turns = &turns{p: p, seen: map[accounts.AccountKey]bool{}, owed: map[accounts.AccountKey]bool{}}
	b := parts.Bodies
	p.bodies = [stepReady]Body{stepDevice: b.Phones(p.goOn), stepAccounts: b.Accounts(p.goOn)}
	p.bodies[stepOrganisations], p.lookup = b.Organisations(p.added)
	p.build(f, stepDevice)
	return p
}

// build makes what is on the page, turned to a step.
func (p *Page) build(f shell.Frame, at step) {
	p.frame = f
	t := f.Words.T
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
	p.Still = shell.NewStill("welcome", p.content)
	p.turn(at)
	p.built = true
}

// turn shows a page.
func (p *Page) turn(to step) {
	p.at = to
	p.showDots()
	p.showFoot()
	p.frame.Turn(func() {
		p.room.Turn(to, p.page(to))
		p.content.Refresh()
	})
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
		return formPage(t("welcome.device"), "", p.bodies[s].Show(p.frame))
	case stepAccounts:
		return formPage(t("welcome.accounts"), t("welcome.accounts.text"), p.bodies[s].Show(p.frame))
	case stepOrganisations:
		return p.organisations(p.bodies[s].Show(p.frame))
	default:
		return ready{p}.content()
	}
}

func heading(title, text string) fyne.CanvasObject {
	column := widgets.Column(6, widgets.NewText(title, widgets.Style{Size: theme.TextTitle + 3, Bold: true}))
	if text != "" {
		column.Add(widgets.NewText(text, widgets.Style{Color: theme.Mute}))
	}
	return column
}

// formLeft and formRight are the margins of a form.
const formLeft, formRight = 80, 60

// formWidth is the most that a form takes of a wide window.
const formWidth = 760

func formPage(title, text string, form fyne.CanvasObject) fyne.CanvasObject {
	column := layouts.Centred(formWidth, widgets.Column(24, heading(title, text), form))
	return container.NewVScroll(widgets.Pad(56, formRight, 16, formLeft, column))
}

// label names what the next button does, and the key for it: from a field Ctrl+Enter
// takes what is typed and goes on in one.
func (p *Page) label() {
	text, key, kind := p.frame.Words.T("welcome.next"), present.Hint("Enter"), widgets.Primary
	switch p.at {
	case stepOrganisations: // there the primary button, and the key's, is "add"
		text, key, kind = p.skipText(), "", widgets.Soft
	case stepReady:
		text, key = ready{p}.button(), "Enter"
	}
	p.next.Kind = kind
	p.next.Set(text, key)
	p.next.Refresh()
	p.foot.Refresh() // its width may be another
}

// goBack leaves a page backwards.
func (p *Page) goBack() {
	p.leaveBody()
	p.turn(p.at - 1)
}

// goOn leaves a page forwards; what is on it is written first.
func (p *Page) goOn() {
	switch p.at {
	case stepOrganisations:
		p.goOnFromOrganisations()
	case stepReady:
		ready{p}.finish()
	default:
		if p.bodies[p.at].Save() {
			p.turn(p.at + 1)
		}
	}
}

// leave ends the wizard; what is typed on the first page is kept, and so are the
// lines that are not in the list yet.
func (p *Page) leave() {
	p.leaveBody()
	p.keepLines()
	p.frame.Close()
	p.parts.Done()
}

func (p *Page) leaveBody() {
	if p.at < stepReady {
		p.bodies[p.at].Leave()
	}
}

// Shown implements shell.Page.
func (p *Page) Shown() {
	p.frame.Window().SetOnDropped(nil)
	if p.at == stepReady {
		p.frame.Focus(p.next)
		return
	}
	p.bodies[p.at].Shown()
}

// Typed implements shell.Page.
func (p *Page) Typed(_ rune, key fyne.KeyName) bool {
	if key == fyne.KeyEscape {
		p.leave()
	}
	return key == fyne.KeyEscape
}

// Submit implements shell.Submitter: "add" among the organisations, "next"
// elsewhere.
func (p *Page) Submit() {
	if p.at != stepOrganisations || !p.bodies[p.at].Save() {
		p.goOn()
	}
}

// Update implements shell.Page.
func (p *Page) Update() {
	if p.at == stepOrganisations {
		p.lookup.Refresh()
	}
	p.label()
}

// Closing implements shell.Page.
func (p *Page) Closing() { p.frame.Window().SetOnDropped(nil) }

// Remake implements shell.Remaker: the same page of the wizard, with what is
// typed on it.
func (p *Page) Remake(f shell.Frame) shell.Page {
	p.built = false // the page is not in the window yet: nothing on it can take the focus
	p.build(f, p.at)
	return p
}
