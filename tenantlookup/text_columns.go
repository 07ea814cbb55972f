package tenantlookup

import (
	"sort"
	"strings"
)

// columnHeads is the row of headings that stands over the rows being scanned.
type columnHeads struct {
	seen   int      // rows looked at so far
	spans  [][2]int // columns of a table with a ruled line under its headings, in runes
	titles []string // the headings
	cells  bool     // the columns are cells, parted by tabs or commas
}

// heading returns the heading over a place of the line, "" without one.
func (s *scanner) heading(at int) string {
	if len(s.rows) == 0 {
		return ""
	}
	for ; s.heads.seen < s.at; s.heads.seen++ {
		s.heads.look(s.rows, s.heads.seen)
	}
	h := &s.heads
	if len(h.spans) > 0 && s.at > 0 && s.rows[s.at].number > s.rows[s.at-1].number+1 {
		return "" // a blank line ends a ruled table
	}
	if h.cells {
		if s.cells == nil {
			s.cells = cells(s.line)
		}
		own := sort.Search(len(s.cells), func(i int) bool { return at < s.cells[i].end })
		if own < min(len(s.cells), len(h.titles)) {
			return h.titles[own]
		}
		return ""
	}
	column := len([]rune(s.line[:at]))
	for i, span := range h.spans {
		if span[0] <= column && column < span[1] {
			return h.titles[i]
		}
	}
	return ""
}

// above returns the row n rows above the one being scanned, normalized; "" when
// there is none, or a blank line stands between.
func (s *scanner) above(n int) string {
	if s.at < n || len(s.rows) == 0 {
		return ""
	}
	return strings.TrimSpace(normalize(s.rows[s.at-n].raw))
}

// look takes a row for headings if it is one: of cells that name an ID, or
// above a ruled line.
func (h *columnHeads) look(rows []row, i int) {
	raw := rows[i].raw
	switch {
	case i > 0 && isRuled(raw):
		h.spans, h.titles, h.cells = ruledColumns(rows[i-1].raw, raw)
	case i > 0 && len(h.spans) > 0 && rows[i].number > rows[i-1].number+1:
		*h = columnHeads{seen: h.seen}
	case len(raw) <= maxHeadings && strings.ContainsAny(raw, "\t,;|") && !strings.ContainsAny(raw, "@<>{}"):
		line := normalize(raw)
		var titles []string
		names := false
		for _, cell := range cells(line) {
			title := unquote(strings.TrimSpace(line[cell.start:cell.end]))
			titles = append(titles, title)
			names = names || labelKind(title, false) != unlabelled
		}
		if _, at := findGUID(line); names && at < 0 && len(titles) > 1 {
			*h = columnHeads{seen: h.seen, titles: titles, cells: true}
		}
	}
}

// maxHeadings is the longest row of headings in bytes.
const maxHeadings = 1000

// isRuled reports whether a line is the rule under headings: "-----  ------".
func isRuled(line string) bool {
	return strings.HasPrefix(strings.TrimLeft(line, " "), "--") && strings.Trim(line, " -") == "" && strings.Contains(line, "- ")
}

// ruledColumns cuts headings at the columns that the rule under them draws. A
// column reaches to the next.
func ruledColumns(titles, rule string) ([][2]int, []string, bool) {
	var spans [][2]int
	for at := 0; at < len(rule); {
		if rule[at] != '-' {
			at++
			continue
		}
		if n := len(spans); n > 0 {
			spans[n-1][1] = at
		}
		spans = append(spans, [2]int{at, 1 << 20})
		for at < len(rule) && rule[at] == '-' {
			at++
		}
	}
	letters := []rune(titles)
	names := make([]string, len(spans))
	for i, span := range spans {
		names[i] = strings.TrimSpace(string(letters[min(span[0], len(letters)):min(span[1], len(letters))]))
	}
	return spans, names, false
}
