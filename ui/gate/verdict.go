package gate

import (
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/layouts"
	"norikae/ui/present"
	"norikae/ui/theme"
	"norikae/ui/widgets"
)

// answer is the gate's answer and its numbers.
type answer struct {
	ground   *widgets.Fill
	title    *autosize
	text     *widgets.Text
	warning  *widgets.Text
	lost     *widgets.Button
	guesses  *widgets.Button
	answers  *fyne.Container // lost, guesses and second
	numbers  *widgets.Text   // lines that rest on a phone number that ends
	second   *widgets.Button // leads to the page that asks for second methods
	counts   *fyne.Container
	evidence *widgets.Text
	content  fyne.CanvasObject
}

func newAnswer(w *i18n.Words, r Rooms, looks Looks) *answer {
	l := &answer{
		ground:   widgets.NewFill(theme.BadSoft, 0),
		title:    newAutosize(),
		text:     widgets.NewText("", widgets.Style{Size: theme.TextBody + 2}),
		warning:  widgets.NewText("", widgets.Style{Bold: true}),
		lost:     widgets.NewButton(widgets.Soft, w.T("keyring.lost.do"), "", r.Files.AskLoss),
		guesses:  widgets.NewButton(widgets.Soft, w.T("gate.do.guesses"), "", r.Guided.OpenGuesses),
		numbers:  widgets.NewText("", widgets.Style{Bold: true}),
		second:   widgets.NewButton(widgets.Soft, w.T("gate.second"), "", looks.OpenSecond),
		counts:   widgets.Column(12),
		evidence: widgets.NewText("", widgets.Style{Size: theme.TextSmall}),
	}
	l.answers = widgets.Column(12, container.NewHBox(l.lost), container.NewHBox(l.guesses), l.numbers, container.NewHBox(l.second))
	body := widgets.Column(12, l.title.content, l.text, l.warning, l.answers, widgets.Gap(1, 8), l.counts)
	l.content = container.NewStack(l.ground, container.NewBorder(nil,
		widgets.Pad(8, 32, 28, 36, l.evidence), nil, nil,
		container.NewVScroll(widgets.Pad(40, 32, 16, 36, body))))
	return l
}

func (l *answer) update(w *i18n.Words, m accounts.Move, v accounts.Verdict, known bool, now time.Time) {
	sign := present.Gate(w, m, v, known)
	l.ground.Set(sign.Soft)
	l.title.set(sign.Title, sign.Color)
	text, warning := sign.Text, ""
	if known && !v.Empty {
		text, warning = sentence(w, m, v)
	}
	l.text.Set(text)
	l.warning.SetOrHide(warning)
	lost, guesses, rests := known && v.Lost > 0, known && len(v.Unproven) > 0, known && len(v.Endings) > 0
	for i, on := range []bool{lost, guesses, rests, rests} {
		widgets.Show(l.answers.Objects[i], on)
	}
	if rests {
		l.numbers.Set(endings(w, m, v.Endings, now))
	}
	widgets.Show(l.answers, lost || guesses || rests)
	l.counts.Objects, l.evidence.Hidden = nil, true
	if known && !v.Empty {
		l.showCounts(w, v)
	}
	l.counts.Refresh()
}

// showCounts shows what is settled and what remains, each with what it is made of.
func (l *answer) showCounts(w *i18n.Words, v accounts.Verdict) {
	add := func(label, number, parts string) {
		box := widgets.Column(0, layouts.Flow(10,
			widgets.NewText(label, widgets.Style{Fit: true, Lines: 1}),
			widgets.NewText(number, widgets.Style{Bold: true, Fit: true, Lines: 1})))
		if parts != "" {
			box.Add(widgets.NewText(parts, widgets.Style{Size: theme.TextSmall}))
		}
		l.counts.Add(box)
	}
	t := present.TallyOf(v)
	add(w.T("tally.settled.name"), strconv.Itoa(t.Settled()), t.SettledParts(w))
	add(w.T("tally.left.name"), strconv.Itoa(t.Remaining()), t.RemainingParts(w))
	if t.OwnOf > 0 {
		add(w.T("gate.count.homes"), w.T("tally.settled", "Done", t.Own, "Total", t.OwnOf), "")
	}
	l.evidence.Set(w.T("gate.evidence", "Graph", v.ByGraph, "Try", v.ByTry, "Hand", v.ByHand))
	l.evidence.Show()
}

// sentence says what the light means, and warns where nobody knows whether any
// phone works.
func sentence(w *i18n.Words, m accounts.Move, v accounts.Verdict) (text, warning string) {
	phones := present.PhonesOf(w, m)
	left := w.T("gate.page.count", "Left", present.TallyOf(v).RemainingText(w))
	if n := len(v.Untried); n > 0 {
		warning = phones.N("gate.page.untried", n)
	}
	needed := slices.ContainsFunc(v.Holding, func(h accounts.Hold) bool {
		return h.Why != accounts.NotRemoved && h.Why != accounts.Untried
	})
	switch {
	case v.Unread:
		text = w.T("gate.unknown")
	case v.Lost > 0:
		text = w.N("gate.lost", v.Lost)
	case v.Light == accounts.Green:
		text = phones.T("gate.page.green")
	case v.Light == accounts.Amber && len(v.Holding) == 0:
		text = phones.N("gate.page.guess", len(v.Unproven))
	case v.Light == accounts.Amber:
		text = w.Sentences(left, phones.T("gate.page.amber"))
	case needed:
		text = w.Sentences(left, phones.T("gate.page.red"))
	case len(v.Untried) == 0:
		text = w.Sentences(left, phones.T("gate.page.remove"))
	default:
		text = left
	}
	return text, warning
}
