package report

import (
	"encoding/csv"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"norikae/accounts"
	"norikae/ui/i18n"
	"norikae/ui/present"
)

// CSV writes one line a membership for a spreadsheet (RFC 4180): UTF-8 with a byte
// order mark, which Excel asks for, and CRLF. Times are in the zone of Source.Made.
// What a spreadsheet would take for a formula is made text, whether it separates by
// comma, semicolon or tab. The error is w's.
func CSV(w io.Writer, in *i18n.Words, s Source) error {
	t := tellerOf(in, s)
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	var heads []string
	for _, id := range []string{
		"report.organisation", "sheet.domain", "sheet.tenant", "sheet.account", "account.kind", "report.state", "sheet.reason",
		"sheet.since", "step.short.open", "step.short.add", "step.short.try", "step.short.remove", "sheet.evidence", "sheet.proven",
		"sheet.second", "detail.note", "sheet.added", "sheet.touched",
	} {
		heads = append(heads, t.T(id))
	}
	if err := c.Write(heads); err != nil {
		return err
	}
	for _, m := range t.move.Memberships {
		if err := c.Write(t.cells(m)); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// cells are the cells of one membership, in the order of the first line.
func (t teller) cells(m accounts.Membership) []string {
	moment := func(at time.Time) string {
		if at.IsZero() {
			return ""
		}
		return at.In(t.src.Made.Location()).Format(time.DateTime)
	}
	reason, since := "", ""
	if m.Reason != accounts.NoReason {
		reason = present.ReasonText(t.Words, m.Reason)
	}
	if m.Decided != accounts.NotStarted {
		since = moment(m.Since)
	}
	state := t.outcome(m.Outcome())
	if m.Guessed() {
		state = t.T("state.nothing.guess")
	}
	kind := present.KindText(t.Words, m.Account.Kind)
	list := []string{m.Title(), m.Tenant.Domain, m.Tenant.ID, m.Account.Address, kind, state, reason, since}
	for _, mark := range m.Marks {
		list = append(list, moment(mark.At))
	}
	list = append(list, t.lastEvidence(m.Progress), moment(m.Proof), t.second(m.Second), m.Note, moment(m.Added), moment(m.Touched))
	for i := range list {
		list[i] = safeCell(list[i])
	}
	return list
}

// lastEvidence words who vouches for the state of a line: for what was decided, or for
// the last step that was reached.
func (t teller) lastEvidence(p accounts.Progress) string {
	switch {
	case p.Decided == accounts.NothingToMove && p.Proven():
		return t.evidence(accounts.ByTry)
	case p.Decided != accounts.NotStarted:
		return t.evidence(accounts.ByHand)
	}
	for i := len(accounts.Steps) - 1; i >= 0; i-- {
		if s := accounts.Steps[i]; p.Done(s) {
			return t.evidence(p.Evidence(s))
		}
	}
	return ""
}

// second words whether there is a second method; empty: nobody has answered.
func (t teller) second(s accounts.Second) string {
	id := map[accounts.Second]string{
		accounts.SecondYes: "fyne.yes", accounts.SecondNo: "fyne.no", accounts.SecondPhone: "second.phone",
	}[s]
	if id == "" {
		return ""
	}
	return t.T(id)
}

// formulaSigns begin a formula. Full-width and small ones count, which Japanese
// versions of Excel take for the plain ones.
const formulaSigns = "=+-@＝＋－＠﹢﹣﹦﹫\u2212"

// separators are what lists are separated by, and lines end with, in one country or
// another: a program that separates by another sign than the writer begins a new
// cell there, whatever the quotes say.
const separators = ";\t\n\r"

// safeCell keeps a spreadsheet from computing a cell, or a part of it that becomes
// a cell of its own: an apostrophe before the sign makes it text (OWASP, "CSV
// Injection"). What a program may skip before the sign does not hide it.
func safeCell(s string) string {
	if s != "" && strings.ContainsRune(separators, rune(s[0])) {
		s = "'" + s
	}
	var b strings.Builder
	for len(s) > 0 {
		end := strings.IndexAny(s, separators) + 1
		if end == 0 {
			end = len(s)
		}
		if startsFormula(s[:end]) {
			b.WriteByte('\'')
		}
		b.WriteString(s[:end])
		s = s[end:]
	}
	return b.String()
}

// startsFormula reports whether the first sign that counts begins a formula.
func startsFormula(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool {
		return r == '"' || r == '\u2800' || unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point)
	})
	first, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune(formulaSigns, first)
}
