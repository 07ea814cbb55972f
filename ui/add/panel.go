package add

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/tenantlookup"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/shell/activity"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// pause is how long typing rests before anything is asked.
const pause = 350 * time.Millisecond

// refreshEvery bounds how often the table is drawn while answers arrive.
const refreshEvery = 80 * time.Millisecond

// Panel is the box and the table; the page and the welcome screen both use it.
type Panel struct {
	frame   shell.Frame
	opt     Options
	table   *table
	heights *heights

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

	timer       *time.Timer
	asking      bool               // a round is under way
	cancel      context.CancelFunc // ends it
	otherClouds context.CancelFunc // of the look into the other clouds; nil: none
	dirty       bool               // a redraw is already planned
}

// NewPanel returns the panel.
func NewPanel(f shell.Frame, o Options) *Panel {
	p := &Panel{opt: o}
	p.table = newTable(func(k accounts.LineKey) bool {
		_, ok := o.Data.Move().FindMembership(k)
		return ok
	})
	if o.Named != nil {
		p.table.named = o.Named
	}
	p.build(f, o.Text)
	if o.Text != "" {
		p.ask()
	}
	return p
}

// build makes what is on the panel, with a text in the box.
func (p *Panel) build(f shell.Frame, text string) {
	p.frame, p.shown = f, map[*resultRow]int{}
	w := f.Words
	p.box = widgets.NewBox(w.T("add.box.example"))
	p.box.Wrapping = fyne.TextWrapWord
	p.tabs.read(text)
	p.box.SetText(untab(text))
	p.box.OnChanged = p.typed
	p.rows = widgets.NewKeyList(func() int { return len(p.table.entries) },
		func() fyne.CanvasObject { return newResultRow(w.T("add.name"), p.toggle) },
		func(id int, obj fyne.CanvasObject) { p.fill(id, obj.(*resultRow)) }, p.reveal)
	p.heights = newHeights(w.T("add.name"))
	p.rows.OnEnter = p.entered
	p.rows.OnKey = p.key
	p.bar = widgets.NewBar()
	p.count = widgets.NewText("", widgets.Style{Bold: true, Fit: true, Lines: 1})
	p.doing = widgets.NewText("", widgets.Style{Color: theme.Mute, Size: theme.TextSmall + 1, Lines: 3})
	p.stop = widgets.NewButton(widgets.Quiet, w.T("add.stop"), "", p.cancelRound)
	p.retry = widgets.NewButton(widgets.Quiet, w.T("add.retry"), "", p.retryFailed)
	p.add = widgets.NewButton(widgets.Primary, "", present.Hint("Enter"), p.Submit)
	p.who = widgets.NewButton(widgets.Soft, "", "", p.chooseAccount)
	p.hint = widgets.NewText(w.T("add.empty"), widgets.Style{Color: theme.Mute, Align: fyne.TextAlignCenter})
	p.find = widgets.NewButton(widgets.Quiet, w.T("add.find"), "", p.findMine)
	p.finding = widgets.NewText("", widgets.Style{Color: theme.Mute, Size: theme.TextSmall})
	p.file = widgets.NewButton(widgets.Quiet, w.T("add.file"), "", func() { p.opt.OpenFile(func(f File) { p.Take(f) }) })
	p.files = widgets.NewText("", widgets.Style{Color: theme.Mute, Size: theme.TextSmall, Lines: 6})
	p.files.Hide()
	p.content = p.layout()
	p.Refresh()
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

// Pause ends what is under way, as when the panel is not shown for a while; Resume
// goes on.
func (p *Panel) Pause() {
	if p.timer != nil {
		p.timer.Stop()
	}
	p.cancelRound()
	p.stopOtherClouds()
}

// ask reads the box and asks for everything not answered yet.
func (p *Panel) ask() {
	p.cancelRound()
	p.stopOtherClouds()
	p.table.account = p.account()
	p.table.read(p.Text())
	queries := p.table.pending()
	p.Refresh()
	if len(queries) == 0 {
		p.finished() // everything is known already
		return
	}
	p.asking = true
	frame := p.frame
	job := frame.Activity.Begin(activity.Lookup)
	p.cancel = frame.Go(func(ctx context.Context) {
		defer job.End()
		p.opt.Resolver.ResolveAll(ctx, queries, func(done int, r tenantlookup.Result) {
			job.Step(done, len(queries))
			frame.Post(ctx, func() { p.answered(r) })
		})
		frame.Post(ctx, p.finished)
	})
}

func (p *Panel) answered(r tenantlookup.Result) {
	p.table.answer(r)
	if p.dirty {
		return
	}
	p.dirty = true
	do := p.frame.Do
	time.AfterFunc(refreshEvery, func() {
		do(func() {
			p.dirty = false
			p.table.settle()
			p.Refresh()
		})
	})
}

func (p *Panel) finished() {
	p.cancelRound()
	answered, total, addable, faults := p.table.counts()
	p.frame.Log.Debug("resolved", "answered", answered, "total", total, "addable", addable, "failed", faults)
	p.askOtherClouds()
}

// cancelRound ends the round under way; what is answered stays.
func (p *Panel) cancelRound() {
	if !p.asking {
		return
	}
	p.asking = false
	if p.cancel != nil {
		p.cancel()
	}
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
	case p.asking:
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
	widgets.Show(p.stop, p.asking)
	widgets.Show(p.retry, !p.asking && (faults > 0 || answered < total))
	widgets.Show(p.hint, total == 0)
	p.finding.Set(w.T("add.find.text"))
	if p.table.proposalsKnown {
		p.finding.Set(w.N("add.find.done", len(p.table.proposals)))
	}
	p.add.Set(w.N("add.add", addable), present.Hint("Enter"))
	if addable > 0 && p.account().Address != "" {
		p.add.Enable()
	} else {
		p.add.Disable()
	}
	p.who.Set(present.Short(w, p.account())+" ▼", "")
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
		item := fyne.NewMenuItem(present.As(p.frame.Words, a), func() {
			p.opt.Account = a.Key()
			p.table.account = a
			p.table.forgetProposals()
			p.table.read(p.Text())
			p.Refresh()
		})
		item.Checked = a.Same(p.account())
		items = append(items, item)
	}
	layouts.DropDown(p.who, items)
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
	if s := p.message(e); s.press != nil {
		s.press()
	}
}
