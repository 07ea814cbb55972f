package report

import (
	"strings"
	"time"

	"norikae/accounts"
	"norikae/ui/i18n"
)

func (t teller) outcome(o accounts.Outcome) string {
	switch o {
	case accounts.Done:
		return t.T("state.done")
	case accounts.NothingToMove:
		return t.T("state.nothing")
	case accounts.Left:
		return t.T("state.left")
	case accounts.Waiting:
		return t.T("filter.waiting")
	case accounts.Skipped:
		return t.T("state.skipped")
	case accounts.InProgress:
		return t.T("filter.progress")
	default:
		return t.T("state.notStarted")
	}
}

// day writes a date with its year: paper is read later.
func day(w *i18n.Words, at time.Time) string { return w.Day(at, time.Time{}) }

func (t teller) day(at time.Time) string { return day(t.Words, at) }

func (t teller) moment(at time.Time) string {
	return t.T("report.moment", "Day", t.day(at), "Time", at.Local().Format("15:04"))
}

// date says by when the old phone goes and how far away that is.
func (t teller) date() string {
	text := t.T("header.by", "Date", t.day(t.move.By))
	left, _ := t.move.DaysLeft(t.src.Made)
	switch {
	case left < 0:
		return text + t.T("header.paren", "Text", t.N("header.past", -left))
	case left == 0:
		return text + t.T("header.paren", "Text", t.T("header.today"))
	default:
		return text + t.T("header.paren", "Text", t.N("header.days", left))
	}
}

// Past words an earlier move in two sentences: which phones and when, and how
// its organisations ended.
func Past(w *i18n.Words, s accounts.Summary) (title, text string) {
	t := tellerOf(w, Source{Move: accounts.Move{Device: s.Device}})
	title = t.phones.T("report.phones")
	var parts []string
	for _, c := range t.counts(s.Counts, 0) {
		parts = append(parts, t.T("report.outcome", "Name", c.Name, "Count", c.Text))
	}
	if len(parts) == 0 {
		parts = []string{t.T("report.past.none")}
	}
	return title, t.T("report.past", "Day", t.day(s.Ended), "Counts", strings.Join(parts, t.T("list.and")))
}
