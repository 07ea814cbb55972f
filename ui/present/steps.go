package present

import (
	"slices"
	"time"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/store"
	"norikae/ui/widgets"
)

// Stops turns progress into the four stations of a line.
func Stops(p accounts.Progress) [4]widgets.Stop {
	var stops [4]widgets.Stop
	next, open := p.Next()
	for i, s := range accounts.Steps {
		switch {
		case p.Done(s):
			stops[i] = widgets.Passed
		case open && s == next && p.Outcome() != accounts.NothingToMove && p.Outcome() != accounts.Left:
			stops[i] = widgets.Next
		}
	}
	return stops
}

// LineStops is Stops for a line of the list: what the keyring does not have of it is not
// drawn as reached for good.
func LineStops(l accounts.Line, save store.Save) [4]widgets.Stop {
	p := l.Progress()
	stops := Stops(p)
	for s, mark := range p.Marks {
		if stops[s] == widgets.Passed && save != store.Saved && mark.At.Equal(Changed(l)) {
			stops[s] = widgets.Saving
		}
	}
	return stops
}

// Changed is when a line was changed last, as far as its progress shows.
func Changed(l accounts.Line) time.Time {
	if !l.Home {
		return l.Membership.Touched
	}
	p := l.Account.Home
	times := []time.Time{p.Since, p.Reset, p.Proof}
	for _, m := range p.Marks {
		times = append(times, m.At)
	}
	return slices.MaxFunc(times, time.Time.Compare)
}

// ToneOf is the colour of a whole line.
func ToneOf(p accounts.Progress) widgets.Tone {
	switch p.Outcome() {
	case accounts.Waiting:
		return widgets.Amber
	case accounts.NothingToMove, accounts.Left:
		return widgets.Faded
	default:
		return widgets.Normal
	}
}

// StepState says how one step of a membership is drawn, and its second line.
func StepState(w *i18n.Words, move accounts.Move, m accounts.Membership, s accounts.Step, save store.Save, now time.Time) (widgets.Stop, string) {
	stop := LineStops(accounts.RowLine(m), save)[s]
	mark := m.Marks[s]
	switch {
	case stop == widgets.Saving && save == store.Saving:
		return stop, w.T("state.saving")
	case stop == widgets.Saving:
		return stop, w.T("state.notSaved")
	case stop == widgets.Passed && m.Evidence(s) == accounts.ByGraph:
		return stop, w.T("step.seen", "Moment", w.Moment(mark.At, now))
	case stop == widgets.Passed && m.Evidence(s) == accounts.ByTry:
		return stop, w.T("step.tried", "Moment", w.Moment(m.Proof, now))
	case stop == widgets.Passed:
		return stop, w.T("step.hand", "Moment", w.Moment(mark.At, now))
	case stop == widgets.Next:
		return stop, PhonesOf(w, move).T(stepHints[s], "Address", m.Account.Address)
	case s == accounts.Remove && !m.Done(accounts.Try):
		return stop, w.T("step.after.try")
	default:
		return stop, ""
	}
}

// stepHints are one line each on what to do at a step.
var stepHints = [...]string{"step.hint.open", "step.hint.add", "step.hint.try", "step.hint.remove"}

// StepHintAsOf says as of when the hint at a line's next step holds; empty where the
// hint states nothing of Microsoft's, and where none is shown.
func StepHintAsOf(w *i18n.Words, p accounts.Progress, now time.Time) string {
	s, ok := p.Next()
	if !ok || Stops(p)[s] != widgets.Next {
		return ""
	}
	return AsOf(w, i18n.Basis(stepHints[s]), now)
}

// noMoveTexts are the IDs of why nothing has to be moved: as it is stated, and as the
// person gives it.
var noMoveTexts = map[accounts.Reason]struct{ stated, asked string }{
	accounts.NoReason:      {"reason.none", "nothing.codes"},
	accounts.HomeTrusted:   {"reason.homeTrusted", "nothing.homeTrusted"},
	accounts.NoMethodThere: {"reason.noMethod", "nothing.noMethod"},
	accounts.PhoneOrMail:   {"reason.phone", "nothing.phone"},
	accounts.MailCode:      {"reason.mail", "nothing.mail"},
	accounts.CodesExported: {"reason.codes", "nothing.codes"},
}

// ReasonText words why nothing has to be moved.
func ReasonText(w *i18n.Words, r accounts.Reason) string { return w.T(noMoveTexts[r].stated) }

// ReasonQuestion words a reason as the person gives it.
func ReasonQuestion(w *i18n.Words, r accounts.Reason) string { return w.T(noMoveTexts[r].asked) }

// LineTip says in words what a train line of stations shows.
func LineTip(w *i18n.Words, m accounts.Move, p accounts.Progress) string {
	next, open := p.Next()
	if !open || accounts.Settled(p.Outcome()) || p.Outcome() == accounts.Waiting {
		return w.T("line.tip.over", "N", p.Reached(), "State", ShortState(w, p))
	}
	return w.T("line.tip", "N", p.Reached(), "Next", StepName(w, m, next))
}

// AtHand says what opened for the next step of a line. For the step with the QR code the
// person is also asked to have the new phone at hand: nobody wants to fetch it while the
// code is on the screen.
func AtHand(w *i18n.Words, m accounts.Move, p accounts.Progress, opened string) string {
	if step, open := p.Next(); open && step == accounts.Add && !p.Guessed() {
		return w.T("todo.waits.phone", "Opened", opened, "New", NewPhone(w, m))
	}
	return opened
}

// Since says from when on something is so, and for how many days.
func Since(w *i18n.Words, t, now time.Time) string {
	days := -i18n.DaysUntil(t, now)
	if days <= 0 {
		return w.T("since.today")
	}
	return w.N("since.days", days, "Day", w.Day(t, now))
}
