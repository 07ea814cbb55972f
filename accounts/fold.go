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
	if plain(s) {
		return lowerASCII(s)
	}
	return strings.ToLower(norm.NFKC.String(s))
}

// plain reports whether normalising would leave s alone: ASCII, kana without
// loose sound marks, and the common Chinese characters. Nearly every name is, and
// this is far cheaper than asking the tables.
func plain(s string) bool {
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

// lowerASCII is strings.ToLower for plain texts, where only ASCII has capitals.
func lowerASCII(s string) string {
	for i := range len(s) {
		if c := s[i]; 'A' <= c && c <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

// contains reports whether the folded form of text contains the folded word.
func contains(text, word string) bool {
	if len(word) == 0 {
		return true
	}
	if !plain(text) {
		return strings.Contains(Fold(text), word)
	}
	for i := 0; i+len(word) <= len(text); i++ {
		if equalLower(text[i:i+len(word)], word) {
			return true
		}
	}
	return false
}

// equalLower compares bytes, those of upper-case ASCII letters as lower case.
func equalLower(text, lower string) bool {
	for i := range len(lower) {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}
