package add

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"norikae/tenantlookup"
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
	look    *widgets.Button // leads to the lines to look at
	retry   *widgets.Button
	notes   *widgets.Button // takes the other cells of a table into the notes
	add     *widgets.Button
	forWhom *fyne.Container // asks for which account
	who     *widgets.Button
	empty   fyne.CanvasObject // stands where the lines will be
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
	p.table = newTable(o.Data)
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
	p.look = widgets.NewButton(widgets.Soft, w.T("add.look"), "", p.lookAtTrouble)
	p.retry = widgets.NewButton(widgets.Quiet, "", "", p.retryFailed)
	p.notes = widgets.NewButton(widgets.Soft, w.T("add.notes"), "", p.toggleNotes)
	p.add = widgets.NewButton(widgets.Primary, "", present.Hint("Enter"), p.Submit)
	p.who = widgets.NewButton(widgets.Soft, "", "", p.chooseAccount)
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
	return p.table.counts().addable
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
	p.table.asking = true
	p.table.read(p.Text())
	queries := p.table.pending()
	if len(queries) == 0 { // everything is known already
		p.table.asking = false
		p.table.settle()
		p.Refresh()
		p.finished()
		return
	}
	p.asking = true
	p.Refresh()
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
	n := p.table.counts()
	p.frame.Log.Debug("resolved", "answered", n.answered, "total", n.total, "addable", n.addable, "failed", n.troubled)
	p.askOtherClouds()
}

// cancelRound ends the round under way; what is answered stays.
func (p *Panel) cancelRound() {
	if !p.asking {
		return
	}
	p.asking, p.table.asking = false, false
	if p.cancel != nil {
		p.cancel()
	}
	chosen := p.current()
	p.table.stopped() // the lines to look at come first now
	p.Refresh()
	p.choose(chosen)
}

func (p *Panel) retryFailed() {
	p.table.retry()
	p.ask()
}

// Submit adds what was found. What is still open of the text stays in the box.
func (p *Panel) Submit() {
	list := p.table.memberships()
	if len(list) == 0 {
		return
	}
	rest, open := p.table.rest(p.Text()), p.table.counts().troubled
	p.opt.Add(list, Rest{Text: rest, Lines: open})
}

// Refresh shows the table and its numbers.
func (p *Panel) Refresh() {
	w := p.frame.Words
	n := p.table.counts()
	p.showProgress(n)
	p.finding.Set(w.T("add.find.text"))
	if p.table.proposalsKnown {
		p.finding.Set(w.N("add.find.done", len(p.table.proposals)))
	}
	p.add.Set(w.N("add.add", n.addable), present.Hint("Enter"))
	if n.addable > 0 && p.account().Address != "" {
		p.add.Enable()
	} else {
		p.add.Disable()
	}
	widgets.Show(p.notes, p.table.hasNotes())
	p.notes.Select(p.table.notes)
	p.showAccount()
	p.lead.Refresh()
	p.above.Refresh() // numbers and labels have other widths now
	p.below.Refresh()
	p.fit()
	p.rows.Refresh()
}

// showProgress says how far the lines are, and what came of them.
func (p *Panel) showProgress(n tally) {
	w := p.frame.Words
	all := n.answered == n.total
	p.bar.Set(n.answered, n.total)
	p.count.Set("")
	if n.total > 0 && !all {
		p.count.Set(w.T("add.count", "Done", n.answered, "Total", n.total))
	}
	switch {
	case p.asking:
		p.doing.Set(w.T("add.asking"))
	case !all:
		p.doing.Set(w.T("add.stopped"))
	default:
		p.doing.Set(p.summary(n))
	}
	p.bar.Hidden = n.total == 0 || all
	widgets.Show(p.stop, p.asking)
	widgets.Show(p.look, all && n.troubled > 0)
	p.retry.Set(w.T("add.retry"), "")
	if !all {
		p.retry.Set(w.T("add.goOn"), "")
	}
	widgets.Show(p.retry, !p.asking && (p.table.failures() > 0 || !all))
	widgets.Show(p.empty, n.total == 0)
}

// summary counts what came of the lines: every line is in it.
func (p *Panel) summary(n tally) string {
	if n.total == 0 {
		return ""
	}
	w := p.frame.Words
	parts := []string{w.T("add.none")}
	if n.addable > 0 {
		parts[0] = w.N("add.ready", n.addable)
	}
	for _, part := range []struct {
		id string
		n  int
	}{{"add.troubled", n.troubled}, {"add.repeated", n.repeated}, {"add.listed", n.listed}} {
		if part.n > 0 {
			parts = append(parts, w.N(part.id, part.n))
		}
	}
	return strings.Join(parts, " · ")
}

// lookAtTrouble leads to the first of the lines to look at.
func (p *Panel) lookAtTrouble() {
	for id, e := range p.table.entries {
		if e.troubled() {
			p.rows.Choose(id)
			p.rows.ScrollTo(id)
			p.frame.Focus(p.rows)
			return
		}
	}
}

func (p *Panel) toggleNotes() {
	p.table.notes = !p.table.notes
	p.Refresh()
}

// current is the line that is chosen in the list; empty for none.
func (p *Panel) current() entry {
	if id := p.rows.Current(); id >= 0 && id < len(p.table.entries) {
		return p.table.entries[id]
	}
	return entry{}
}

// choose chooses a line wherever it stands now.
func (p *Panel) choose(x entry) {
	if x.text == "" && x.query == "" {
		return
	}
	for id, e := range p.table.entries {
		if e.query == x.query && e.text == x.text && e.line == x.line {
			p.rows.Choose(id)
			return
		}
	}
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
