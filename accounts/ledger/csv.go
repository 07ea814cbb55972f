package ledger

import (
	"encoding/csv"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"norikae/accounts"
)

// csvColumns are the words of the first line.
var csvColumns = []string{
	"organisation", "domain", "tenant-id", "account", "kind", "outcome", "reason", "since",
	"open", "add", "try", "remove", "evidence", "proven", "second-method", "note", "added", "touched",
}

// WriteCSV writes one line a membership for a spreadsheet: UTF-8 with a byte
// order mark (Excel asks for it) and CRLF. say translates the columns' names and
// the words in the cells (work, done, home-trusted, yes, graph …, as in an
// export); nil leaves them. Times are in the zone of now's location, and cells
// that a spreadsheet would take for a formula are made text.
func WriteCSV(w io.Writer, m accounts.Move, now time.Time, say func(word string) string) error {
	if say == nil {
		say = func(word string) string { return word }
	}
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	if err := c.Write(said(csvColumns, say)); err != nil {
		return err
	}
	for _, x := range m.Memberships {
		if err := c.Write(csvLine(x, now.Location(), say)); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

func said(words []string, say func(string) string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		if w != "" {
			out[i] = say(w)
		}
	}
	return out
}

func csvLine(x accounts.Membership, zone *time.Location, say func(string) string) []string {
	moment := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.In(zone).Format(time.DateTime)
	}
	words := said([]string{
		kindWords[x.Account.Kind], outcomeWords[x.Outcome()], reasonWords[x.Reason], secondWords[x.Second],
		evidenceWord(x.Progress),
	}, say)
	line := []string{x.Title(), x.Tenant.Domain, x.Tenant.ID, x.Account.Address, words[0], words[1], words[2], ""}
	if x.Decided != accounts.NotStarted {
		line[7] = moment(x.Since)
	}
	for _, mark := range x.Marks {
		line = append(line, moment(mark.At))
	}
	line = append(line, words[4], moment(x.Proof), words[3], x.Note, moment(x.Added), moment(x.Touched))
	for i := range line {
		line[i] = safeCell(line[i])
	}
	return line
}

// evidenceWord says who vouches for the last step that counts.
func evidenceWord(p accounts.Progress) string {
	for i := len(accounts.Steps) - 1; i >= 0; i-- {
		if s := accounts.Steps[i]; p.Done(s) {
			return byWords[p.Evidence(s)]
		}
	}
	return ""
}

// safeCell keeps a spreadsheet from computing a cell: a leading apostrophe makes
// it text (OWASP, "CSV Injection"). Full-width signs count, which Japanese
// versions of Excel take for the plain ones.
func safeCell(s string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " "))
	if strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) && s != "" {
		return "'" + s
	}
	return s
}
