package overview

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// detail is the right part: the selected organisation and its next step.
type detail struct {
	o       *Overview
	back    *widgets.Button
	name    *widgets.Text
	where   *widgets.Text
	copyID  *widgets.Button
	as      *widgets.Text
	open    *widgets.Button
	copy    *widgets.Button
	another *widgets.Button
	again   *widgets.Button // opens once more what was opened
	waits   *widgets.Text   // which window waits for the person
	noPage  *widgets.Text
	guess   *guess
	state   *widgets.Text
	asOf    *widgets.Text // as of when the hint of the next step holds
	note    *widgets.Text
	steps   [4]*widgets.StepRow
	upper   *fyne.Container // name, button, steps
	filled  fyne.CanvasObject
	empty   fyne.CanvasObject
	content fyne.CanvasObject
}

func newDetail(o *Overview) *detail {
	w := o.frame.Words
	d := &detail{
		o:      o,
		name:   widgets.NewText("", widgets.Style{Size: theme.TextTitle, Bold: true, Lines: 3}),
		where:  widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1, Color: theme.Mute, Lines: 2}),
		as:     widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1, Color: theme.Mute, Lines: 2}),
		noPage: widgets.NewText("", widgets.Style{}),
		state:  widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1, Bold: true}),
		asOf:   widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute}),
		note:   widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Mute, Lines: 3}),
	}
	d.back = widgets.NewButton(widgets.Quiet, "← "+w.T("detail.back"), "Esc", func() {
		o.body.showDetail(false)
		o.list.focus()
	})
	d.back.Hide()
	d.copyID = widgets.NewButton(widgets.Quiet, w.T("detail.copyID"), "", d.on(func(m accounts.Membership) {
		o.frame.Copy(m.Tenant.ID)
		o.frame.Toast(w.T("toast.copied"), "", nil)
	}))
	d.open = widgets.NewButton(widgets.Primary, "", present.Hint("Enter"), o.Submit)
	d.open.Tall = true
	d.guess = newGuess(d)
	d.again = widgets.NewButton(widgets.Quiet, w.T("todo.again"), "", d.with(o.rooms.Lines.Open))
	d.waits = widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1, Bold: true, Color: theme.Accent})
	d.again.Hide()
	d.waits.Hide()
	d.copy = widgets.NewButton(widgets.Quiet, w.T("detail.copyLink"), "", d.with(o.rooms.Lines.Copy))
	d.another = widgets.NewButton(widgets.Quiet, w.T("detail.another"), "", d.with(o.rooms.Lines.Another))
	steps := widgets.Column(0)
	for i, s := range accounts.Steps {
		d.steps[i] = widgets.NewStepRow(i+1, i == len(accounts.Steps)-1, d.with(func(k accounts.LineKey) { o.rooms.Lines.Tick(k, s) }))
		steps.Add(d.steps[i])
	}
	quiet := func(id string, f func(accounts.LineKey)) fyne.CanvasObject {
		return widgets.NewButton(widgets.Quiet, w.T(id), "", d.with(f))
	}
	more := widgets.Column(0,
		d.entry("detail.nothing", o.rooms.Lines.Nothing),
		d.entry("detail.stuck", o.rooms.Lines.Stuck),
		d.entry("detail.check", o.rooms.Check),
		d.entry("detail.note", o.rooms.Edit.Note),
		footRule(),
		widgets.Pad(8, 0, 0, 8, widgets.Row(14, quiet("detail.name", o.rooms.Edit.Rename), quiet("detail.forget", o.rooms.Edit.Forget))),
	)
	head := widgets.Column(2, d.back, d.name, d.where, d.as)
	d.upper = widgets.Column(12, head, d.waits, d.open, d.noPage, widgets.Pad(0, 0, 0, -4, layouts.Flow(10, d.again, d.copy, d.another, d.copyID)), d.state, d.guess.content, widgets.Gap(1, 4), steps, d.asOf, d.note)
	// The foot lies at the bottom of a tall window and scrolls in a short one.
	d.filled = container.NewVScroll(widgets.Column(0,
		widgets.Pad(24, theme.Edge, 12, theme.Edge, d.upper), layout.NewSpacer(), widgets.Pad(0, 16, 12, 16, more)))
	d.empty = container.NewCenter(layouts.Width(260, widgets.Column(6,
		widgets.NewText(w.T("detail.pick.title"), widgets.Style{Bold: true, Align: fyne.TextAlignCenter}),
		widgets.NewText(w.T("detail.pick.text"), widgets.Style{Color: theme.Mute, Size: theme.TextSmall, Align: fyne.TextAlignCenter}),
	)))
	d.content = container.NewStack(d.empty, d.filled)
	return d
}

// footRule is as wide as the words under it.
func footRule() fyne.CanvasObject { return widgets.Pad(0, 12, 0, 12, widgets.Rule()) }

// entry is one of the lines at the foot.
func (d *detail) entry(id string, f func(accounts.LineKey)) fyne.CanvasObject {
	return widgets.Column(2, footRule(), widgets.NewButton(widgets.Entry, d.o.frame.Words.T(id), "›", d.with(f)))
}

// with returns what does f to the organisation that is shown.
func (d *detail) with(f func(accounts.LineKey)) func() {
	return d.on(func(m accounts.Membership) { f(m.Key()) })
}

// on makes a callback that runs f for the membership shown.
func (d *detail) on(f func(accounts.Membership)) func() {
	return func() {
		if m, ok := d.o.Selected(); ok {
			f(m)
		}
	}
}

func (d *detail) setNarrow(narrow bool) { widgets.Show(d.back, narrow) }

func (d *detail) update(move accounts.Move, now time.Time) {
	m, ok := d.o.selectedIn(move)
	widgets.Show(d.filled, ok)
	widgets.Show(d.empty, !ok && len(move.Memberships) > 0)
	if !ok {
		return
	}
	w := d.o.frame.Words
	d.name.Set(m.Title())
	d.where.Set(where(d.o.frame.Words, m))
	d.copyID.SetTip(m.Tenant.ID)
	d.another.SetTip(w.T("detail.another"))
	d.as.Set(present.As(w, m.Account))
	d.updateOpen(move, m)
	save := d.o.data.Save(m.Key())
	text, color := present.State(w, m.Progress, now)
	if m.Outcome() == accounts.NothingToMove {
		text += " — " + present.ReasonText(w, m.Reason)
	}
	if save == store.NotSaved {
		text, color = w.T("state.notSaved"), theme.Bad
	}
	d.state.Set(text)
	d.state.SetStyle(widgets.Style{Size: theme.TextSmall + 1, Bold: true, Color: color})
	d.guess.update(w, move, m.Progress)
	widgets.Show(d.state, save == store.NotSaved || m.Decided != accounts.NotStarted)
	for i, s := range accounts.Steps {
		stop, sub := present.StepState(w, move, m, s, save, now)
		d.steps[i].Set(stop, present.ToneOf(m.Progress), present.StepName(w, move, s), sub)
	}
	d.asOf.SetOrHide(present.StepHintAsOf(w, m.Progress, now))
	d.note.SetOrHide(m.Note)
}

// updateOpen shows the main button, or why there is no page to open.
func (d *detail) updateOpen(move accounts.Move, m accounts.Membership) {
	reason := links.NoPage(m.Tenant)
	has := reason == links.HasPage
	widgets.Show(d.open, has)
	widgets.Show(d.copy, has)
	widgets.Show(d.another, has)
	reported := links.ByReport(m.Tenant)
	widgets.Show(d.noPage, !has || reported)
	if reported {
		d.noPage.Set(d.o.frame.Words.T("page.reported"))
	}
	if !has {
		widgets.Show(d.waits, false)
		widgets.Show(d.again, false)
		d.noPage.Set(present.NoPageText(d.o.frame.Words, reason))
		return
	}
	opening := d.o.rooms.Lines.Opening(m.Key())
	awaited := d.o.awaited(m)
	label, ready, before := opening.Label, opening.Ready, d.waits.Text()
	if awaited {
		w := d.o.frame.Words
		label, ready = opening.Did, true
		d.waits.Set(w.T("todo.waits.here", "Opened", present.AtHand(w, move, m.Progress, opening.Opened), "Keys", present.Hint("Enter")))
	}
	if awaited != d.waits.Visible() || d.waits.Text() != before { // what appears needs room
		widgets.Show(d.waits, awaited)
		widgets.Show(d.again, awaited)
		d.upper.Refresh()
	}
	d.open.Set(label, present.Hint("Enter"))
	d.open.SetEnabled(ready)
}

// where is the second line: domain, shortened ID and, outside the public cloud,
// the cloud.
func where(w *i18n.Words, m accounts.Membership) string {
	var parts []string
	if d := m.Tenant.Domain; d != "" && d != m.Title() {
		parts = append(parts, d)
	}
	if id := m.Tenant.ID; len(id) > 8 {
		parts = append(parts, id[:8]+"…")
	}
	if c := m.Tenant.Cloud; !c.IsPublic() {
		parts = append(parts, present.CloudName(w, c))
	}
	return strings.Join(parts, " · ")
}

// guess stands in the detail pane while "nothing to move" is a guess: how to find
// out, and what came of it.
type guess struct {
	text    *widgets.Text
	asked   *widgets.Button
	content *fyne.Container
}

func newGuess(d *detail) *guess {
	w := d.o.frame.Words
	answer := func(worked bool) func() {
		return d.with(func(k accounts.LineKey) { d.o.rooms.Lines.Prove(k, worked) })
	}
	g := &guess{
		text:  widgets.NewText("", widgets.Style{Size: theme.TextSmall + 1}),
		asked: widgets.NewButton(widgets.Soft, "", "", answer(false)),
	}
	g.content = widgets.Column(8, g.text, widgets.NewButton(widgets.Soft, w.T("todo.guess.yes"), "", answer(true)), g.asked)
	return g
}

func (g *guess) update(w *i18n.Words, move accounts.Move, p accounts.Progress) {
	phones := present.PhonesOf(w, move)
	g.text.Set(phones.T("todo.guess.text"))
	g.asked.Set(phones.T("todo.guess.no"), "")
	widgets.Show(g.content, p.Guessed())
}
