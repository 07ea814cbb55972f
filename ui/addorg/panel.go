package addorg

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/look"
	"norikae/ui/screen"
	"norikae/ui/widgets"
	"norikae/ui/work"
)

// Resolver finds the organisations of many texts, as tenantlookup.Resolver does.
type Resolver interface {
	ResolveAll(ctx context.Context, texts []string, report func(done int, r tenantlookup.Result)) []tenantlookup.Result
	ResolveEvery(ctx context.Context, text string) ([]tenantlookup.Tenant, error)
}

// Data is what the panel needs to know of the list.
type Data interface {
	Move() accounts.Move
}

// Options make a panel.
type Options struct {
	Resolver Resolver
	Data     Data
	Account  string               // key of the account proposed
	Known    []string             // domains already in the list, for near spellings
	Clouds   []tenantlookup.Cloud // those that are asked; nil: all of them
	Text     string               // what is in the box at first
	Add      func([]accounts.Membership)
	Changed  func(text string) // what is typed, so that nothing is lost

	// Named are the names that were given to organisations known by their ID only,
	// kept by whoever makes the panel so that they outlive it. nil: the panel's own.
	Named map[tenantlookup.Key]string

	// After is the panel in whose place this one comes, as one in another language:
	// nothing that is in it is lost. nil: none.
	After *Panel

	// Find has the account sign in and asks Microsoft for its organisations; got
	// is called on Fyne's goroutine with what was found so far. known is an
	// organisation of the account, if one is in the table. nil: not offered.
	Find func(a accounts.Account, known tenantlookup.Tenant, got func([]Proposal))

	// OpenFile lets the person choose a file; read is called on Fyne's goroutine.
	// nil: files can be dropped only.
	OpenFile func(read func(File))
}

// pause is how long typing rests before anything is asked.
const pause = 350 * time.Millisecond

// refreshEvery bounds how often the table is drawn while answers arrive.
const refreshEvery = 80 * time.Millisecond

// Panel is the box and the table; the page and the welcome screen both use it.
type Panel struct {
	frame    screen.Frame
	opt      Options
	standing *screen.Standing[Panel]
	table    *table
	heights  *heights

	box     *widgets.Field
	rows    *widgets.KeyList
	bar     *widgets.Bar
	count   *widgets.Text
	doing   *widgets.Text
	stop    *widgets.Button
	retry   *widgets.Button
	add     *widgets.Button
	who     *widgets.Button
	hint    *widgets.Text
	find    *widgets.Button
	finding *widgets.Text
	file    *widgets.Button
	files   *widgets.Text // what came of files that were read
	tabs    tabs
	shown   map[*resultRow]int // the rows that are drawn, and the lines in them
	lead    *fyne.Container    // what is said over the box
	above   *fyne.Container    // the rows' progress
	below   *fyne.Container    // their buttons
	content fyne.CanvasObject

	timer  *time.Timer
	cancel context.CancelFunc // of the round under way; nil: none
	beside context.CancelFunc // of the look into the other clouds; nil: none
	round  int                // results of older rounds are dropped
	picked bool               // the account was chosen here
	dirty  bool               // a redraw is already planned
}

// NewPanel returns the panel.
func NewPanel(f screen.Frame, o Options) *Panel {
	w := f.Words
	p := &Panel{frame: f, opt: o, shown: map[*resultRow]int{}}
	p.standing = screen.NewStanding(p)
	p.table = newTable(func(k accounts.MembershipKey) bool {
		_, ok := o.Data.Move().Find(k)
		return ok
	})
	if o.Named != nil {
		p.table.named = o.Named
	}
	p.box = widgets.NewBox(w.T("add.box.example"))
	p.box.Wrapping = fyne.TextWrapWord
	p.tabs.read(o.Text)
	p.box.SetText(untab(o.Text))
	p.box.OnChanged = p.typed
	p.rows = widgets.NewKeyList(func() int { return len(p.table.entries) },
		func() fyne.CanvasObject { return newResultRow(w.T("add.name"), p.toggle) },
		func(id int, obj fyne.CanvasObject) { p.fill(id, obj.(*resultRow)) }, p.reveal)
	p.heights = newHeights(w.T("add.name"))
	p.rows.OnEnter = p.entered
	p.rows.OnKey = p.key
	p.bar = widgets.NewBar()
	p.count = widgets.NewText("", widgets.Style{Bold: true, Fit: true, Lines: 1})
	p.doing = widgets.NewText("", widgets.Style{Color: look.Mute, Size: look.TextSmall + 1, Lines: 2})
	p.stop = widgets.NewButton(widgets.Quiet, w.T("add.stop"), "", p.cancelRound)
	p.retry = widgets.NewButton(widgets.Quiet, w.T("add.retry"), "", p.retryFailed)
	p.add = widgets.NewButton(widgets.Primary, "", screen.Hint("Enter"), p.Submit)
	p.who = widgets.NewButton(widgets.Soft, "", "", p.chooseAccount)
	p.hint = widgets.NewText(w.T("add.empty"), widgets.Style{Color: look.Mute, Align: fyne.TextAlignCenter})
	p.find = widgets.NewButton(widgets.Quiet, w.T("add.find"), "", p.findMine)
	p.finding = widgets.NewText("", widgets.Style{Color: look.Mute, Size: look.TextSmall})
	p.file = widgets.NewButton(widgets.Quiet, w.T("add.file"), "", func() { o.OpenFile(func(f File) { p.standing.Now.Take(f) }) })
	p.files = widgets.NewText("", widgets.Style{Color: look.Mute, Size: look.TextSmall, Lines: 6})
	p.files.Hide()
	p.content = p.layout()
	if o.After != nil {
		p.follow(o.After)
	}
	p.Refresh()
	if o.Text != "" {
		p.ask()
	}
	return p
}

// Content returns the panel.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// First returns what gets the focus.
func (p *Panel) First() fyne.Focusable { return p.box }

// Addable says how many organisations are ready to be added.
func (p *Panel) Addable() int {
	_, _, n, _ := p.table.counts()
	return n
}

// Close ends what is under way.
func (p *Panel) Close() {
	if p.timer != nil {
		p.timer.Stop()
	}
	p.cancelRound()
	p.stopBeside()
}

// ask reads the box and asks for everything not answered yet.
func (p *Panel) ask() {
	p.cancelRound()
	p.stopBeside()
	p.table.account = p.account()
	p.table.read(p.Text())
	queries := p.table.open()
	p.Refresh()
	if len(queries) == 0 {
		p.finished(p.round) // everything is known already
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel = cancel
	p.round++
	mine := p.round
	job := p.frame.Board.Begin(work.Lookup)
	p.frame.Go(func(app context.Context) {
		defer job.End()
		stop := context.AfterFunc(app, cancel)
		defer stop()
		p.opt.Resolver.ResolveAll(ctx, queries, func(done int, r tenantlookup.Result) {
			job.Step(done, len(queries))
			p.frame.Do(func() { p.answered(mine, r) })
		})
		p.frame.Do(func() { p.finished(mine) })
	})
}

func (p *Panel) answered(round int, r tenantlookup.Result) {
	if round != p.round {
		return
	}
	p.table.answer(r)
	if p.dirty {
		return
	}
	p.dirty = true
	time.AfterFunc(refreshEvery, func() {
		p.frame.Do(func() {
			p.dirty = false
			p.table.settle()
			p.Refresh()
		})
	})
}

func (p *Panel) finished(round int) {
	if round != p.round {
		return
	}
	p.cancelRound()
	answered, total, addable, faults := p.table.counts()
	p.frame.Log.Debug("resolved", "answered", answered, "total", total, "addable", addable, "failed", faults)
	p.lookBeside()
}

// cancelRound ends the round under way; what is answered stays.
func (p *Panel) cancelRound() {
	if p.cancel == nil {
		return
	}
	p.cancel()
	p.cancel = nil
	p.table.stopped()
	p.Refresh()
}

func (p *Panel) retryFailed() {
	p.table.retry()
	p.ask()
}

// Submit adds what was found.
func (p *Panel) Submit() {
	if list := p.table.memberships(); len(list) > 0 {
		p.opt.Add(list)
	}
}

// Refresh shows the table and its numbers.
func (p *Panel) Refresh() {
	w := p.frame.Words
	answered, total, addable, faults := p.table.counts()
	p.bar.Set(answered, total)
	p.count.Set("")
	if total > 0 {
		p.count.Set(w.T("add.count", "Done", answered, "Total", total))
	}
	switch {
	case p.cancel != nil:
		p.doing.Set(w.T("add.asking"))
	case answered < total:
		p.doing.Set(w.T("add.stopped"))
	case total > 0 && addable == 0:
		p.doing.Set(w.T("add.none"))
	case total > 0:
		p.doing.Set(w.N("add.ready", addable))
	default:
		p.doing.Set("")
	}
	p.bar.Hidden = total == 0
	widgets.Show(p.stop, p.cancel != nil)
	widgets.Show(p.retry, p.cancel == nil && (faults > 0 || answered < total))
	widgets.Show(p.hint, total == 0)
	p.finding.Set(w.T("add.find.text"))
	if p.table.told {
		p.finding.Set(w.N("add.find.done", len(p.table.offered)))
	}
	p.add.Set(w.N("add.add", addable), screen.Hint("Enter"))
	if addable > 0 && p.account().Address != "" {
		p.add.Enable()
	} else {
		p.add.Disable()
	}
	p.who.Set(screen.Short(w, p.account())+" ▼", "")
	widgets.Show(p.who, p.account().Address != "")
	p.above.Refresh() // numbers and labels have other widths now
	p.below.Refresh()
	p.fit()
	p.rows.Refresh()
}

// account is the account the organisations are added for.
func (p *Panel) account() accounts.Account {
	all := p.opt.Data.Move().Accounts
	for _, a := range all {
		if a.Key() == p.opt.Account {
			return a
		}
	}
	if len(all) > 0 {
		return all[0]
	}
	return accounts.Account{}
}

func (p *Panel) chooseAccount() {
	var items []*fyne.MenuItem
	for _, a := range p.opt.Data.Move().Accounts {
		item := fyne.NewMenuItem(screen.As(p.frame.Words, a), func() {
			p.opt.Account, p.picked = a.Key(), true
			p.table.account = a
			p.table.withdraw()
			p.table.read(p.Text())
			p.Refresh()
		})
		item.Checked = a.Same(p.account())
		items = append(items, item)
	}
	screen.DropDown(p.who, items)
}

// entered is Enter on a line: it does what is proposed there, or leaves a
// proposal out.
func (p *Panel) entered(id int) {
	e := p.table.entries[id]
	if e.optional() {
		p.toggle(id)
		return
	}
	if p.table.nameless(e) {
		p.focusName(id)
		return
	}
	if s := p.say(e); s.press != nil {
		s.press()
	}
}
