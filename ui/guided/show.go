package guided

import (
	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/lines/steps"
	"norikae/ui/present"
	"norikae/ui/widgets"
)

// show brings on screen where the run is.
func (p *Page) show() {
	var content fyne.CanvasObject
	switch {
	case p.atLine():
		p.showLine()
		content = p.view.Content()
	case p.run != nil && p.run.card:
		p.card.update()
		content = p.card.content
	default:
		p.finish.update()
		content = p.finish.content
	}
	if p.inFront != content {
		p.inFront = content
		p.deck.Turn(content, content)
	}
	p.showPlace()
	p.kept.note(p.rooms.Place, p.run)
}

// showPlace shows in the header and the foot where the person is.
func (p *Page) showPlace() {
	w := p.frame.Words
	n, total, done := 0, 0, 0
	if p.run != nil {
		n, total = p.run.place()
		done = p.run.done()
	}
	moving := p.run != nil && p.run.at < len(p.run.lines)
	place := ""
	if moving {
		place = w.T("guided.place", "N", n, "Total", total)
	}
	p.header.set(place, done, total)
	widgets.Show(p.back, p.run != nil && p.run.at > 0)
	widgets.Show(p.later, p.atLine() && !p.view.Over())
	widgets.Show(p.next, moving)
	p.foot.Refresh()
}

// showLine shows the line the run is at.
func (p *Page) showLine() {
	k, _ := p.run.key()
	m := p.move()
	line, ok := m.Find(k)
	if !ok {
		return // the next call of follow drops the line
	}
	p.view.Show(line, sub(p.frame.Words, m, line), p.following(m))
}

// sub says under which account the line is, and how far that account is.
func sub(w *i18n.Words, m accounts.Move, line accounts.Line) string {
	tally := present.TallyFor(m, line.Account)
	switch {
	case line.Home && tally.Remaining() == 0:
		return ""
	case line.Home:
		return w.N("guided.home", tally.Remaining())
	}
	return present.As(w, line.Account) + " · " + tally.SettledText(w)
}

// following names what comes after a line that needs nothing more.
func (p *Page) following(m accounts.Move) steps.Next {
	w := p.frame.Words
	next := steps.Next{Label: w.T("guided.toEnd"), Run: p.goOn, Finish: w.T("guided.finish"), GoOn: p.finishLine}
	k, _ := p.run.key()
	if i, ok := p.run.following(); ok {
		if line, ok := m.Find(p.run.lines[i]); ok {
			next.Label = w.T("guided.toNext", "Organisation", line.Title())
			if line.Account.Key() == k.Account {
				next.Finish = w.T("guided.finish.open", "Organisation", line.Title())
			}
		}
	}
	return next
}

// finishLine goes on after the last step of a line, and opens the page of the next
// one where the session stays the same.
func (p *Page) finishLine() {
	p.frame.Toast(p.frame.Words.T("todo.done.title", "Organisation", p.view.Line().Title()), "", nil)
	p.run.follow(p.move())
	p.goOn()
	if p.atLine() {
		p.view.OpenPage()
	}
}
