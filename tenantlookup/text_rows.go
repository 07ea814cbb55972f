package tenantlookup

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// row is a line that is not blank. A cell of a spreadsheet that holds line
// breaks makes one row of several lines.
type row struct {
	number int    // of its first line
	raw    string // as pasted
	text   string // folded; from read on, as are the fields below
	hits   []hit
	missed Reason // why there are none, when there are none
}

// split cuts pasted text into rows, without the transport headers of a mail.
func split(text string) []row {
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	rows := make([]row, 0, strings.Count(text, "\n")+1)
	table := strings.Contains(text, "\t")
	number, transport := 0, false
	for text != "" {
		end, lines := strings.IndexByte(text, '\n'), 1
		if end < 0 {
			end = len(text)
		}
		if table {
			end, lines = cellEnd(text, end)
		}
		raw := text[:end]
		text, number = text[min(end+1, len(text)):], number+lines
		transport = isTransport(raw, transport)
		if transport {
			continue
		}
		if lines > 1 {
			raw = strings.ReplaceAll(raw, "\n", " ")
		}
		if !isBlank(raw) {
			rows = append(rows, row{number: number - lines + 1, raw: raw})
		}
	}
	return rows
}

// maxCellLines bounds how far a quotation mark is looked for.
const maxCellLines = 8

// cellEnd returns where the line that ends at end really ends, and over how
// many lines: a spreadsheet puts a cell with line breaks into quotation marks.
func cellEnd(text string, end int) (int, int) {
	first := end
	open := strings.LastIndexByte(text[:end], '\t') + 1
	if !strings.HasPrefix(text[open:end], `"`) {
		return first, 1
	}
	for lines := 1; lines <= maxCellLines; lines++ {
		if strings.Count(text[open:end], `"`)%2 == 0 {
			return end, lines
		}
		if end == len(text) {
			break
		}
		next := strings.IndexByte(text[end+1:], '\n')
		if next < 0 {
			next = len(text) - end - 1
		}
		end += 1 + next
	}
	return first, 1 // a stray mark
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
	if !ok || strings.ContainsAny(name, " \t.@/") {
		return false
	}
	name = strings.ToLower(name)
	return transportHeaders[name] || strings.HasPrefix(name, "x-") || strings.HasPrefix(name, "arc-")
}

var transportHeaders = setOf(`received received-spf message-id in-reply-to references dkim-signature
	authentication-results return-path thread-index thread-topic list-unsubscribe list-id content-type content-id`)

// isBlank reports whether a line shows nothing.
func isBlank(line string) bool {
	return !strings.ContainsFunc(line, func(r rune) bool { return !unicode.IsSpace(r) && foldRune(r) != -1 })
}

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

// read finds the queries of rows.
func read(rows []row) {
	s := scanner{}
	hits := make([]hit, 0, len(rows))
	for i := range rows {
		r := &rows[i]
		r.text, s.missed = fold(r.raw), ""
		first := len(hits)
		hits = s.scan(r.text, hits)
		r.hits, r.missed = hits[first:len(hits):len(hits)], s.missed
	}
}

// complete finds what can be read only when it is known whether the rows are
// the entries of a list: slips in entries without a query, and the names.
func complete(rows []row, column int, list bool) {
	for i := range rows {
		r := &rows[i]
		if list && len(r.hits) == 0 {
			r.readLoose()
		}
		for j := range r.hits {
			h := &r.hits[j]
			if h.name = addressName(r.text, *h); h.name == "" && list {
				h.name = r.name(*h, column)
			}
		}
	}
}

// readLoose finds the query of an entry that holds none in the strict sense: a
// cell or word in the form of a domain, though its top-level domain does not
// exist.
func (r *row) readLoose() {
	s := scanner{loose: true}
	if r.hits = s.scan(r.text, nil); len(r.hits) > 0 {
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
