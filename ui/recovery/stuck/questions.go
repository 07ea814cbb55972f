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
	if asked := questions(homes, rows); p.given == nil || !slices.Equal(asked, p.asked) {
		p.asked = asked
		p.given = map[recovery.Question]*layouts.Choice[recovery.Answer]{}
		p.ask.Objects = nil
		for _, q := range asked {
			p.ask.Add(p.question(q))
		}
		p.ask.Refresh()
	}
	all := keys(homes, rows)
	for _, q := range p.asked {
		p.given[q].Set(p.common(q, all))
	}
}

// questions are those of all kinds of account there are, each once.
func questions(homes []accounts.Account, rows []accounts.Membership) []recovery.Question {
	var out []recovery.Question
	for _, k := range []accounts.Kind{accounts.Work, accounts.Personal, accounts.EmailCode} {
		if !slices.ContainsFunc(rows, func(m accounts.Membership) bool { return m.Account.Kind == k }) {
			continue
		}
		for _, q := range recovery.QuestionsFor(k) {
			if !slices.Contains(out, q) {
				out = append(out, q)
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
	w := p.frame.Words
	texts := map[accounts.OldPhone]string{accounts.OldPhoneGone: "lost.have.no", accounts.OldPhoneUsable: "lost.have.yes"}
	p.have = layouts.NewChoice(6, []accounts.OldPhone{accounts.OldPhoneGone, accounts.OldPhoneUsable},
		func(h accounts.OldPhone) string { return w.T(texts[h]) }, func(h accounts.OldPhone) {
			p.rooms.Answers.SetHave(h)
			p.Update() // also where the list could not be changed
		})
	return asking(present.PhonesOf(w, p.data.Move()).T("lost.have"), w.T("lost.have.text"), p.have.Row)
}

// question is one question with its three answers.
func (p *Lost) question(q recovery.Question) *fyne.Container {
	t := p.frame.Words.T
	texts := map[recovery.Answer]string{recovery.Yes: "lost.yes", recovery.No: "lost.no", recovery.Unknown: "lost.unknown"}
	p.given[q] = layouts.NewChoice(6, []recovery.Answer{recovery.Yes, recovery.No, recovery.Unknown},
		func(a recovery.Answer) string { return t(texts[a]) }, func(a recovery.Answer) {
			p.rooms.Answers.Answer(keys(p.subject(p.all)), q, a)
			p.rooms.Answers.SetHave(accounts.OldPhoneGone) // somebody who answers these questions has lost the phone
			p.Update()
		})
	ask := map[recovery.Question][2]string{
		recovery.AskHome: {"lost.home", "lost.home.text"}, recovery.AskNumber: {"lost.number", "lost.number.text"},
		recovery.AskOther: {"lost.other", "lost.other.text"}, recovery.AskCodes: {"lost.codes", "lost.codes.text"},
		recovery.AskTrusted: {"lost.trusted", "lost.trusted.text"},
	}[q]
	return asking(t(ask[0]), t(ask[1]), p.given[q].Row)
}

// asking lays out a question: what it asks, what that means, and the answers.
func asking(title, text string, answers fyne.CanvasObject) *fyne.Container {
	return widgets.Column(8, widgets.Column(2, widgets.NewText(title, widgets.Style{Bold: true}),
		widgets.NewText(text, widgets.Style{Size: theme.TextSmall, Color: theme.Mute})), answers)
}

// differing is no answer: those about several lines are not the same.
const differing recovery.Answer = -1

// common is the answer given to a question about all lines, or differing.
func (p *Lost) common(q recovery.Question, all []accounts.LineKey) recovery.Answer {
	var a recovery.Answer
	for i, k := range all {
		x := p.rooms.Answers.Answers(k).Get(q)
		if i > 0 && x != a {
			return differing
		}
		a = x
	}
	return a
}
