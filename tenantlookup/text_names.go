package tenantlookup

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// addressName reads the name in front of an address in angle brackets:
// "Sato <sato@contoso.com>" (RFC 5322, section 3.4).
func addressName(line string, h hit) string {
	if !h.address || h.start == 0 || line[h.start-1] != '<' {
		return ""
	}
	before := line[:h.start-1]
	before = before[strings.LastIndexAny(before, ">;\t")+1:]
	for _, colon := range []string{":", "："} {
		if label, rest, ok := strings.Cut(before, colon); ok && !strings.ContainsAny(strings.TrimSpace(label), " \"") {
			before = rest // "From: Sato <…>"
		}
	}
	before = strings.TrimSpace(before)
	if !strings.HasSuffix(before, `"`) { // an unquoted name has no comma
		before = before[strings.LastIndexByte(before, ',')+1:]
	}
	return cleanName(before)
}

// name finds the name of the organisation beside a query on an entry: the column
// of the names, if the table has one; else the nearest cell before the query, else
// the nearest after it.
func (r *row) name(h hit, t table) string {
	all := r.cells
	own := cellOf(h, all)
	if name, shared := r.sharedCell(h, all[own]); shared {
		return name
	}
	for _, i := range nameOrder(own, t.names, len(all)) {
		if t.sure && i != t.names && i != own {
			break
		}
		name := cleanName(unquote(r.without(all[i].start, all[i].end)))
		if name != "" && (i != own || !notNames[strings.ToLower(name)]) {
			return name
		}
	}
	return ""
}

// cellOf returns which of the cells of its row holds a query.
func cellOf(h hit, cells []cell) int {
	own := 0
	for i, c := range cells {
		if c.start <= h.start {
			own = i
		}
	}
	return own
}

// nameOrder lists the cells of a row in the order in which a name is looked for:
// the column of the names, if there is one, the query's own cell, those before it
// from near to far, those behind it.
func nameOrder(own, column, cells int) []int {
	order := make([]int, 0, cells+1)
	if column >= 0 && column < cells {
		order = append(order, column)
	}
	order = append(order, own)
	for i := own - 1; i >= 0; i-- {
		order = append(order, i)
	}
	for i := own + 1; i < cells; i++ {
		order = append(order, i)
	}
	return order
}

// invitation are the lines under which Microsoft's invitations name the
// organisation and its domain, one below the other.
var (
	invitedTo = regexp.MustCompile(`(?i)^\s*(?:organi[sz]ation|組織)\s*[:：]\s*(.+)$`)
	itsDomain = regexp.MustCompile(`(?i)^\s*(?:domain|ドメイン)\s*[:：]`)
)

// nameInvitations gives the domain in an invitation the name of the line above.
func nameInvitations(rows []row) {
	for i := 1; i < len(rows); i++ {
		if len(rows[i].hits) != 1 || rows[i].hits[0].name != "" || !itsDomain.MatchString(rows[i].text) {
			continue
		}
		if m := invitedTo.FindStringSubmatch(rows[i-1].text); m != nil {
			rows[i].hits[0].name = cleanName(m[1])
		}
	}
}

// sharedCell finds the name in a cell that holds several queries, "コントソ
// (contoso.com)、ファブリカム(fabrikam.com)": what stands between the query and the
// separator before it.
func (r *row) sharedCell(h hit, own cell) (name string, shared bool) {
	before, shared := own.start, false
	for _, other := range r.hits {
		if other.start == h.start || other.end <= own.start || other.start >= own.end {
			continue
		}
		shared = true
		if other.end <= h.start {
			before = max(before, other.end)
		}
	}
	if !shared {
		return "", false
	}
	part := r.text[before:h.start]
	if at := strings.LastIndexAny(part, ",;|、，；／/"); at >= 0 {
		_, size := utf8.DecodeRuneInString(part[at:])
		part = part[at+size:]
	} else if before > own.start {
		return "", true
	}
	if name = cleanName(strings.TrimRight(part, " (（[「『【<")); notNames[strings.ToLower(name)] {
		name = ""
	}
	return name, true
}

// without returns a part of the row without the queries in it.
func (r *row) without(start, end int) string {
	var b strings.Builder
	for _, h := range r.hits {
		if h.end <= start || h.start >= end {
			continue
		}
		if h.start > start {
			b.WriteString(r.text[start:h.start])
			b.WriteByte(' ')
		}
		start = min(max(start, h.end), end)
		start += gluedKana(r.text[start:end])
	}
	b.WriteString(r.text[start:end])
	return b.String()
}

// gluedKana returns how much of text, which stands right behind a query, is
// hiragana and what follows it without a blank: the sentence goes on there, as in
// "contoso.comへアクセス".
func gluedKana(text string) int {
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.Is(unicode.Hiragana, first) && first != longVowel {
		return 0
	}
	if end := strings.IndexFunc(text, func(r rune) bool { return r < utf8.RuneSelf || separates(r) }); end >= 0 {
		return end
	}
	return len(text)
}

// cell is a part of a line, from byte start to before byte end.
type cell struct{ start, end int }

// cells cuts a line into its cells: at tabs, else at commas, semicolons or
// bars. A comma inside quotation marks parts nothing (RFC 4180, section 2).
func cells(line string) []cell {
	for _, separator := range []string{"\t", ",", ";", "；", "|", "、", "，"} {
		if !strings.Contains(line, separator) {
			continue
		}
		if separator == "\t" || strings.IndexByte(line, '"') < 0 {
			return rawCells(line, separator)
		}
		var all []cell
		start, quoted := 0, false
		for at := 0; at < len(line); {
			switch {
			case line[at] == '"' && (quoted || strings.TrimSpace(line[start:at]) == ""):
				quoted = !quoted
				at++
			case !quoted && strings.HasPrefix(line[at:], separator):
				all = append(all, cell{start, at})
				at += len(separator)
				start = at
			default:
				at++
			}
		}
		if all = append(all, cell{start, len(line)}); quoted { // a stray mark
			return rawCells(line, separator)
		}
		return all
	}
	return []cell{{0, len(line)}}
}

// rawCells cuts a line at every separator.
func rawCells(line, separator string) []cell {
	all := make([]cell, 0, strings.Count(line, separator)+1)
	start := 0
	for part := range strings.SplitSeq(line, separator) {
		all = append(all, cell{start, start + len(part)})
		start += len(part) + len(separator)
	}
	return all
}

// unquote takes the quotation marks of a table off a cell: "a ""b""" is a "b".
func unquote(s string) string {
	trimmed := strings.TrimSpace(s)
	if len(trimmed) >= 2 && trimmed[0] == '"' && trimmed[len(trimmed)-1] == '"' {
		return strings.ReplaceAll(trimmed[1:len(trimmed)-1], `""`, `"`)
	}
	return s
}
