package add

import (
	"strings"

	"fyne.io/fyne/v2"

	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Panel is the box and the table; the page and the welcome screen both use it.
type Panel struct {
	frame shell.Frame
	opt   Options
	table *table

	*lookup // asks for the lines
	*rowList
	textBox
	wording
	fileReader

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
	lead    *fyne.Container // the texts over the box
	above   *fyne.Container // the rows' progress
	below   *fyne.Container // their buttons
	content fyne.CanvasObject
}

// NewPanel returns the panel.
func NewPanel(f shell.Frame, o Options) *Panel {
	p := &Panel{opt: o}
	p.lookup, p.wording = &lookup{p: p, pause: usualPause}, wording{p}
	p.table = newTable(o.Data)
	if o.Named != nil {
		p.table.named = o.Named
	}
	if o.Chosen != nil {
		p.table.chosen = o.Chosen
	}
	p.build(f, o.Text)
	if o.Text != "" {
		p.ask()
	}
	return p
}

// build makes what is on the panel, with a text in the box.
func (p *Panel) build(f shell.Frame, text string) {
	p.frame = f
	w := f.Words
	p.textBox, p.rowList, p.fileReader = newTextBox(p, text), newRowList(p), newFileReader(p)
	p.bar = widgets.NewBar()
	p.count = widgets.NewText("", widgets.Style{Bold: true, Fit: true, Lines: 1})
	p.doing = widgets.NewText("", widgets.Style{Color: theme.Mute, Size: theme.TextSmall + 1, Lines: 3})
	p.stop = widgets.NewButton(widgets.Quiet, w.T("add.stop"), "", p.cancelRound)
	p.look = widgets.NewButton(widgets.Soft, w.T("add.look"), "", p.lookAtTrouble)
	p.retry = widgets.NewButton(widgets.Quiet, "", "", p.retryFailed)
	p.notes = widgets.NewButton(widgets.Soft, w.T("add.notes"), "", p.toggleNotes)
	p.add = widgets.NewButton(widgets.Primary, "", present.Hint("Enter"), p.Submit)
	p.who = widgets.NewButton(widgets.Soft, "", "", p.chooseForAll)
	p.find = widgets.NewButton(widgets.Quiet, w.T("add.find"), "", p.findMine)
	p.finding = widgets.NewText("", widgets.Style{Color: theme.Mute, Size: theme.TextSmall})
	p.file = widgets.NewButton(widgets.Quiet, w.T("add.file"), "", func() { p.opt.Files.Choose(p.readFiles) })
	p.content = p.layout()
	p.Refresh()
}

// Resume makes the panel anew, as in another language or after a Pause: its answers,
// what Microsoft listed with the ticks, and the account it was listed for stay.
// What was not answered is asked for.
func (p *Panel) Resume(f shell.Frame) {
	before, asked := p.table.account, p.asking
	p.build(f, p.Text())
	if p.table.account = p.account(); !p.table.account.Same(before) && before.Address != "" {
		p.table.forgetProposals() // the account was taken off the list
	}
	p.table.read(p.Text())
	if p.Refresh(); !asked && p.Text() != "" {
		p.ask()
	}
}

// Content returns the panel.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Shown gives the box the focus. Files dropped on the window are read.
func (p *Panel) Shown() {
	p.frame.Focus(p.box)
	p.frame.Window().SetOnDropped(p.Dropped)
}

// Addable returns how many organisations are ready to be added.
func (p *Panel) Addable() int { return p.table.counts().addable }

// Submit adds what was found. What is still open of the text stays in the box. Where a
// name is too long nothing is added, and its field has the focus.
func (p *Panel) Submit() {
	list := p.table.memberships()
	if len(list) == 0 || !p.fitNames() {
		return
	}
	rest, open := p.table.rest(p.Text()), p.table.counts().troubled
	p.opt.Add(list, Rest{Account: p.account(), Text: rest, Lines: open})
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
	p.add.SetEnabled(n.addable > 0 && p.account().Address != "")
	widgets.Show(p.notes, p.table.hasNotes())
	p.notes.Select(p.table.notes)
	p.showAccount()
	p.lead.Refresh()
	p.above.Refresh() // numbers and labels have other widths now
	p.below.Refresh()
	p.fit()
	p.rows.Refresh()
}

// showProgress shows how many lines are answered, and in the end what came of them.
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
	widgets.Show(p.retry, !p.asking && (p.table.hasFailures() || !all))
	widgets.Show(p.empty, n.total == 0)
}

// summary counts what came of the lines: every line is in it.
func (p *Panel) summary(n tally) string {
	w := p.frame.Words
	if n.total == 0 {
		return w.T("add.empty")
	}
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

func (p *Panel) toggleNotes() {
	p.table.notes = !p.table.notes
	p.Refresh()
}
