package checkall

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/ui/layouts"
	"norikae/ui/microsoft/proof"
	"norikae/ui/present"
	"norikae/ui/shell"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Page reads many organisations and shows what came of each.
type Page struct {
	shell.Still
	frame   shell.Frame
	opt     Options
	options func() Options // in the language of the frame
	items   []Item
	rows    rows

	bar     *widgets.Bar
	count   *widgets.Text
	doing   *widgets.Text
	summary *widgets.Text
	ask     *question
	list    *widgets.KeyList
	stop    *widgets.Button
	signIn  *widgets.Button
	rest    *widgets.Button
	mark    *widgets.Button
	sheet   *fyne.Container

	running bool               // a run is under way
	cancel  context.CancelFunc // ends it
	redraw  shell.Redraw
	begun   bool
}

// New returns the page; it begins to read when it is shown first. The options are
// asked for again when the page is made anew, as in another language.
func New(f shell.Frame, options func() Options) *Page {
	p := &Page{options: options}
	p.build(f)
	return p
}

// build makes what is on the page.
func (p *Page) build(f shell.Frame) {
	p.frame, p.opt = f, p.options()
	p.items = p.opt.Organisations.Items()
	if p.rows == nil {
		p.rows = make(rows, len(p.items))
	}
	w := f.Words
	p.bar = widgets.NewBar()
	p.count = widgets.NewText("", widgets.Style{Bold: true, Fit: true, Lines: 1})
	p.doing = widgets.NewText("", doingStyle(1))
	p.summary = widgets.NewText("", widgets.Style{Color: theme.Mute, Size: theme.TextSmall + 1})
	p.ask = newQuestion(w, func(device string, r proof.Role) {
		p.opt.Name(device, r)
		p.judge()
		p.draw()
		p.focusNext()
	})
	p.list = widgets.NewKeyList(func() int { return len(p.rows) },
		func() fyne.CanvasObject { return newLine() },
		func(id int, o fyne.CanvasObject) { p.fill(id, o.(*line)) }, func(int) {})
	p.list.OnEnter = p.act
	p.list.Name = func(id int) string { return p.items[id].Title }
	p.stop = widgets.NewButton(widgets.Quiet, w.T("checkall.stop"), "", p.halt)
	p.signIn = widgets.NewButton(widgets.Soft, "", "", p.signInNext)
	p.rest = widgets.NewButton(widgets.Soft, "", "", func() { p.run(p.rows.which(row.left), false) })
	p.mark = widgets.NewButton(widgets.Soft, "", present.Hint("Enter"), p.Submit)
	p.Still = shell.NewStill("checkAll", p.layOut())
	p.draw()
}

func (p *Page) layOut() fyne.CanvasObject {
	w := p.frame.Words
	leave := widgets.NewButton(widgets.Quiet, w.T("page.close"), "Esc", p.frame.Close)
	progress := container.NewBorder(nil, nil,
		widgets.Row(theme.Between, layouts.Middle(layouts.Width(220, p.bar)), layouts.Middle(p.count)),
		layouts.Middle(p.stop), layouts.Middle(widgets.Pad(0, 12, 0, 12, p.doing)))
	top := container.NewVBox(
		container.NewStack(widgets.Gap(1, 52), widgets.Pad(0, theme.Edge, 0, theme.Edge, progress)),
		widgets.Pad(0, theme.Edge, 12, theme.Edge, p.summary), p.ask.content, widgets.Rule())
	foot := container.NewBorder(nil, nil, nil, widgets.Row(theme.Between, p.rest, p.mark), layouts.Inline(0, p.signIn))
	bottom := container.NewVBox(widgets.Rule(), widgets.Pad(14, theme.Edge, 16, theme.Edge, widgets.Column(10,
		widgets.NewText(w.T("checkall.lead"), widgets.Style{Color: theme.Mute, Size: theme.TextSmall}), foot)))
	p.sheet = container.NewBorder(top, bottom, nil, nil, p.list)
	return layouts.Full(layouts.Header(w.T("checkall.title"), leave), p.sheet)
}

// act does what can be done about a row.
func (p *Page) act(id int) {
	r := p.rows[id]
	switch {
	case p.running || r.at != answered:
	case r.needsSignIn():
		p.signInFor(id)
	case r.finding.Trouble == proof.Refused:
		p.run([]int{id}, true)
	case r.left():
		p.run([]int{id}, false)
	case r.finding.Trouble == proof.NoTrouble:
		p.opt.Show(id)
	}
}

// signInNext has the person sign in for the first row that needs it.
func (p *Page) signInNext() {
	if i := slices.IndexFunc(p.rows, row.needsSignIn); i >= 0 && !p.running {
		p.signInFor(i)
	}
}

// signInFor has the person sign in for a row and reads it again; where nobody was
// signed in at its seat, every row there.
func (p *Page) signInFor(id int) {
	which := []int{id}
	if !p.opt.SignIns.SignedIn(id) {
		seat := p.items[id].Seat
		which = which[:0]
		for i, r := range p.rows {
			if r.needsSignIn() && p.items[i].Seat == seat {
				which = append(which, i)
			}
		}
	}
	p.opt.SignIns.SignIn(id, func() { p.run(which, false) })
}

// judge judges every answer anew.
func (p *Page) judge() {
	for i := range p.rows {
		if r := &p.rows[i]; r.at == answered {
			r.finding = p.opt.Organisations.Judge(i, r.finding)
		}
	}
}

// focusNext puts the focus where the next thing is done.
func (p *Page) focusNext() {
	for _, b := range []*widgets.Button{p.ask.first(), p.mark, p.signIn, p.rest} {
		if b.Visible() && !b.Disabled() && p.ask.visible(b) {
			p.frame.Focus(b)
			return
		}
	}
	p.frame.Focus(p.list)
}

// Shown implements shell.Page: it reads when shown for the first time.
func (p *Page) Shown() {
	if !p.begun {
		p.begun = true
		p.run(p.rows.which(row.left), false)
		return
	}
	if p.running {
		p.frame.Focus(p.stop)
		return
	}
	p.focusNext()
}

// Submit implements shell.Submitter: it marks what was proved.
func (p *Page) Submit() {
	if which := p.rows.which(row.proves); !p.running && len(which) > 0 {
		p.opt.Organisations.Confirm(which)
		p.Update()
	}
}

// Update implements shell.Page: what is proved and marked is no news any more.
func (p *Page) Update() {
	p.items = p.opt.Organisations.Items()
	p.judge()
	p.draw()
}

// Remake implements shell.Remaker: what was read stays, the run under way goes on, and
// the same row is chosen.
func (p *Page) Remake(f shell.Frame) shell.Page {
	chosen := p.list.Current()
	p.build(f)
	p.Update()
	p.list.Choose(chosen)
	return p
}
