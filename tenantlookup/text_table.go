package tenantlookup

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Cell is a further cell of a table's row, such as the contact person or a
// remark: one that holds neither the query nor the name, and has a letter.
type Cell struct {
	Heading string // what stands over the column; empty without headings
	Text    string
}

// table is what is known of the columns of a list.
type table struct {
	names  int      // the column of the names; -1: not known
	titles []string // the headings; nil without
	sure   bool     // the rows have columns in common: no other cell is a name
}

// wideBlanks are what parts the columns of a table that lost its tabs: an
// ideographic space, or blanks in a row.
var wideBlanks = regexp.MustCompile(`\x{3000}[ \x{3000}]*|[ \x{A0}]{2,}\x{3000}*`)

// tabulate puts tabs between the columns of rows that are parted by wide blanks,
// if nearly all of them have as many columns.
func tabulate(rows []row, text string) {
	if strings.Contains(text, "\t") || !strings.Contains(text, "\u3000") && !strings.Contains(text, "  ") {
		return
	}
	single := func(s string) []string { // an empty cell leaves two blanks in a row
		if cells := strings.Split(s, "\u3000"); cells[0] != "" || len(cells) > 2 {
			return cells
		}
		return []string{s} // an indented line
	}
	several := func(s string) []string { return wideBlanks.Split(strings.TrimSpace(s), -1) }
	for _, cut := range []func(string) []string{single, several} {
		if width, n := commonWidth(rows, cut); width > 1 && n*5 >= len(rows)*4 && (n > 1 || width > 2) {
			for i := range rows {
				if parts := cut(rows[i].raw); len(parts) > 1 {
					rows[i].raw = strings.Join(parts, "\t")
				}
			}
			return
		}
	}
}

// commonWidth returns the number of columns that most rows have, and how many rows
// have it. Rows longer than a table's do not count.
func commonWidth(rows []row, cut func(string) []string) (width, n int) {
	counts := map[int]int{}
	for _, r := range rows {
		if len(r.raw) > maxHeadings {
			continue
		}
		w := len(cut(r.raw))
		if counts[w]++; counts[w] > n || counts[w] == n && w > width {
			width, n = w, counts[w]
		}
	}
	return width, n
}

// sample is how many rows are looked at to find the column of the names.
const sample = 60

// infer finds the column of the names in rows without headings that say it.
func (t *table) infer(rows []row) {
	if t.names >= 0 {
		t.sure = true
		return
	}
	some := rows[:min(len(rows), sample)]
	width, n := commonWidth(some, func(s string) []string { return make([]string, len(cells(s))) })
	if width < 2 || n < 2 || n*3 < len(some)*2 {
		return
	}
	best, bestScore := -1, 0
	for column := range width {
		if t.isOther(column) {
			continue
		}
		filled, score := 0, 0
		for i := range some {
			text, points := some[i].candidate(column)
			if text != "" {
				filled++
				score += points
			}
		}
		if filled*2 < n {
			continue
		}
		if best < 0 || score > bestScore {
			best, bestScore = column, score
		}
	}
	t.names, t.sure = best, best >= 0
}

// candidate returns what could be the name in a column, "" for none, and how much
// it looks like an organisation's. What stands nearer to the query is worth a
// little more, in front of it more than behind.
func (r *row) candidate(column int) (string, int) {
	all := cells(r.text)
	if column >= len(all) || len(r.hits) != 1 {
		return "", 0
	}
	h := r.hits[0]
	own := cellOf(h, all)
	text := cleanName(unquote(r.without(all[column].start, all[column].end)))
	if text == "" || column == own && notNames[strings.ToLower(text)] {
		return "", 0
	}
	points := max(0, 20-2*(own-column))
	if column > own {
		points = max(0, 19-2*(column-own))
	}
	switch {
	case isPerson(text):
		points -= 60
	case companyWords.MatchString(text):
		points += 60
	}
	if resembles(text, h.query.Domain) {
		points += 60
	}
	return text, points
}

// companyWords are the legal forms and the words that organisations have in
// their names.
var companyWords = regexp.MustCompile(`株式会社|有限会社|合同会社|合資会社|合名会社|法人|財団|社団|組合|協会|機構|[(（][株有合財社学医][)）]|㈱|㈲|` +
	`大学|高校|学園|学校|病院|クリニック|医院|銀行|信託|証券|保険|商事|商会|商店|工業|産業|製作所|製薬|電機|電気|建設|不動産|物流|運輸|食品|化学|研究所|事務所|センター|グループ|ホールディングス|` +
	`システム|サービス|コンサルティング|デザイン|出版|新聞|印刷|繊維|(?:庁|省|市役所|区役所|県|町|村)$|` +
	`(?i:\b(?:inc|ltd|llc|llp|plc|corp|corporation|company|co|gmbh|ag|kg|sa|sarl|bv|nv|oy|ab|aps|spa|srl|pty|kk|k\.k|group|holdings?|bank|university|institute|college|school|hospital|clinic|foundation|association|society|council|ministry|agency|partners|consulting|solutions|systems|services|technologies|industries|trading|energy|logistics|foods?|labs?|studio|design|press|trust|international|global|japan)\b)`)

// honorifics stand before or behind the name of a person.
var honorifics = regexp.MustCompile(`(?:様|さん|氏|殿|先生|部長|課長|係長|主任)$|^(?i:mr|mrs|ms|dr|herr|frau|prof)\.? |^\p{Lu}\. ?\p{L}+$|^\p{L}+,? \p{Lu}\.$`)

// surnames are the most frequent in Japan, about a third of the people.
var surnames = headingWords(`佐藤; 鈴木; 高橋; 田中; 伊藤; 渡辺; 渡邊; 渡部; 山本; 中村; 小林; 加藤; 吉田; 山田; 佐々木; 山口; 松本; 井上; 木村; 林; 斎藤; 斉藤; 清水; 山崎; 森; 池田; 橋本;
	阿部; 石川; 山下; 中島; 石井; 小川; 前田; 岡田; 長谷川; 藤田; 後藤; 近藤; 村上; 遠藤; 青木; 坂本; 福田; 太田; 西村; 藤井; 金子; 岡本; 藤原; 三浦; 中野; 中川; 原田; 松田; 竹内; 小野; 田村; 中山; 和田; 石田; 森田; 上田; 原; 内田; 柴田; 酒井; 宮崎; 横山; 高木`)

// isPerson reports whether a text looks like a person's name rather than an
// organisation's.
func isPerson(s string) bool {
	if companyWords.MatchString(s) {
		return false
	}
	if honorifics.MatchString(s) || surnames[s] {
		return true
	}
	first, _, parted := strings.Cut(s, " ")
	if parted && surnames[first] {
		return true
	}
	for _, size := range []int{2, 3, 1} { // 佐藤愛, 佐々木愛, 林愛子
		r := []rune(s)
		if len(r) > size && len(r) <= size+3 && surnames[string(r[:size])] {
			return true
		}
	}
	return false
}

// resembles reports whether a name has a word in common with a domain.
func resembles(name, domain string) bool {
	label, _, _ := strings.Cut(domain, ".")
	label = strings.ReplaceAll(label, "-", "")
	for _, word := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(word) >= 3 && utf8.RuneCountInString(word) == len(word) && (strings.Contains(label, word) || strings.HasPrefix(word, label) && len(label) >= 3) {
			return true
		}
	}
	return false
}

// isOther reports whether a column's heading says that it holds something else
// than names.
func (t *table) isOther(column int) bool {
	return column < len(t.titles) && otherHeadings[heading(t.titles[column])]
}

// more are the cells of a row beside those of a query and its name.
func (t *table) more(r *row) []Cell {
	if !t.sure {
		return nil
	}
	var out []Cell
	for i, c := range r.cells {
		if i == t.names || holdsHit(r, c) {
			continue
		}
		text := r.text[c.start:c.end]
		if !strings.ContainsFunc(text, unicode.IsLetter) {
			continue // a number, or nothing
		}
		cell := Cell{Text: joinFields(unquote(text))}
		if i < len(t.titles) {
			cell.Heading = t.titles[i]
		}
		out = append(out, cell)
	}
	return out
}

func holdsHit(r *row, c cell) bool {
	return slices.ContainsFunc(r.hits, func(h hit) bool { return h.start < c.end && c.start < h.end })
}
