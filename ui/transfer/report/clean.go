package report

import (
	"slices"
	"strings"

	"norikae/accounts"
)

// clean makes one line of s that cannot pass for something else, without the sign
// that stands for what could not be read.
func clean(s string) string { return accounts.CleanLine(strings.ReplaceAll(s, "\ufffd", "")) }

// cleanLines cleans a text of several lines, without empty ones at its ends.
func cleanLines(s string) string {
	lines := strings.FieldsFunc(accounts.CleanText(s), func(r rune) bool { return r == '\n' || r == '\u2028' || r == '\u2029' })
	for i, l := range lines {
		lines[i] = clean(l)
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// join is strings.Join for parts that may be empty.
func join(parts []string, between string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), between)
}
