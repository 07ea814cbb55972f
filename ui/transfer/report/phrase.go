package report

import (
	"slices"
	"strings"
	"time"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/present"
)

func (t teller) outcome(o accounts.Outcome) string {
	return t.T(map[accounts.Outcome]string{
		accounts.NotStarted: "state.notStarted", accounts.InProgress: "filter.progress", accounts.Done: "state.done",
		accounts.NothingToMove: "state.nothing", accounts.Left: "state.left", accounts.Waiting: "filter.waiting",
		accounts.Skipped: "state.skipped",
	}[o])
}

// day writes a date with its year: paper is read later.
func (t teller) day(at time.Time) string { return t.Day(at, time.Time{}) }

func (t teller) moment(at time.Time) string {
	return t.T("report.moment", "Day", t.day(at), "Time", at.Local().Format("15:04"))
}

// date says by when the old phone goes and how far away that is.
func (t teller) date() string {
	left, _ := t.move.DaysLeft(t.src.Made)
	return t.T("header.by", "Date", t.day(t.move.By)) + t.T("header.paren", "Text", present.DaysLeft(t.Words, left))
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

// clean makes one line of s that cannot pass for something else, without the sign
// that stands for what could not be read.
func clean(s string) string { return accounts.CleanLine(strings.ReplaceAll(s, "\ufffd", "")) }

// cleanLines cleans a text of several lines, without empty ones at its ends.
func cleanLines(s string) string {
	lines := strings.FieldsFunc(accounts.CleanText(s), func(r rune) bool { return r == '\n' || r == '\u2028' || r == '\u2029' })
	for i, l := range lines {
		lines[i] = clean(l)
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// join is strings.Join for parts that may be empty.
func join(parts []string, between string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), between)
}
