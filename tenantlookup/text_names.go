package tenantlookup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxName is the longest display name, in runes; what is longer is a sentence.
const maxName = 80

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

// name finds the name of the organisation beside a query on an entry: the
// column that the headings name, else the nearest cell before the query, else
// the nearest after it.
func (r *row) name(h hit, column int) string {
	all := cells(r.text)
	starts, at := make([]int, len(all)), 0
	own := 0
	for i, cell := range all {
		starts[i] = at
		if at <= h.start {
			own = i
		}
		at += len(cell) + 1
	}
	free := func(i int) string { return cleanName(r.without(starts[i], starts[i]+len(all[i]))) }
	order := []int{own}
	if column >= 0 && column < len(all) {
		order = []int{column, own}
	}
	for i := own - 1; i >= 0; i-- {
		order = append(order, i)
	}
	for i := own + 1; i < len(all); i++ {
		order = append(order, i)
	}
	for _, i := range order {
		if name := free(i); name != "" {
			return name
		}
	}
	return ""
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
	}
	b.WriteString(r.text[start:end])
	return b.String()
}

// cells cuts a line into its cells: at tabs, else at commas, semicolons or
// bars.
func cells(line string) []string {
	for _, separator := range []string{"\t", ",", ";", "|", "、", "，"} {
		if strings.Contains(line, separator) {
			return strings.Split(line, separator)
		}
	}
	return []string{line}
}

// cleanName takes bullets, brackets and numbers off a name. It returns "" when
// no name is left: no letter, too long, or only a label of what follows.
func cleanName(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	bracketed := strings.ContainsFunc(s, isBracket)
	if bracketed {
		s = dropEmptyBrackets(s)
	}
	for {
		trimmed := strings.TrimFunc(s, isOrnament)
		if bracketed {
			trimmed = dropBrackets(trimmed)
		}
		if trimmed = dropNumber(trimmed); trimmed == s {
			break
		}
		s = trimmed
	}
	if !strings.ContainsFunc(s, unicode.IsLetter) || utf8.RuneCountInString(s) > maxName || strings.Contains(s, "://") || areHeadings(s) {
		return ""
	}
	return s
}

// isOrnament reports whether r at an end of a name does not belong to it. A
// closing dot does: "Contoso Ltd.".
func isOrnament(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("\"'`<>・•●○◆◇■□▪‣※*-–—―→⇒:：,，;；/|=、。“”‘’", r)
}

var brackets = []struct{ left, right string }{
	{"(", ")"}, {"（", "）"}, {"[", "]"}, {"{", "}"}, {"「", "」"}, {"『", "』"}, {"【", "】"}, {"〈", "〉"}, {"《", "》"},
}

func isBracket(r rune) bool {
	switch r {
	case '(', ')', '（', '）', '[', ']', '{', '}', '「', '」', '『', '』', '【', '】', '〈', '〉', '《', '》':
		return true
	}
	return false
}

// dropEmptyBrackets takes out the pair that a query stood in.
func dropEmptyBrackets(s string) string {
	for _, pair := range brackets {
		s = strings.ReplaceAll(strings.ReplaceAll(s, pair.left+" "+pair.right, ""), pair.left+pair.right, "")
	}
	return s
}

// dropBrackets takes off a bracket at either end that has no partner inside,
// and a pair around the whole: "(Contoso)", but not "(株)コントソ".
func dropBrackets(s string) string {
	for _, pair := range brackets {
		inner, opens := strings.CutPrefix(s, pair.left)
		partner := strings.Index(inner, pair.right)
		if opens && (partner < 0 || partner == len(inner)-len(pair.right)) {
			s = strings.TrimSuffix(inner, pair.right)
		}
		if inner, closes := strings.CutSuffix(s, pair.right); closes && !strings.Contains(inner, pair.left) {
			s = inner
		}
	}
	return s
}

// dropNumber takes "12." or "3)" off the front.
func dropNumber(s string) string {
	rest := strings.TrimLeftFunc(s, unicode.IsDigit)
	if rest != s && rest != "" && strings.ContainsRune(".):", rune(rest[0])) {
		return rest[1:]
	}
	return s
}
