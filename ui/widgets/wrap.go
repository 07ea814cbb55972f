package widgets

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"

	"norikae/ui/i18n"
)

// wrap breaks s into lines no wider than limit, at the places UAX #14 allows
// (so no line starts with 」 or 。 and Latin words stay whole), and inside a word
// only when the word alone is too wide. measure gives the width of a text.
func wrap(s string, limit float32, measure func(string) float32) []string {
	var lines []string
	for _, paragraph := range strings.Split(s, "\n") {
		lines = append(lines, wrapParagraph(paragraph, limit, measure)...)
	}
	return lines
}

func wrapParagraph(p string, limit float32, measure func(string) float32) []string {
	if p == "" || limit <= 0 || measure(p) <= limit {
		return []string{p}
	}
	var lines []string
	line := ""
	for _, piece := range pieces(p) {
		if measure(strings.TrimRight(line+piece, " ")) <= limit {
			line += piece
			continue
		}
		if line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
		}
		for measure(strings.TrimRight(piece, " ")) > limit {
			head := fit(piece, limit, measure)
			lines = append(lines, head)
			piece = piece[len(head):]
		}
		line = piece
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, strings.TrimRight(line, " "))
	}
	fillLastLine(p, lines, measure)
	return lines
}

// fillLastLine gives a last line of one or two wide letters, such as "す。", some of the
// line before it in the paragraph p, so that it does not stand there alone. Lines as
// short as those of a narrow column stay as they are, and so does a line that ends
// in a space: the space would be lost.
func fillLastLine(p string, lines []string, measure func(string) float32) {
	n := len(lines)
	if n < 2 || !wide(lines[n-1]) || utf8.RuneCountInString(lines[n-1]) > 2 || !strings.HasSuffix(p, lines[n-2]+lines[n-1]) {
		return
	}
	before := pieces(lines[n-2])
	em := measure("あ")
	if measure(lines[n-2]) < 8*em {
		return
	}
	for len(before) > 1 && measure(lines[n-1]) < 4*em {
		last := before[len(before)-1]
		if !wide(last) {
			return // a word of another script is not torn off for it
		}
		before = before[:len(before)-1]
		lines[n-2], lines[n-1] = strings.Join(before, ""), last+lines[n-1]
	}
	lines[n-2] = strings.TrimRight(lines[n-2], " ")
}

// wide reports whether s is of wide letters alone.
func wide(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !i18n.Wide(r) })
}

// pieces cuts p where UAX #14 allows a line to end, but never between "http://" and
// what it leads to, nor between a number and the wide letter that counts it, as in
// "14 件".
func pieces(p string) []string {
	runes := []rune(p)
	var seg segmenter.Segmenter
	seg.Init(runes)
	var out []string
	for it := seg.LineIterator(); it.Next(); {
		piece := string(it.Line().Text)
		if n := len(out); n > 0 && (strings.HasSuffix(out[n-1], "://") || endsInNumber(out[n-1]) && i18n.Wide(it.Line().Text[0])) {
			out[n-1] += piece
			continue
		}
		out = append(out, piece)
	}
	return out
}

// endsInNumber reports whether a piece ends in a number and the space after it.
func endsInNumber(piece string) bool {
	number, spaced := strings.CutSuffix(piece, " ")
	return spaced && number != "" && '0' <= number[len(number)-1] && number[len(number)-1] <= '9'
}

// fit returns the longest head of s, at least one rune, that is no wider than
// limit.
func fit(s string, limit float32, measure func(string) float32) string {
	runes := []rune(s)
	n := 1 + sort.Search(len(runes)-1, func(i int) bool { return measure(string(runes[:i+2])) > limit })
	return string(runes[:n])
}

// ellipsis shortens s to limit, ending in "…" when something was cut.
func ellipsis(s string, limit float32, measure func(string) float32) string {
	if measure(s) <= limit || s == "" {
		return s
	}
	room := limit - measure("…")
	if room <= 0 {
		return "…"
	}
	return strings.TrimRight(fit(s, room, measure), " ") + "…"
}
