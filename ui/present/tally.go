package present

import (
	"strings"

	"norikae/accounts"
	"norikae/ui/i18n"
)

// Tally counts where the lines of a move stand. Every screen, report and message
// takes its numbers and the words for them from here, so that they agree: a
// membership is either settled or remaining, and own accounts are counted apart.
type Tally struct {
	Done, Nothing, Left      int // the settled memberships
	ToDo, Waiting, Postponed int // the remaining memberships
	Guessed                  int // of Nothing: not proven by a sign-in
	Own, OwnOf               int // own accounts that are settled, and all that have security info
}

// TallyOf returns the numbers of a verdict.
func TallyOf(v accounts.Verdict) Tally {
	t := Tally{
		Done: v.Counts[accounts.Done], Nothing: v.Counts[accounts.NothingToMove], Left: v.Counts[accounts.Left],
		ToDo:    v.Counts[accounts.NotStarted] + v.Counts[accounts.InProgress],
		Waiting: v.Counts[accounts.Waiting], Postponed: v.Counts[accounts.Skipped],
		Own: v.Homes, OwnOf: v.HomesOf,
	}
	for _, h := range v.Unproven {
		if !h.Home && h.Line.Progress().Outcome() == accounts.NothingToMove {
			t.Guessed++
		}
	}
	return t
}

// TallyFor returns the numbers of one account.
func TallyFor(m accounts.Move, a accounts.Account) Tally {
	one := accounts.Move{Accounts: []accounts.Account{a}}
	for i := range m.Memberships {
		if m.Memberships[i].Account.Same(a) {
			one.Memberships = append(one.Memberships, m.Memberships[i])
		}
	}
	return TallyOf(accounts.Gate(one))
}

// Settled counts the memberships that need the old phone no longer.
func (t Tally) Settled() int { return t.Done + t.Nothing + t.Left }

// Remaining counts the others.
func (t Tally) Remaining() int { return t.ToDo + t.Waiting + t.Postponed }

// Total counts all memberships.
func (t Tally) Total() int { return t.Settled() + t.Remaining() }

// Unsettled counts all that remains: memberships and own accounts.
func (t Tally) Unsettled() int { return t.Remaining() + t.OwnOf - t.Own }

// PerDay returns how many of what remains must be settled on each of so many days, so
// that nothing is left on the day after them; 0 where nothing remains or no day is left.
func (t Tally) PerDay(days int) int {
	if days <= 0 {
		return 0
	}
	return (t.Unsettled() + days - 1) / days
}

// DaysLeft says how far away a day is: over, today, or in so many days.
func DaysLeft(w *i18n.Words, days int) string {
	switch {
	case days < 0:
		return w.N("header.past", -days)
	case days == 0:
		return w.T("header.today")
	default:
		return w.N("header.days", days)
	}
}

// DaysText says how many days are left, and how many a day that makes.
func (t Tally) DaysText(w *i18n.Words, days int) string {
	text := w.N("header.days", days)
	if n := t.PerDay(days); n > 0 {
		text = w.T("header.pace", "Days", text, "N", n)
	}
	return text
}

// SettledText says how many memberships of how many are settled.
func (t Tally) SettledText(w *i18n.Words) string {
	return w.T("tally.settled", "Done", t.Settled(), "Total", t.Total())
}

// RemainingText says how many memberships and own accounts remain.
func (t Tally) RemainingText(w *i18n.Words) string {
	own := t.OwnOf - t.Own
	switch {
	case own == 0:
		return w.N("tally.left", t.Remaining())
	case t.Remaining() == 0:
		return w.N("tally.left.own", own)
	default:
		return w.N("tally.left.both", own, "Left", w.N("tally.left", t.Remaining()))
	}
}

// SettledParts says what the settled memberships are, and RemainingParts what the
// others are; a number that is zero is left out.
func (t Tally) SettledParts(w *i18n.Words) string {
	return parts(w, part{"state.done", t.Done}, part{"state.nothing", t.Nothing - t.Guessed},
		part{"gate.count.guess", t.Guessed}, part{"state.left", t.Left})
}

// RemainingParts is described at SettledParts.
func (t Tally) RemainingParts(w *i18n.Words) string {
	return parts(w, part{"tally.todo", t.ToDo}, part{"gate.count.waiting", t.Waiting}, part{"state.skipped", t.Postponed})
}

// part is a number with the ID of its name.
type part struct {
	id string
	n  int
}

func parts(w *i18n.Words, list ...part) string {
	var some []string
	for _, p := range list {
		if p.n > 0 {
			some = append(some, w.T("tally.part", "Name", w.T(p.id), "N", p.n))
		}
	}
	return strings.Join(some, " · ")
}
