package tenantlookup

import (
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// row is a line that is not blank. A cell of a spreadsheet that holds line
// breaks makes one row of several lines.
type row struct {
	number  int    // of its first line
	index   int    // among the rows of the text
	raw     string // as pasted
	skip    int    // bytes of the number in front, of a counted row
	text    string // normalized and decoded; from read on, as are the fields below
	hits    []hit
	missed  Reason   // why there are none, when there are none
	refused []string // IDs labelled as something else than a tenant's
	cells   []cell   // of text, where columns matter; from complete on, as is the next
	more    []Cell   // the cells beside query and name
}

// split cuts pasted text into rows, without the transport headers of a mail.
// What a mail program or a terminal broke over several lines is one row again.
func split(text string) []row {
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	lines := strings.Split(text, "\n")
	rows := make([]row, 0, len(lines))
	u := unwrapperOf(text, lines)
	table := strings.Contains(text, "\t")
	header, looked := headerEnd(lines, 0)
	for at := 0; at < len(lines); {
		if at < header {
			at = u.header(lines, at, header, func(number int, raw string) {
				rows = append(rows, row{number: number, raw: raw})
			})
			continue
		}
		if at >= looked && strings.HasPrefix(lines[at], "--") { // a part of a mail begins
			header, looked = headerEnd(lines, at+1)
		}
		raw, n := lines[at], 1
		if table {
			if n = cellEnd(lines[at:]); n > 1 {
				raw = strings.Join(lines[at:at+n], " ")
			}
		}
		if n == 1 {
			raw, n = u.unwrap(lines[at:])
		}
		if !isBlank(raw) {
			rows = append(rows, row{number: at + 1, raw: raw})
		}
		at += n
	}
	for i := range rows {
		rows[i].index = i
	}
	numbered(rows)
	return rows
}

// maxCellLines bounds how far a quotation mark is looked for.
const maxCellLines = 8

// cellEnd returns over how many lines the first one really goes: a spreadsheet
// puts a cell with line breaks into quotation marks.
func cellEnd(lines []string) int {
	open := strings.LastIndexByte(lines[0], '\t') + 1
	if !strings.HasPrefix(lines[0][open:], `"`) {
		return 1
	}
	marks := strings.Count(lines[0][open:], `"`)
	for n := 1; n <= min(len(lines), maxCellLines); n++ {
		if marks%2 == 0 {
			return n
		}
		if n < len(lines) {
			marks += strings.Count(lines[n], `"`)
		}
	}
	return 1 // a stray mark
}

// isBlank reports whether a line shows nothing.
func isBlank(line string) bool {
	return !strings.ContainsFunc(line, func(r rune) bool { return !unicode.IsSpace(r) && normalizeRune(r) != -1 })
}

// numbered takes the numbers off rows that are counted up: "1.contoso.com",
// "2.fabrikam.com".
func numbered(rows []row) {
	last, before, length := -1, 0, 0
	for i := range rows {
		number, n := countOf(rows[i].raw)
		if n == 0 {
			continue
		}
		if last >= 0 && number == before+1 {
			rows[last].skip, rows[i].skip = length, n
		}
		last, before, length = i, number, n
	}
}

// countOf returns the number that a row begins with, where a dot and a word follow it
// without a blank, and how many bytes of the normalized row the number and its dot
// take.
func countOf(raw string) (number, length int) {
	start := len(raw) - len(strings.TrimLeft(raw, " \t"))
	if start == len(raw) || raw[start] < '0' || raw[start] > '9' && raw[start] < utf8.RuneSelf {
		return 0, 0
	}
	if next := strings.TrimLeft(raw[start:], "0123456789"); next == "" || next[0] != '.' && next[0] < utf8.RuneSelf {
		return 0, 0
	}
	text := normalize(raw[:min(len(raw), start+maxCount)])
	start = len(text) - len(strings.TrimLeft(text, " \t"))
	rest := strings.TrimLeft(text[start:], "0123456789")
	end := len(text) - len(rest)
	if end == start || end > start+3 || len(rest) < 2 || rest[0] != '.' || rest[1] == ' ' {
		return 0, 0
	}
	number, _ = strconv.Atoi(text[start:end])
	return number, end + 1
}

// maxCount is how many bytes a number with its dot takes, in full width too.
const maxCount = 16

// manyRows is how many rows are worth a goroutine of their own.
const manyRows = 500

// each has work done on all rows, in parts side by side.
func each(rows []row, work func([]row)) {
	var parts sync.WaitGroup
	size := max(manyRows, (len(rows)+runtime.GOMAXPROCS(0)-1)/runtime.GOMAXPROCS(0))
	for part := range slices.Chunk(rows, size) {
		parts.Go(func() { work(part) })
	}
	parts.Wait()
}

// read finds the queries of rows, which are some of all the rows of a text.
func read(rows, all []row, lenient bool) {
	s := scanner{rows: all, lenient: lenient}
	if len(rows) > 0 {
		s.at = rows[0].index
	}
	hits := make([]hit, 0, len(rows))
	for i := range rows {
		r := &rows[i]
		r.text, s.missed, s.refused = decode(normalize(r.raw)), "", nil
		if r.skip > 0 {
			r.text = strings.Repeat(" ", r.skip) + r.text[r.skip:]
		}
		first := len(hits)
		hits = s.scan(r.text, hits)
		r.hits, r.missed, r.refused = hits[first:len(hits):len(hits)], s.missed, s.refused
		s.at++
	}
}

// keepTenants takes out the IDs of which the text as a whole says that they are
// no tenant's: an ID that is labelled as something else elsewhere, and one with
// the label "ID" alone when another one is labelled as a tenant's.
func keepTenants(rows []row) {
	other, tenant := map[string]bool{}, map[string]bool{}
	weak := false
	for _, r := range rows {
		for _, id := range r.refused {
			other[id] = true
		}
		for _, h := range r.hits {
			if h.query.ID != "" && h.label == tenantID {
				tenant[h.query.ID] = true
			}
			weak = weak || h.label == weakID
		}
	}
	if len(other) == 0 && !weak {
		return
	}
	for i := range rows {
		rows[i].hits = slices.DeleteFunc(rows[i].hits, func(h hit) bool {
			return h.query.ID != "" && !tenant[h.query.ID] && (other[h.query.ID] || h.label == weakID && len(tenant) > 0)
		})
	}
}

// complete finds what can be read only when it is known whether the rows are
// the entries of a list: slips in entries without a query, the names, and the other
// cells.
func complete(rows []row, columns table, list bool) {
	for i := range rows {
		r := &rows[i]
		if list && len(r.hits) == 0 {
			r.readLenient()
		}
		if list || columns.titles != nil {
			r.cells = cells(r.text)
		}
		for j := range r.hits {
			h := &r.hits[j]
			h.name = r.nameOf(*h, columns, list)
		}
		if list && len(r.hits) == 1 {
			r.more = columns.more(r)
		}
	}
}

// nameOf is the name that stands beside a query: in the column of names, at its address,
// or in the entry of a list.
func (r *row) nameOf(h hit, columns table, list bool) (name string) {
	if columns.titles != nil && columns.names >= 0 && len(r.hits) == 1 {
		name = r.name(h, columns)
	}
	if name == "" {
		name = addressName(r.text, h)
	}
	if name == "" && list && len(r.hits) <= maxNamed {
		name = r.name(h, columns)
	}
	return name
}

// maxNamed is how many queries of one row are looked at for names.
const maxNamed = 100

// readLenient finds the query of an entry that holds none in the strict sense: a
// cell or word in the form of a domain, though its top-level domain does not
// exist. An ID was read strictly, or refused for its label.
func (r *row) readLenient() {
	s := scanner{lenient: true}
	hits := s.scan(r.text, nil)
	if r.hits = slices.DeleteFunc(hits, func(h hit) bool { return h.query.ID != "" && h.label != tenantID }); len(r.hits) > 0 {
		return
	}
	for start, word := range words(r.text) {
		if isOtherWord(word) && word != strings.TrimSpace(r.text) {
			continue
		}
		if q, ok := parseWhole(word); ok && q.ID == "" && !isFileName(q.Domain) {
			r.hits = append(r.hits, hit{query: q, start: start, end: start + len(word)})
			return
		}
	}
}

// words yields what stands between the blanks of a line, and where.
func words(line string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for start := 0; start < len(line); {
			end := start
			for end < len(line) && line[end] != ' ' && line[end] != '\t' {
				end++
			}
			if end > start && !yield(start, line[start:end]) {
				return
			}
			start = end + 1
		}
	}
}
