package steps

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/ui/i18n"
	"norikae/ui/present"
	"norikae/ui/store"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// Show brings a line on screen: at its next step, or where it stands. sub is the
// line over its name; next is what the main button does when nothing more is to
// be done.
func (v *View) Show(l accounts.Line, sub string, next Next) {
	v.line, v.over, v.next, v.opening = l, sub, next, v.actions.Opening(l.Key())
	p := l.Progress()
	v.title.Set(l.Title())
	v.stations.Set(present.LineStops(l, v.data.Save(l.Key())), present.ToneOf(p), theme.Panel)
	widgets.Show(v.track, !l.Home || l.Account.HasHome())
	s := wording{v.frame.Words, v.quotes, v.data.Move(), v.frame.Now()}
	say := s.message(l)
	v.todo.Set(say.title)
	reason := links.HasPage
	if !l.Home {
		reason = links.NoPage(l.Membership.Tenant)
	}
	if reason != links.HasPage && !v.Over() {
		say = message{title: say.title, text: present.NoPageText(v.frame.Words, reason)}
		if !p.Done(accounts.Open) {
			say.title = v.frame.Words.T("todo.noPage.title")
		}
	}
	if !l.Home && !v.Over() && links.ByReport(l.Membership.Tenant) {
		say.text, say.note, say.basis = say.text+"\n"+v.frame.Words.T("page.reported"), "", i18n.Basis("page.reported")
	}
	v.drawing.Set(say.drawing)
	v.hasDrawing = say.drawing != ""
	v.fit()
	v.text.SetOrHide(say.text)
	v.note.SetOrHide(say.note)
	v.seen.SetOrHide(present.AsOf(v.frame.Words, say.basis, v.frame.Now()))
	trouble := ""
	if v.data.Save(l.Key()) == store.NotSaved {
		trouble = v.frame.Words.T("todo.notSaved")
	}
	v.trouble.SetOrHide(trouble)
	hasPage, finished := reason == links.HasPage, v.Over()
	v.showMain(s, hasPage, finished)
	v.showAnswers(s, hasPage, finished)
	v.showMore(hasPage && !finished)
	v.content.Refresh()
}

// showMain names the one big button: open the page, or go on.
func (v *View) showMain(s wording, hasPage, finished bool) {
	hand, waits := "", ""
	switch {
	case finished:
		v.main.Set(v.next.Label, "Enter")
	case v.awaited():
		v.main.Set(v.confirmText(), "Enter")
		waits = s.words.T("todo.waits", "Opened", present.AtHand(s.words, s.move, v.line.Progress(), v.opening.Opened))
	default:
		v.main.Set(v.opening.Label, "Enter")
	}
	v.main.SetEnabled(finished || v.awaited() || v.opening.Ready)
	widgets.Show(v.main, finished || hasPage)
	if !finished && hasPage {
		hand = s.byHand(v.line, v.opening.Link)
	}
	v.byHand.SetOrHide(hand)
	v.waits.SetOrHide(waits)
}

// confirmText is what the main button says after the person came back.
func (v *View) confirmText() string {
	p := v.line.Progress()
	if step, _ := p.Next(); step == accounts.Remove && !p.Guessed() && v.next.Finish != "" {
		return v.next.Finish
	}
	return v.opening.Did
}

// showAnswers offers what the person can say about the line.
func (v *View) showAnswers(s wording, hasPage, finished bool) {
	t := v.frame.Words.T
	step, open := v.line.Progress().Next()
	v.stuck.Set(t("todo.stuck"), "X")
	if finished {
		v.stuck.Set(t("todo.change"), "X")
	}
	guess, left := v.line.Progress().Guessed(), !finished && open
	switch {
	case guess:
		v.did.Set(t("todo.guess.yes"), "Y")
		v.asked.Set(t("todo.guess.no", s.fields(v.line)...), "O")
	case left:
		v.did.Set(DidText(v.frame.Words, step), strconv.Itoa(int(step)+1))
	}
	v.answers.Objects = nil
	for _, a := range v.offered(guess, left, finished, hasPage) {
		widgets.Show(a.button, a.on)
		if a.on {
			v.answers.Add(a.button)
		}
	}
	widgets.Show(v.answers, len(v.answers.Objects) > 0)
}

// answer is a button, and whether it is offered.
type answer struct {
	button *widgets.Button
	on     bool
}

// offered lists the answers in their order.
func (v *View) offered(guess, left, finished, hasPage bool) []answer {
	awaited := v.awaited() && hasPage
	own := !v.line.Home || v.line.Account.HasHome()
	return []answer{
		{v.did, !awaited && (guess || left)},
		{v.asked, guess},
		{v.again, awaited && !guess || own && finished && hasPage},
		{v.stuck, own},
		{v.nothing, own && !finished && !guess},
	}
}

// showMore offers what goes with a page that can be opened now.
func (v *View) showMore(on bool) {
	t := v.frame.Words.T
	v.more.Objects = nil
	if on {
		v.more.Objects = []fyne.CanvasObject{v.copy, v.another, v.language}
	}
	v.language.Set(t("todo.page.en"), "")
	if v.quotes.Language() == i18n.English {
		v.language.Set(t("todo.page.ja"), "")
	}
	widgets.Show(v.copy, on)
	widgets.Show(v.another, on)
	widgets.Show(v.more, on)
}

// placeOf is the second line: the domain, or whose security info it is.
func placeOf(w *i18n.Words, l accounts.Line) string {
	if !l.Home {
		return cmp.Or(l.Membership.Tenant.Domain, l.Membership.Tenant.ID)
	}
	return w.T(present.ByKind(l.Account.Kind, "todo.home.work", "todo.home.personal", "todo.home.email"))
}
