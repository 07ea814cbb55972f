package guided

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/lines/holds"
	"norikae/ui/lines/steps"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// finish is the end of the run: the gate's answer, and what is left with why. It
// also stands there while the list is unknown or empty.
type finish struct {
	p           *Page
	ground      *widgets.Fill
	title, text *widgets.Text
	track       *fyne.Container // of a line that is filled, when all is done
	span        *widgets.Text   // how much, how long, until when
	heading     *widgets.Text
	list        *holds.List
	main, other *widgets.Button
	report      *widgets.Button // what a person keeps of a move that is done
	reminder    *widgets.Button
	content     *fyne.Container
}

func newFinish(p *Page) *finish {
	w := p.frame.Words
	f := &finish{
		p:       p,
		ground:  widgets.NewFill(theme.BadSoft, 16),
		title:   widgets.NewText("", widgets.Style{Size: theme.TextTitle + 5, Bold: true}),
		text:    widgets.NewText("", widgets.Style{}),
		heading: widgets.NewText(w.T("guided.left"), widgets.Style{Color: theme.Mute}),
	}
	f.list = holds.NewList(p.frame, p.rooms.Lines)
	f.main = widgets.NewButton(widgets.Primary, "", "", nil)
	f.other = widgets.NewButton(widgets.Soft, "", "", nil)
	f.report = widgets.NewButton(widgets.Soft, w.T("guided.report"), "", p.rooms.Files.SavePage)
	f.reminder = widgets.NewButton(widgets.Soft, w.T("guided.reminder"), "", p.rooms.Files.SaveCancellation)
	line := steps.NewStations(w)
	passed := widgets.Passed
	line.Set([4]widgets.Stop{passed, passed, passed, passed}, widgets.Normal, theme.Panel)
	f.track = widgets.Pad(24, 0, 16, 0, layouts.Centred(640, line))
	f.span = widgets.NewText("", widgets.Style{Bold: true})
	sign := container.NewStack(f.ground, widgets.Pad(20, 32, 20, 32, widgets.Column(4, f.title, f.text, f.span)))
	top := widgets.Column(16, f.track, sign, layouts.Flow(12, f.main, f.other, f.report, f.reminder), f.heading)
	f.content = widgets.Pad(32, theme.Edge, 8, theme.Edge, layouts.Centred(900,
		container.NewBorder(widgets.Pad(0, 0, 8, 0, top), nil, nil, nil, f.list.Rows)))
	return f
}

// update shows how it stands.
func (f *finish) update() {
	w, m, state := f.p.frame.Words, f.p.data.Move(), f.p.data.State()
	known := state.Known()
	v := accounts.GateAt(m, f.p.frame.Now())
	sign := present.Gate(w, m, v, known)
	f.ground.Set(sign.Soft)
	f.title.Set(sign.Title)
	f.title.SetStyle(widgets.Style{Size: theme.TextTitle + 5, Bold: true, Color: sign.Color})
	f.text.Set(sign.Text)
	left := append(slices.Clone(v.Holding), v.Unproven...)
	notice := present.KeyringNotice(w, state)
	if !known {
		left = nil
		f.text.Set(cmp.Or(notice.Text, w.T("status.reading")+"\n"+w.T("list.unknown.text")))
	}
	f.showButtons(known, v)
	f.showDone(m, known && v.Light == accounts.Green)
	f.offer(known || slices.Contains(notice.Actions, present.RetryKeyring))
	f.list.Fill(m, left)
	widgets.Show(f.heading, len(left) > 0)
	widgets.Show(f.list.Rows, len(left) > 0)
	f.content.Refresh()
}

// showDone shows what was achieved, and what a person keeps of it.
func (f *finish) showDone(m accounts.Move, done bool) {
	w := f.p.frame.Words
	if from, to := m.Span(); done && !to.IsZero() {
		days := 1 + i18n.DaysUntil(to, from)
		f.span.Set(w.N("guided.span", days, "Organisations", w.N("guided.span.organisations", m.Organisations()), "Date", w.Date(to)))
	}
	widgets.Show(f.track, done)
	widgets.Show(f.span, done && f.span.Text() != "")
	widgets.Show(f.report, done)
	widgets.Show(f.reminder, done && !m.By.IsZero())
}

// showButtons offers what follows: the rest once more while something can be
// done about it, else the gate's page.
func (f *finish) showButtons(known bool, v accounts.Verdict) {
	w := f.p.frame.Words
	set := func(b *widgets.Button, id string, run func()) {
		b.Set(w.T(id), "")
		b.OnTapped = run
	}
	left := len(v.Holding)+len(v.Unproven) > 0
	widgets.Show(f.other, known && left)
	switch {
	case !known:
		set(f.main, "keyring.retry", f.p.rooms.Lines.Retry)
	case v.Empty && len(v.Holding) == 0:
		set(f.main, "list.add", f.p.rooms.Add.Open)
	case v.Light == accounts.Red && left:
		set(f.main, "guided.again", f.p.again)
		set(f.other, present.Variant(f.p.data.Move().Device, "guided.gate"), f.p.rooms.Gate.Open)
	default:
		set(f.main, present.Variant(f.p.data.Move().Device, "guided.gate"), f.p.rooms.Gate.Open)
		set(f.other, "guided.again", f.p.again)
	}
}

// offer shows the main button or takes it away: while the list is being read
// there is nothing to press. A hidden button keeps no focus.
func (f *finish) offer(on bool) {
	widgets.Show(f.main, on)
	if c := f.p.frame.Window().Canvas(); !on && c.Focused() == fyne.Focusable(f.main) {
		c.Unfocus()
	}
}

// first gets the focus; nil while there is nothing to press.
func (f *finish) first() fyne.Focusable {
	if !f.main.Visible() {
		return nil
	}
	return f.main
}

func (f *finish) press() {
	if f.main.Visible() {
		f.main.Tapped(nil)
	}
}
