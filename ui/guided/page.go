package guided

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/lines/steps"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Page is the guided run.
type Page struct {
	shell.Still
	frame shell.Frame
	data  steps.Data
	rooms Rooms
	scope Scope
	run   *run // nil until the list is known

	header  *header
	view    *steps.View
	card    *card
	finish  *finish
	back    *widgets.Button
	later   *widgets.Button
	next    *widgets.Button
	deck    *widgets.Deck
	inFront fyne.CanvasObject // of the three in it
	foot    *fyne.Container
	shown   bool // the page is in front: the focus may be set
	kept    keeper
}

// New returns the run, at the first line that is not settled.
func New(f shell.Frame, d steps.Data, r Rooms, s Scope) *Page {
	p := &Page{frame: f, data: d, rooms: r, scope: s, view: steps.New(f, d, r.Lines)}
	t := f.Words.T
	p.card = newCard(p)
	p.finish = newFinish(p)
	p.header = newHeader(f, r.Lines.Guide)
	p.back = widgets.NewButton(widgets.Quiet, "← "+t("guided.back"), "B", p.goBack)
	p.later = widgets.NewButton(widgets.Quiet, t("guided.later"), "S", p.postpone)
	p.next = widgets.NewButton(widgets.Quiet, t("guided.next")+" →", "N", p.goOn)
	p.deck = widgets.NewDeck()
	p.foot = container.NewCenter(widgets.Row(32, p.back, p.later, p.next))
	p.Still = shell.NewStill("guided", container.NewBorder(p.header.content, widgets.Pad(4, theme.Edge, 10, theme.Edge, p.foot), nil, nil, p.deck.Container))
	return p
}

// Line returns the line that is shown; ok is false between lines.
func (p *Page) Line() (l accounts.Line, ok bool) {
	if !p.atLine() {
		return l, false
	}
	return p.view.Line(), true
}

// Shown implements shell.Page.
func (p *Page) Shown() {
	p.shown = true
	p.focus()
}

// Submit implements shell.Submitter.
func (p *Page) Submit() { p.press() }

// Closing implements shell.Page.
func (p *Page) Closing() { p.shown = false }

// place is where a run stands; not ok: at the end.
type place struct {
	key accounts.LineKey
	ok  bool
}

// keeper notes where a run is, whenever it has moved: the power may go, or the program
// be ended, while its page is in front.
type keeper struct{ last *place }

func (k *keeper) note(to Place, r *run) {
	if r == nil || r.scope != Open {
		return
	}
	var now place
	if now.key, now.ok = r.key(); k.last == nil || *k.last != now {
		k.last = &now
		to.LeftAt(now.key, now.ok)
	}
}

// resume begins with the line where the last run was left, and says so. There is
// nothing to say at the first.
func (p *Page) resume() {
	i := slices.IndexFunc(p.run.lines, p.rooms.Place.IsLeftAt)
	if i <= 0 || p.scope != Open {
		return
	}
	k := p.run.lines[i]
	p.run.begin(i)
	if l, ok := p.move().Find(k); ok {
		p.frame.Toast(p.frame.Words.T("guided.resumed", "Organisation", l.Title()), p.frame.Words.T("guided.first"), p.again)
	}
}

// move is the move as it stands now.
func (p *Page) move() accounts.Move { return p.data.Move().At(p.frame.Now()) }

// Update implements shell.Page.
func (p *Page) Update() {
	if !p.data.State().Known() {
		p.show()
		return
	}
	before := p.sight()
	if p.run == nil {
		p.run = newRun(p.move(), p.scope)
		p.resume()
	} else {
		p.run.follow(p.move())
	}
	p.show()
	if p.sight() != before {
		p.focus()
	}
}

// sight is what decides where the focus belongs.
type sight struct {
	key        accounts.LineKey
	card, over bool
}

func (p *Page) sight() (s sight) {
	if p.run != nil {
		s.key, _ = p.run.key()
		s.card = p.run.card
		s.over = p.atLine() && p.view.Over()
	}
	return s
}

// Typed implements shell.Page.
func (p *Page) Typed(r rune, key fyne.KeyName) bool {
	switch steps.Letter(r) {
	case "n":
		p.goOn()
	case "b":
		p.goBack()
	case "s":
		p.postpone()
	default:
		if p.atLine() {
			return p.view.Typed(r, key)
		}
		if key == fyne.KeyReturn || key == fyne.KeyEnter {
			p.press()
			return true
		}
		return false
	}
	return true
}

// atLine reports whether a line is shown.
func (p *Page) atLine() bool {
	if p.run == nil {
		return false
	}
	_, ok := p.run.key()
	return ok && !p.run.card
}

// press does what the main button says.
func (p *Page) press() {
	switch {
	case p.atLine():
		p.view.Press()
	case p.run != nil && p.run.card:
		p.goOn()
	default:
		p.finish.press()
	}
}

func (p *Page) goOn() { p.turn((*run).next) }

func (p *Page) goBack() { p.turn((*run).back) }

// postpone leaves the line for later and says when it comes back.
func (p *Page) postpone() {
	if !p.atLine() {
		return
	}
	if p.view.Over() {
		p.goOn()
		return
	}
	again := p.run.postpone()
	p.turn(func(*run) {})
	text := p.frame.Words.T("guided.later.stays")
	if again {
		text = p.frame.Words.T("guided.later.again")
	}
	p.frame.Toast(text, "", nil)
}

// turn changes where the run is and shows it.
func (p *Page) turn(step func(*run)) {
	if p.run == nil {
		return
	}
	step(p.run)
	p.show()
	p.focus()
}

// again starts over with what is still open.
func (p *Page) again() {
	p.run = newRun(p.move(), Open)
	p.show()
	p.focus()
}

// focus puts the focus where Enter does the next thing.
func (p *Page) focus() {
	if !p.shown {
		return
	}
	switch {
	case p.atLine():
		p.frame.Focus(p.view.First())
	case p.run != nil && p.run.card:
		p.frame.Focus(p.card.main)
	default:
		p.frame.Focus(p.finish.first())
	}
}

// Remake implements shell.Remaker: the run goes on where it is.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := New(f, p.data, p.rooms, p.scope)
	n.run = p.run
	return n
}
