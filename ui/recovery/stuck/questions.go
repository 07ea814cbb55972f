package stuck

import (
	"slices"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/accounts/recovery"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// showQuestions shows the questions that make sense, with the answers so far.
// They are made anew only when others are asked, so that the focus stays.
func (p *Lost) showQuestions(homes []accounts.Account, rows []accounts.Membership) {
	if asked := questions(homes, rows); p.buttons == nil || !slices.Equal(asked, p.asked) {
		p.asked = asked
		p.buttons = map[recovery.Question][3]*widgets.Button{}
		p.ask.Objects = nil
		for _, q := range asked {
			p.ask.Add(p.question(q))
		}
		p.ask.Refresh()
	}
	all := keys(homes, rows)
	for _, q := range p.asked {
		at, same := p.common(q, all)
		for i, b := range p.buttons[q] {
			b.Select(same && at == answerOf(i))
		}
	}
}

// questions are those of all kinds of account there are, each once.
func questions(homes []accounts.Account, rows []accounts.Membership) []recovery.Question {
	kinds := map[accounts.Kind]bool{}
	for _, m := range rows {
		kinds[m.Account.Kind] = true
	}
	var out []recovery.Question
	for _, k := range []accounts.Kind{accounts.Work, accounts.Personal, accounts.EmailCode} {
		if kinds[k] {
			for _, q := range recovery.QuestionsFor(k) {
				if !slices.Contains(out, q) {
					out = append(out, q)
				}
			}
		}
	}
	if len(rows) == 0 && len(homes) > 0 {
		out = []recovery.Question{recovery.AskHome}
	}
	return out
}

// haveQuestion asks whether the old phone is gone: all pages follow the answer.
func (p *Lost) haveQuestion() *fyne.Container {
	w, phones := p.frame.Words, present.PhonesOf(p.frame.Words, p.data.Move())
	answer := func(h accounts.OldPhone) func() { return func() { p.rooms.Answers.SetHave(h) } }
	p.have = [2]*widgets.Button{
		widgets.NewButton(widgets.Soft, w.T("lost.have.no"), "", answer(accounts.OldPhoneGone)),
		widgets.NewButton(widgets.Soft, w.T("lost.have.yes"), "", answer(accounts.OldPhoneUsable)),
	}
	return widgets.Column(8, widgets.Column(2, widgets.NewText(phones.T("lost.have"), widgets.Style{Bold: true}),
		widgets.NewText(w.T("lost.have.text"), widgets.Style{Size: theme.TextSmall, Color: theme.Mute})),
		layouts.Equal(6, p.have[0], p.have[1]))
}

// question is one question with its three answers.
func (p *Lost) question(q recovery.Question) *fyne.Container {
	t := p.frame.Words.T
	title, text := questionTexts(q)
	var b [3]*widgets.Button
	for i, id := range []string{"lost.yes", "lost.no", "lost.unknown"} {
		b[i] = widgets.NewButton(widgets.Soft, t(id), "", func() {
			homes, now := p.subject()
			p.rooms.Answers.Answer(keys(homes, now), q, answerOf(i))
			p.rooms.Answers.SetHave(accounts.OldPhoneGone) // somebody who answers these questions has lost the phone
			p.Update()
		})
	}
	p.buttons[q] = b
	return widgets.Column(8, widgets.Column(2, widgets.NewText(t(title), widgets.Style{Bold: true}),
		widgets.NewText(t(text), widgets.Style{Size: theme.TextSmall, Color: theme.Mute})),
		layouts.Equal(6, b[0], b[1], b[2]))
}

// answerOf is the answer of a question's button.
func answerOf(i int) recovery.Answer {
	return [...]recovery.Answer{recovery.Yes, recovery.No, recovery.Unknown}[i]
}

// common is the answer given to a question about all lines; same is false when
// they differ.
func (p *Lost) common(q recovery.Question, all []accounts.LineKey) (a recovery.Answer, same bool) {
	for i, k := range all {
		x := p.rooms.Answers.Answers(k).Get(q)
		if i > 0 && x != a {
			return a, false
		}
		a = x
	}
	return a, true
}

func questionTexts(q recovery.Question) (title, text string) {
	switch q {
	case recovery.AskHome:
		return "lost.home", "lost.home.text"
	case recovery.AskNumber:
		return "lost.number", "lost.number.text"
	case recovery.AskOther:
		return "lost.other", "lost.other.text"
	case recovery.AskCodes:
		return "lost.codes", "lost.codes.text"
	default:
		return "lost.trusted", "lost.trusted.text"
	}
}
