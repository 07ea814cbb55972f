package present

import (
	"time"

	"fyne.io/fyne/v2"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/theme"
)

// GateSign is the gate in words and colour tokens.
type GateSign struct {
	Title, Text string
	Color, Soft fyne.ThemeColorName
}

// Gate words the verdict. known is false while the list could not be read: then
// nothing may be said about it.
func Gate(w *i18n.Words, m accounts.Move, v accounts.Verdict, known bool) GateSign {
	phones, left := PhonesOf(w, m), TallyOf(v).RemainingText(w)
	red := func(text string) GateSign {
		title := phones.T("gate.red.title")
		if len(m.Old) > 0 {
			title = phones.T("gate.red.named")
		}
		return GateSign{title, text, theme.Bad, theme.BadSoft}
	}
	switch {
	case !known, v.Unread:
		return red(w.T("gate.unknown"))
	case v.Lost > 0:
		return red(w.N("gate.lost", v.Lost))
	case len(m.Memberships) == 0:
		return red(w.T("gate.empty"))
	case v.Light == accounts.Green:
		return GateSign{phones.T("gate.green.title"), w.T("gate.all"), theme.OK, theme.OKSoft}
	case v.Light == accounts.Amber && len(v.Holding) == 0:
		return GateSign{w.T("gate.guess.title"), w.N("gate.guess", len(v.Unproven)), theme.Warn, theme.WarnSoft}
	case v.Light == accounts.Amber:
		return GateSign{w.T("gate.amber.title"), w.T("gate.left", "Left", left), theme.Warn, theme.WarnSoft}
	case m.Gone():
		sign := red(left)
		sign.Title = phones.T("gate.red.lost", "N", len(v.Holding))
		return sign
	default:
		return red(left)
	}
}

// ShortState says in a word or a glyph with a word how far a line is.
func ShortState(w *i18n.Words, p accounts.Progress) string {
	switch p.Outcome() {
	case accounts.Done:
		return "✓ " + w.T("state.done")
	case accounts.NothingToMove:
		if p.Guessed() {
			return w.T("state.nothing.guess")
		}
		return w.T("state.nothing.proven")
	case accounts.Left:
		return w.T("state.left")
	case accounts.Skipped:
		return w.T("state.skipped")
	case accounts.Waiting:
		return w.T("filter.waiting")
	case accounts.InProgress:
		return w.T("state.step", "N", p.Reached())
	default:
		return w.T("state.notStarted")
	}
}

// Patience is how many days an answer may take before it is asked for again.
const Patience = 7

// Overdue reports whether a line waits for an answer for Patience days or more.
func Overdue(p accounts.Progress, now time.Time) bool {
	return p.Outcome() == accounts.Waiting && -i18n.DaysUntil(p.Since, now) >= Patience
}

// OverdueBefore is the moment before which a wait is overdue: a local midnight,
// so that it is the same all day.
func OverdueBefore(now time.Time) time.Time {
	return accounts.Stamp(Midnight(now).AddDate(0, 0, 1-Patience))
}

// Midnight is the day of a moment: its first instant in local time.
func Midnight(t time.Time) time.Time {
	y, m, d := t.Local().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.Local)
}

// State says how a membership stands, with its colour token.
func State(w *i18n.Words, p accounts.Progress, now time.Time) (string, fyne.ThemeColorName) {
	switch p.Outcome() {
	case accounts.Done:
		return w.T("state.done"), theme.OK
	case accounts.Waiting:
		days := max(0, -i18n.DaysUntil(p.Since, now))
		if days == 0 {
			return w.T("state.waiting.today"), theme.Warn
		}
		if Overdue(p, now) {
			return "! " + w.N("state.waiting", days), theme.Bad
		}
		return w.N("state.waiting", days), theme.Warn
	default:
		return ShortState(w, p), theme.Mute
	}
}
