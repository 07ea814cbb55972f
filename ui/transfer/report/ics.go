package report

import (
	"strings"
	"unicode/utf8"
)

// maxLine is the longest line of an iCalendar file in octets, without its line
// break (RFC 5545, section 3.1).
const maxLine = 75

// fold makes a content line of s: broken so that no line is longer than 75
// octets, never inside a character, each line ended by CR LF. What follows a
// break begins with one space.
func fold(s string) string {
	var b strings.Builder
	room := maxLine
	for _, r := range s {
		n := utf8.RuneLen(r)
		if n > room {
			b.WriteString("\r\n ")
			room = maxLine - 1
		}
		b.WriteRune(r)
		room -= n
	}
	b.WriteString("\r\n")
	return b.String()
}

// escape writes s as a value of type TEXT (RFC 5545, section 3.3.11). Control
// characters, which the type does not allow, are dropped; bytes that are no
// UTF-8 become the replacement character.
func escape(s string) string {
	var b strings.Builder
	for _, r := range strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n") {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\\', r == ';', r == ',':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < 0x20 && r != '\t', r == 0x7f:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
