// Package stuck is "I can't get in". Page has three doors: the Microsoft page
// shows an error, the old phone is gone, this organisation is no longer mine.
// Lost is the second door: a few questions, and what can still be done alone, in
// the right order, or the letter.
//
// What is pasted is explained by accounts/recovery and kept nowhere but in the
// field. An explanation proposes; only what the person presses is done.
package stuck

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/guide"
	"norikae/ui/layouts"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Data is what is shown.
type Data interface{ Move() accounts.Move }

// Rooms are what the page leads on to.
type Rooms struct {
	Actions Actions
	Lines   Lines
	Guide   Guide
}

// Actions are what the person can ask for.
type Actions interface {
	Do(accounts.LineKey, recovery.Action, recovery.Found) // does what an explanation proposes
	Lost(accounts.LineKey)                                // opens the second door
	Letter(accounts.LineKey)                              // writes to, or reminds, the administrator
	OpenFile()                                            // asks for a text file, for Paste
}

// Lines sets an outcome; NotStarted takes it back.
type Lines interface {
	Decide(accounts.LineKey, accounts.Outcome, accounts.Reason)
}

// Guide opens the guide at a page.
type Guide interface{ OpenAt(guide.Topic) }

// Page is the page of the three doors.
type Page struct {
	shell.Still
	frame  shell.Frame
	data   Data
	rooms  Rooms
	key    accounts.LineKey
	box    *widgets.Field
	logged string // the code that the log has
	answer *fyne.Container
	states *fyne.Container
	scroll *container.Scroll
}

// width of the column.
const width = 720

// New returns the page of the line with that key.
func New(f shell.Frame, d Data, r Rooms, key accounts.LineKey) *Page {
	p := &Page{frame: f, data: d, rooms: r, key: key, answer: widgets.Column(0), states: layouts.Flow(8)}
	t := f.Words.T
	p.box = widgets.NewBox(t("stuck.paste"))
	p.box.Name = t("stuck.error")
	p.box.SetMinRowsVisible(4)
	p.box.OnChanged = func(string) { p.explain() }
	l := p.line()
	intro := t("stuck.intro")
	if l.Home {
		intro = t("stuck.home.work")
		if l.Account.Kind == accounts.Personal {
			intro = t("stuck.home.personal")
		}
	}
	column := widgets.Column(16, widgets.NewText(intro, widgets.Style{Color: theme.Mute}), p.errorDoor(), p.lostDoor(), p.leftDoor(l), p.states)
	p.scroll = container.NewVScroll(widgets.Pad(28, theme.Edge, 28, theme.Edge, layouts.Centred(width, column)))
	p.Still = shell.NewStill("stuck", layouts.Full(header(f, t("stuck.title", "Organisation", l.Title()), r.Guide), p.scroll))
	return p
}

// header is that of either page, with the way to the guide.
func header(f shell.Frame, title string, g Guide) fyne.CanvasObject {
	help := widgets.NewButton(widgets.Quiet, f.Words.T("sidebar.guide"), "F1", func() { g.OpenAt(guide.Lost) })
	return layouts.Header(title, help, widgets.NewButton(widgets.Quiet, f.Words.T("page.close"), "Esc", f.Close))
}

// line is what the page is about, as it is now.
func (p *Page) line() accounts.Line {
	l, _ := p.data.Move().Find(p.key)
	return l
}

// door is one of the three: a title, a sentence, and what opens it.
func door(title, text string, objects ...fyne.CanvasObject) fyne.CanvasObject {
	head := widgets.Column(2, widgets.NewText(title, widgets.Style{Bold: true, Size: theme.TextBody + 1}),
		widgets.NewText(text, widgets.Style{Color: theme.Mute, Size: theme.TextSmall + 1}))
	return widgets.Card(theme.Background, 20, widgets.Column(10, append([]fyne.CanvasObject{head}, objects...)...))
}

func (p *Page) errorDoor() fyne.CanvasObject {
	t := p.frame.Words.T
	file := widgets.NewButton(widgets.Quiet, t("stuck.file"), "", p.rooms.Actions.OpenFile)
	return door(t("stuck.error"), t("stuck.error.text"), p.box, container.NewHBox(file), p.answer)
}

func (p *Page) lostDoor() fyne.CanvasObject {
	t := p.frame.Words.T
	b := widgets.NewButton(widgets.Soft, t("stuck.lost"), "›", func() { p.rooms.Actions.Lost(p.key) })
	admin := widgets.NewButton(widgets.Quiet, t("stuck.admin"), "", func() { p.rooms.Guide.OpenAt(guide.Admin) })
	return door(t("stuck.lost.title"), t("stuck.lost.text"), b, container.NewHBox(admin))
}

func (p *Page) leftDoor(l accounts.Line) fyne.CanvasObject {
	t, left := p.frame.Words.T, func() { p.decide(accounts.Left) }
	if l.Home {
		return door(t("stuck.home.left.title"), t("stuck.home.left.text"), widgets.NewButton(widgets.Soft, t("stuck.home.left"), "›", left))
	}
	more := widgets.NewButton(widgets.Quiet, t("stuck.left.guide"), "", func() { p.rooms.Guide.OpenAt(guide.Leave) })
	return door(t("stuck.left.title"), t("stuck.left.text"), widgets.NewButton(widgets.Soft, t("stuck.left"), "›", left), container.NewHBox(more))
}

// decide sets a state and closes the page.
func (p *Page) decide(o accounts.Outcome) {
	l := p.line()
	p.frame.Close()
	p.rooms.Lines.Decide(l.Key(), o, accounts.NoReason)
}

// showStates offers the states that need no explanation, as the line is now.
func (p *Page) showStates() {
	l := p.line()
	p.states.Objects = nil
	soft := func(id string, f func()) { p.states.Add(widgets.NewButton(widgets.Soft, p.frame.Words.T(id), "", f)) }
	state := func(id string, o accounts.Outcome) { soft(id, func() { p.decide(o) }) }
	switch {
	case l.Progress().Outcome() == accounts.Waiting && !(l.Home && l.Account.Kind != accounts.Work):
		soft("stuck.again", func() { p.rooms.Actions.Letter(l.Key()) })
	case l.Home && l.Account.Kind == accounts.Personal:
		state("stuck.home.waiting.personal", accounts.Waiting)
	case l.Home:
		state("stuck.home.waiting.work", accounts.Waiting)
	default:
		state("stuck.waiting", accounts.Waiting)
	}
	state("stuck.later", accounts.Skipped)
	if l.Progress().Decided != accounts.NotStarted {
		state("nothing.reopen", accounts.NotStarted)
	}
	p.states.Refresh()
}

// hasPage reports whether the line has a page of Microsoft's to open.
func (p *Page) hasPage(l accounts.Line) bool {
	return l.Home || links.NoPage(l.Membership.Tenant) == links.HasPage
}

// Line returns what the page is about.
func (p *Page) Line() (accounts.Line, bool) { return p.data.Move().Find(p.key) }

// Topic returns the page of the guide that explains this page.
func (p *Page) Topic() guide.Topic { return guide.Lost }

// Shown implements shell.Page. A text file dropped on the window is read.
func (p *Page) Shown() {
	p.frame.Focus(p.box)
	p.frame.Window().SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			p.readFile(files[0].Path())
		}
	})
}

// Typed implements shell.Page.
func (p *Page) Typed(_ rune, key fyne.KeyName) bool { return widgets.ScrollKey(p.scroll, key) }

// Update implements shell.Page.
func (p *Page) Update() { p.showStates() }

// Closing implements shell.Page.
func (p *Page) Closing() { p.frame.Window().SetOnDropped(nil) }

// Remake implements shell.Remaker.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := New(f, p.data, p.rooms, p.key)
	n.box.SetText(p.box.Text)
	return n
}
