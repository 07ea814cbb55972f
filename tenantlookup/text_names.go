package tenantlookup

import (
	"iter"
	"regexp"
	"slices"
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

// name finds the name of the organisation beside a query on an entry: the column
// of the names, if the table has one; else the nearest cell before the query, else
// the nearest after it.
func (r *row) name(h hit, t table) string {
	all := cells(r.text)
	own := 0
	for i, cell := range all {
		if cell.start <= h.start {
			own = i
		}
	}
	if name, shared := r.sharedCell(h, all[own]); shared {
		return name
	}
	for i := range nameOrder(own, t.names, len(all)) {
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

// nameOrder yields the cells of a row in the order in which a name is looked for:
// the column of the names, if there is one, the query's own cell, those before it
// from near to far, those behind it.
func nameOrder(own, column, cells int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if column >= 0 && column < cells && !yield(column) || !yield(own) {
			return
		}
		for i := own - 1; i >= 0; i-- {
			if !yield(i) {
				return
			}
		}
		for i := own + 1; i < cells; i++ {
			if !yield(i) {
				return
			}
		}
	}
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
	inside := func(h hit) bool { return h.end > start && h.start < end }
	if !slices.ContainsFunc(r.hits, inside) {
		return r.text[start:end]
	}
	var b strings.Builder
	for _, h := range r.hits {
		if !inside(h) {
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

// onBehalf are the ways in which Microsoft names itself in front of an
// organisation, as the sender of its invitations.
var onBehalf = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^Microsoft Invitations on behalf of (.+)$`),
	regexp.MustCompile(`^(.+?) ?(?:に代わって|の代理の?|を代表して) ?Microsoft.*$`),
	regexp.MustCompile(`(?i)^(.+?) \((?:via Microsoft|Microsoft 経由)\)$`),
}

// cleanName takes bullets, brackets and numbers off a name. It returns "" when
// no name is left: no letter, too long, or only a label of what follows.
func cleanName(s string) string {
	s = joinFields(s)
	if len(s) > 4 && (strings.HasPrefix(s, "[x] ") || strings.HasPrefix(s, "[X] ")) { // a ticked box
		s = s[4:]
	}
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
	if strings.Contains(s, "icrosoft") {
		for _, sender := range onBehalf {
			if m := sender.FindStringSubmatch(s); m != nil {
				return cleanName(m[1])
			}
		}
	}
	if !isName(s) {
		return ""
	}
	return s
}

// joinFields makes every run of blanks a single space, and drops those at the ends.
func joinFields(s string) string {
	s = strings.TrimSpace(s)
	blank := false
	for _, r := range s {
		if r != ' ' && !isCJK(r) && unicode.IsSpace(r) || r == ' ' && blank {
			return strings.Join(strings.Fields(s), " ")
		}
		blank = r == ' '
	}
	return s
}

// isName reports whether what is left can be a name: it has a letter, is no
// longer than one, and is neither markup, an address, nor a label.
func isName(s string) bool {
	if !strings.ContainsFunc(s, unicode.IsLetter) || utf8.RuneCountInString(s) > maxName || strings.ContainsAny(s, "<>={}\\@") ||
		strings.Contains(s, "://") || isGuestName(s) || strings.HasSuffix(s, "(") || areHeadings(s) {
		return false
	}
	if endsWithAny(s, labelEndings) && idLabelName.MatchString(s) {
		return false
	}
	if len(s) < guidLength {
		return true
	}
	_, id := findGUID(s)
	return id < 0
}

// isGuestName reports whether s is the user name that a directory gives a guest:
// "sato_contoso.com#EXT#".
func isGuestName(s string) bool {
	mark := strings.IndexByte(s, '#')
	return mark >= 0 && strings.Contains(strings.ToLower(s[mark:]), "#ext")
}

// idLabelName is a label of an ID, "Resource tenant ID", "ARM_TENANT_ID",
// "tenantId"; Cid and Madrid may be names.
var idLabelName = regexp.MustCompile(`(?:[ _-](?:ID|Id|id|GUID|[Ii]dentifier)|[a-z]Id|識別子|[^0-9A-Za-z]ID)$`)

// labelEndings are looked for before the pattern, which takes longer.
var labelEndings = []string{"D", "d", "entifier", "識別子"}

// notNames stand in front of links and addresses, in the same cell, and name
// nobody there.
var notNames = headingWords(`x; href; a href; src; mailto; smtp; sip; http; https; hxxp; hxxps; htps; url; uri; weburl; web; www; hp; tel; fax; cc; bcc; to; from;
	sender; subject; references; received; membership; onenote; default; open; join; start; here; click here; link; next; accept invitation; see; and; or;
	差出人; 宛先; 件名; 送信者; ここ; こちら; リンク; リンクは; 詳細; 詳細は; 句点; ホームページ`)

func headingWords(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(words, ";") {
		set[strings.TrimSpace(word)] = true
	}
	return set
}

// isOrnament reports whether r at an end of a name does not belong to it. A
// closing dot does: "Contoso Ltd.".
func isOrnament(r rune) bool {
	return !isAlnum(byte(min(r, utf8.RuneSelf))) && !isCJK(r) && (unicode.IsSpace(r) || isNumberMark(r) || strings.ContainsRune("\"'`<>☐☑☒✓✔✅・•●○◆◇■□▪‣※*-–—―→⇒:：,，;；/|=、。“”‘’", r))
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
