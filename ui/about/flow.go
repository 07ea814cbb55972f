package about

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A licence is written in lines of up to eighty letters. In a narrower column
// each of them would wrap into a long line and a stump.
const (
	fullLine  = 45 // letters from which a line was broken because it was full
	shortLine = 30 // letters below which a line without an end is a title
)

// begins are the lines that begin something: a point of a list, a name in a list
// of those who hold the rights, a drawn line.
var begins = regexp.MustCompile(`^([*•-]|\(?[0-9a-z]{1,2}[.)]\s|Copyright (\([cC]\)|©|[0-9])|[-=_─]{3,})`)

// drawn is a line drawn with letters.
var drawn = regexp.MustCompile(`^[-=_─]+$`)

// flow joins the lines of each paragraph of a licence, so that it wraps where it
// is shown. No word changes.
func flow(text string) string {
	var out strings.Builder
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if i > 0 && follows(lines[i-1], line) {
			out.WriteString(" " + strings.TrimSpace(line))
			continue
		}
		if i > 0 {
			out.WriteByte('\n')
		}
		out.WriteString(strings.TrimRightFunc(line, unicode.IsSpace))
	}
	return out.String()
}

// follows reports whether a line goes on with what stands in the one before.
func follows(before, line string) bool {
	before, line = strings.TrimSpace(before), strings.TrimSpace(line)
	if line == "" || utf8.RuneCountInString(before) < fullLine || begins.MatchString(line) || drawn.MatchString(before) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	title := utf8.RuneCountInString(line) < shortLine && (unicode.IsLetter(last) || unicode.IsDigit(last))
	return !title && !strings.HasSuffix(before, ":")
}
