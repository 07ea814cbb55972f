package stuck

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/guide"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// showPlan shows what can be done, in order.
func (p *Lost) showPlan(homes []accounts.Account, rows []accounts.Membership) {
	t := p.frame.Words.T
	plan := recovery.PlanFor(homes, rows, p.rooms.Answers.Answers, p.frame.Now())
	p.plan.Objects = []fyne.CanvasObject{widgets.NewText(p.summary(plan, len(rows)), widgets.Style{Bold: true, Size: theme.TextBody + 2})}
	if len(plan.Tasks) == 0 {
		p.plan.Add(widgets.NewText(t("lost.nothing"), widgets.Style{Color: theme.Mute}))
	}
	for i, task := range plan.Tasks {
		p.plan.Add(p.task(i+1, task))
	}
	p.plan.Add(present.Basis(p.frame.Words, plan.Basis(), p.frame.Now()))
	p.plan.Add(container.NewHBox(widgets.NewButton(widgets.Quiet, t("stuck.admin"), "", func() { p.rooms.Guide.OpenAt(guide.Admin) })))
	p.plan.Refresh()
}

// summary says in a sentence how much can be done alone.
func (p *Lost) summary(plan recovery.Plan, rows int) string {
	w := p.frame.Words
	switch {
	case rows == 0:
		return w.T("lost.plan")
	case rows == 1 && len(plan.Alone) == 1:
		return w.T("lost.alone.one")
	case rows == 1 && len(plan.Letters) == 1:
		return w.T("lost.letter.one")
	case rows == 1:
		return w.T("lost.look.one")
	default:
		return w.T("lost.summary", "Alone", len(plan.Alone), "Look", len(plan.Perhaps), "Letters", len(plan.Letters))
	}
}

// task is one thing to do with the buttons that do it.
func (p *Lost) task(n int, task recovery.Task) fyne.CanvasObject {
	say := task.Kind.Say(string(p.frame.Words.Language()))
	column := widgets.Column(8, widgets.NewText(strconv.Itoa(n)+". "+say.Title, widgets.Style{Bold: true}))
	if task.Account.Address != "" {
		column.Add(widgets.NewText(present.As(p.frame.Words, task.Account), widgets.Style{Size: theme.TextSmall, Color: theme.Mute}))
	}
	column.Add(widgets.NewText(say.Text, widgets.Style{}))
	for _, o := range p.buttonsOf(task) {
		column.Add(layouts.Inline(0, o))
	}
	return widgets.Card(theme.Background, 18, column)
}

// named is how many organisations of a task are named; the others are counted.
const named = 6

func (p *Lost) buttonsOf(task recovery.Task) []fyne.CanvasObject {
	w := p.frame.Words
	var out []fyne.CanvasObject
	add := func(kind widgets.ButtonKind, text string, f func()) {
		out = append(out, widgets.NewButton(kind, text, "", f))
	}
	for _, l := range task.Links[:min(2, len(task.Links))] {
		add(widgets.Soft, p.rooms.Links.Text(task.Account, l), func() { p.rooms.Links.OpenLink(task.Account, l) })
	}
	switch task.Kind {
	case recovery.HomeDesk:
		add(widgets.Soft, w.T("lost.desk"), func() { p.rooms.Letters.Letter(accounts.HomeLine(task.Account).Key()) })
	case recovery.Letter:
		out = append(out, p.letterButton(task.Rows))
	default:
		for _, m := range task.Rows[:min(named, len(task.Rows))] {
			add(widgets.Soft, w.T("lost.open", "Organisation", m.Title()), func() { p.rooms.Show(m.Key()) })
		}
		if more := len(task.Rows) - named; more > 0 {
			out = append(out, widgets.NewText(w.N("lost.more", more), widgets.Style{Size: theme.TextSmall, Color: theme.Mute, Fit: true}))
		}
	}
	return out
}

// letterButton writes one letter, or all of them. It is the page's main button:
// everything else is done elsewhere.
func (p *Lost) letterButton(rows []accounts.Membership) fyne.CanvasObject {
	w := p.frame.Words
	if len(rows) == 1 {
		return widgets.NewButton(widgets.Primary, w.T("lost.write", "Organisation", rows[0].Title()), "", func() { p.rooms.Letters.Letter(rows[0].Key()) })
	}
	return widgets.NewButton(widgets.Primary, w.N("lost.writeAll", len(rows)), "", func() { p.rooms.Letters.Letters(accounts.Keys(rows)) })
}
