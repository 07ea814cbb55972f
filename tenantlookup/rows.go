package tenantlookup

import (
	"slices"
	"strings"
)

// row is a line that is not blank. A cell of a spreadsheet that holds line
// breaks makes one row of several lines.
type row struct {
	number int    // of its first line
	raw    string // as pasted
	text   string // folded
	hits   []hit
	missed Reason
}

// split cuts pasted text into rows, without the transport headers of a mail.
func split(text string) []row {
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	var rows []row
	table := strings.Contains(text, "\t")
	number, transport := 0, false
	for text != "" {
		raw, rest, _ := strings.Cut(text, "\n")
		lines := 1
		if table {
			raw, rest, lines = quoted(raw, rest)
		}
		text, number = rest, number+lines
		transport = isTransport(raw, transport)
		if transport {
			continue
		}
		if folded := fold(raw); strings.TrimSpace(folded) != "" {
			rows = append(rows, row{number: number - lines + 1, raw: raw, text: folded})
		}
	}
	return rows
}

// maxCellLines bounds how far a quotation mark is looked for.
const maxCellLines = 8

// quoted joins the lines of a cell with line breaks, which a spreadsheet puts
// into quotation marks.
func quoted(line, rest string) (joined, after string, lines int) {
	joined, after, lines = line, rest, 1
	for openCell(joined) && after != "" {
		if lines == maxCellLines {
			return line, rest, 1 // a stray mark
		}
		var next string
		next, after, _ = strings.Cut(after, "\n")
		joined += " " + next
		lines++
	}
	if openCell(joined) {
		return line, rest, 1
	}
	return joined, after, lines
}

// openCell reports whether the last cell of a line begins with a quotation
// mark and does not end with one.
func openCell(line string) bool {
	cell := line[strings.LastIndexByte(line, '\t')+1:]
	return strings.HasPrefix(cell, `"`) && strings.Count(cell, `"`)%2 == 1
}

// isTransport reports whether a line belongs to a header that names mail
// servers and message numbers; before says so of the line above, which the
// line may continue (RFC 5322, section 2.2.3).
func isTransport(line string, before bool) bool {
	if line == "" {
		return false
	}
	if before && (line[0] == ' ' || line[0] == '\t') {
		return true
	}
	name, _, ok := strings.Cut(line, ":")
	if !ok || strings.ContainsAny(name, " \t") {
		return false
	}
	name = strings.ToLower(name)
	return transportHeaders[name] || strings.HasPrefix(name, "x-") || strings.HasPrefix(name, "arc-")
}

var transportHeaders = setOf(`received received-spf message-id in-reply-to references dkim-signature
	authentication-results return-path thread-index thread-topic list-unsubscribe list-id content-type content-id`)

// read finds the queries of a row.
func (r *row) read(s *scanner) {
	s.loose, s.missed = false, ""
	r.hits = slices.Clone(s.scan(r.text))
	r.missed = s.missed
}

// readLoose finds the query of an entry that holds none in the strict sense: a
// cell or word in the form of a domain, though its top-level domain does not
// exist.
func (r *row) readLoose(s *scanner) {
	s.loose = true
	if r.hits = slices.Clone(s.scan(r.text)); len(r.hits) > 0 {
		return
	}
	for start, word := range words(r.text) {
		if q, ok := parseWhole(word); ok {
			r.hits = append(r.hits, hit{query: q, start: start, end: start + len(word)})
			return
		}
	}
}

// words yields what stands between the blanks of a line, and where.
func words(line string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for start := 0; start < len(line); {
			end := strings.IndexAny(line[start:], " \t")
			if end < 0 {
				end = len(line) - start
			}
			if end > 0 && !yield(start, line[start:start+end]) {
				return
			}
			start += end + 1
		}
	}
}
