package report

import (
	"strings"
	"unicode"
)

// clean makes one line of s that cannot pass for something else: blanks of any
// kind become one space; control characters and marks that change the direction
// of writing are dropped.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), bends(r), r == unicode.ReplacementChar:
			return -1
		default:
			return r
		}
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// cleanLines cleans a text of several lines, without empty ones at its ends.
func cleanLines(s string) string {
	lines := strings.FieldsFunc(s, func(r rune) bool {
		return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085' || r == '\v' || r == '\f'
	})
	for i, l := range lines {
		lines[i] = clean(l)
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// bends reports whether r changes the direction of what follows (Unicode
// Standard Annex #9) or separates lines.
func bends(r rune) bool {
	switch {
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return true
	case r == '\u200e', r == '\u200f', r == '\u061c', r == '\u2028', r == '\u2029', r == '\ufeff':
		return true
	default:
		return false
	}
}

// join is strings.Join for parts that may be empty.
func join(parts []string, between string) string {
	var some []string
	for _, p := range parts {
		if p != "" {
			some = append(some, p)
		}
	}
	return strings.Join(some, between)
}
