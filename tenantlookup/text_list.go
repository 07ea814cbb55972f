package tenantlookup

import (
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// entries decides whether rows are the entries of a list, and takes out the
// row of headings. columns is what the headings say.
//
// A list differs from a mail in its lines: nearly all of them are short, and all but a
// few hold a query. Short lines without a single query are a list too, of names: each
// gets its answer.
func entries(rows []row) (rest []row, columns table, list bool) {
	columns.names = -1
	if len(rows) > 0 && len(rows[0].hits) == 0 {
		if names, ok := headings(rows[0].text); ok {
			columns.names, columns.titles, rows = names, titles(rows[0].text), rows[1:]
		}
	}
	n, with := len(rows), count(rows, func(r *row) bool { return len(r.hits) > 0 })
	few := n-with <= max(1, n/3)
	switch {
	case n == 0:
	case count(rows, func(r *row) bool { return strings.Contains(strings.TrimLeft(r.text, " \t"), "\t") })*2 > n: // a table
		list = true
	case few || with == 0:
		list = count(rows, func(r *row) bool { return isShort(r.text) })*5 >= n*4
	}
	return rows, columns, list
}

// count returns for how many rows is returns true. It calls is for several rows at a
// time.
func count(rows []row, is func(*row) bool) int {
	var total atomic.Int64
	each(rows, func(some []row) {
		n := 0
		for i := range some {
			if is(&some[i]) {
				n++
			}
		}
		total.Add(int64(n))
	})
	return int(total.Load())
}

const (
	shortLine  = 120 // runes; a link counts as one word and is not measured
	shortWords = 10
)

// isShort reports whether a line can be an entry rather than a sentence.
func isShort(line string) bool {
	line = strings.TrimSpace(line)
	runes, count := 0, 0
	for _, word := range words(line) {
		count++
		if !strings.Contains(word, "://") {
			runes += utf8.RuneCountInString(word)
		}
	}
	return runes <= shortLine && count <= shortWords && !endsSentence(line, count)
}

func endsSentence(line string, words int) bool {
	r, _ := utf8.DecodeLastRuneInString(line)
	switch r {
	case '。':
		return true
	case '.', '!', '?', ',', ':':
		return words > 4
	}
	return false
}

// headings reports whether a line names columns and nothing else, and which of
// them holds the names. Among the columns of a spreadsheet some may have headings
// of their own making, as long as most are known.
func headings(line string) (names int, ok bool) {
	names = -1
	known, unknown := 0, 0
	for i, title := range titles(line) {
		switch title = heading(title); {
		case title == "":
		case nameHeadings[title]:
			known++
			if names < 0 {
				names = i
			}
		case otherHeadings[title]:
			known++
		default:
			unknown++
		}
	}
	if unknown > 0 && (known < 2 || known <= unknown || !strings.Contains(line, "\t")) {
		return -1, false
	}
	return names, known > 0
}

// titles are the cells of a line, without what is put around a heading.
func titles(line string) []string {
	var all []string
	for _, cell := range cells(line) {
		all = append(all, strings.Trim(line[cell.start:cell.end], " \t\"'.#:*"))
	}
	return all
}

// heading brings a heading to one spelling: without case, blanks, underscores,
// hyphens and brackets.
func heading(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '_', '-', '(', ')', '（', '）':
			return -1
		}
		if 'A' <= r && r <= 'Z' {
			return r - 'A' + 'a'
		}
		return r
	}, s)
}

// isHeading reports whether s names a column.
func isHeading(s string) bool {
	if len(s) > maxHeading {
		return false
	}
	s = heading(s)
	return nameHeadings[s] || otherHeadings[s]
}

// areHeadings reports whether s names one column or several: "Company Domain".
func areHeadings(s string) bool {
	if isHeading(s) {
		return true
	}
	if strings.IndexByte(s, ' ') < 0 {
		return false
	}
	for word := range strings.FieldsSeq(s) {
		if !isHeading(word) {
			return false
		}
	}
	return s != ""
}

// maxHeading is the longest heading in bytes.
const maxHeading = 48

var (
	nameHeadings = headingSet(`name; company; company name; organisation; organization; organisation name; organization name;
		display name; tenant name; tenant display name; directory name; customer; customer name; partner;
		会社名; 会社; 企業名; 組織名; 組織; 名称; 名前; 表示名; テナント名; ディレクトリ名; 取引先; 取引先名; 顧客名; 社名`)
	otherHeadings = headingSet(`domain; domain name; default domain; tenant default domain; initial domain; primary domain;
		tenant; tenant id; directory id; directory (tenant) id; home tenant id; mail; email; e-mail; address; mail address; email address;
		url; link; no; id; account; note; notes; memo; remark; remarks; comment; comments; contact; contacts; contact person; contact name; person; pic; department; phone; tel; date; upn; user principal name; user type; user name; object id; type; cloud;
		status; state; country code; region; created; environment; subscription id; subscription name;
		ドメイン; ドメイン名; 既定のドメイン; 初期ドメイン; プライマリ ドメイン; テナント; テナントid; ディレクトリ; ディレクトリid; メール; メールアドレス;
		リンク; 番号; アカウント; 備考; メモ; 種別; 種類; 状態; 担当; 担当者; 担当者名; ご担当; ご担当者; 窓口; 連絡先; 部署; 電話; 電話番号; 備考欄; 期限; 日付; ユーザー プリンシパル名; ユーザーの種類; 国; 地域`)
)

func headingSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(words, ";") {
		set[heading(strings.TrimSpace(word))] = true
	}
	return set
}
