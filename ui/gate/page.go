package gate

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/accounts/recovery/guide"
	"norikae/ui/layouts"
	"norikae/ui/lines/holds"
	"norikae/ui/lines/steps"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Looks are the last looks before the old phone goes.
type Looks interface {
	Toggle(accounts.Check)
	OpenSecond()
}

// Page is the gate's page.
type Page struct {
	shell.Still
	frame shell.Frame
	data  steps.Data
	rooms Rooms
	looks Looks

	answer  *answer
	list    *holds.List
	heading *widgets.Text
	guided  *widgets.Button
	check   *widgets.Button
	message *message
	checks  *checks
	title   *widgets.Text
	phones  *widgets.Text
	sheet   *fyne.Container
}

// New returns the page.
func New(f shell.Frame, d steps.Data, r Rooms, l Looks) *Page {
	p := &Page{frame: f, data: d, rooms: r, looks: l}
	t := f.Words.T
	p.answer = newAnswer(f.Words, r, l)
	p.list = holds.NewList(f, r.Lines)
	p.heading = widgets.NewText("", widgets.Style{Color: theme.Mute})
	p.guided = widgets.NewButton(widgets.Primary, t("sidebar.guided"), present.Hint("G"), r.Guided.Open)
	p.check = widgets.NewButton(widgets.Soft, t("gate.do.check"), "", r.Microsoft.CheckAll)
	p.message = newMessage()
	p.checks = newChecks(f, r, l)
	p.title = widgets.NewText("", widgets.Style{Size: theme.TextTitle - 1, Bold: true, Lines: 1})
	p.phones = widgets.NewText("", widgets.Style{Bold: true, Fit: true, Lines: 1})
	leave := widgets.NewButton(widgets.Quiet, t("page.close"), "Esc", f.Close)
	top := widgets.Pad(16, 20, 8, 20, container.NewBorder(nil, nil, nil, widgets.Row(theme.Inside, p.check, p.guided), layouts.Middle(p.heading)))
	p.sheet = container.New(sheet{p.list}, top, p.list.Rows, p.message.content, container.NewVScroll(p.checks.content))
	p.Still = shell.NewStill("gate", layouts.Full(layouts.HeaderRoom(layouts.Middle(p.title), p.phones, leave),
		layouts.Columns(0.4, 520, 800, p.answer.content, p.sheet)))
	return p
}

// Topic returns the page of the guide that explains this page.
func (p *Page) Topic() guide.Topic { return guide.Prevention }

// Shown implements shell.Page.
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

// Submit implements shell.Submitter.
func (p *Page) Submit() {
	if p.guided.Visible() {
		p.rooms.Guided.Open()
	}
}

// Update implements shell.Page.
func (p *Page) Update() {
	m, state := p.data.Move().At(p.frame.Now()), p.data.State()
	v := accounts.GateAt(m, p.frame.Now())
	known := state.Known()
	w := p.frame.Words
	phones := present.PhonesOf(w, m)
	p.title.Set(phones.T("menu.gate"))
	p.phones.Set(phones.Pair())
	p.answer.update(w, m, v, known, p.frame.Now())
	open := slices.Concat(v.Holding, v.Unproven)
	if !known {
		open = nil
	}
	p.list.Fill(m, open)
	p.showHeading(m, v, known)
	p.showMessage(state, v)
	p.checks.update(m, v, p.rooms.Files.Exported(), known && !v.Empty && !v.Unread, known && v.Light == accounts.Green)
	p.sheet.Refresh()
}

// showHeading names what stands under it.
func (p *Page) showHeading(m accounts.Move, v accounts.Verdict, known bool) {
	phones := present.PhonesOf(p.frame.Words, m)
	switch {
	case known && len(v.Holding)+len(v.Unproven) > 0:
		p.heading.Set(phones.T("gate.list"))
	case known && v.Light == accounts.Green:
		p.heading.Set(phones.T("gate.last"))
	default:
		p.heading.Set("")
	}
	widgets.Show(p.guided, known && len(v.Holding)+len(v.Unproven) > 0 && !v.Empty)
	widgets.Show(p.check, known && !v.Empty)
}

// showMessage shows why there is no list: the list could not be read, or not all of it,
// or nothing was added.
func (p *Page) showMessage(s store.State, v accounts.Verdict) {
	w := p.frame.Words
	switch {
	case !s.Known(), v.Unread && len(v.Holding)+len(v.Unproven) == 0:
		notice := present.KeyringNotice(w, s)
		if !slices.Contains(notice.Actions, present.RetryKeyring) { // it is being read
			p.message.show(w.T("status.reading"), cmp.Or(notice.Text, w.T("list.unknown.text")), "", nil)
			return
		}
		p.message.show(w.T("list.unknown.title"), notice.Text, w.T("keyring.retry"), p.rooms.Lines.Retry)
	case v.Empty:
		p.message.show(w.T("list.empty.title"), w.T("gate.empty.text"), w.T("list.add"), p.rooms.Add.Open)
	default:
		p.message.hide()
	}
}

// Remake implements shell.Remaker: the same line stays chosen.
func (p *Page) Remake(f shell.Frame) shell.Page {
	n := New(f, p.data, p.rooms, p.looks)
	n.Update()
	n.list.Rows.Choose(p.list.Rows.Current())
	return n
}
