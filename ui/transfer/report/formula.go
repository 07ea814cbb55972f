package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// formulaSigns begin a formula. Full-width and small ones count, which Japanese
// versions of Excel take for the plain ones.
const formulaSigns = "=+-@＝＋－＠﹢﹣﹦﹫\u2212"

// separators are what lists are separated by, and lines end with, in one country or
// another: a program that separates by another sign than the writer begins a new
// cell there, whatever the quotes say.
const separators = ";\t\n\r"

// safeCell keeps a spreadsheet from computing a cell, or a part of it that becomes
// a cell of its own: an apostrophe before the sign makes it text (OWASP, "CSV
// Injection"). What a program may skip before the sign does not hide it.
func safeCell(s string) string {
	if s != "" && strings.ContainsRune(separators, rune(s[0])) {
		s = "'" + s
	}
	var b strings.Builder
	for len(s) > 0 {
		end := strings.IndexAny(s, separators) + 1
		if end == 0 {
			end = len(s)
		}
		if startsFormula(s[:end]) {
			b.WriteByte('\'')
		}
		b.WriteString(s[:end])
		s = s[end:]
	}
	return b.String()
}

// startsFormula reports whether the first sign that counts begins a formula.
func startsFormula(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool {
		return r == '"' || r == '\u2800' || unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point)
	})
	first, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune(formulaSigns, first)
}
