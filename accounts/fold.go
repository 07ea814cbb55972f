package accounts

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold makes texts comparable as people expect: without case, and without the
// differences of full and half width and of composed and decomposed kana that
// Japanese keyboards and file systems make (Unicode normalisation form KC).
func Fold(s string) string {
	if isNormal(s) {
		return strings.ToLower(s)
	}
	return strings.ToLower(norm.NFKC.String(s))
}

// isNormal reports whether normalising would leave s alone: ASCII, kana without
// loose sound marks, and the common Chinese characters. Nearly every name is, and this
// is far cheaper than a look into Unicode's tables.
func isNormal(s string) bool {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
		case r >= 0x3041 && r <= 0x3096, r >= 0x30a1 && r <= 0x30fe, r == 0x3005:
		case r >= 0x4e00 && r <= 0x9fff:
		default:
			return false
		}
	}
	return true
}

// searchable is what a search compares of a text: folded, and with hiragana for
// katakana, because a person types a name as the keyboard happens to be set.
func searchable(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'ァ' && r <= 'ヶ' || r == 'ヽ' || r == 'ヾ' {
			return r - ('ァ' - 'ぁ')
		}
		return r
	}, Fold(s))
}

// contains reports whether the text contains the word, which is searchable.
func contains(text, word string) bool { return strings.Contains(searchable(text), word) }
