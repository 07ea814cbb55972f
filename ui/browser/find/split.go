package find

import "strings"

// word is one argument of a command line.
type word struct {
	text   string
	quoted bool // at least in part
}

// splitter collects the words of a command line.
type splitter struct {
	words []word
	text  strings.Builder
	open  bool // a word has begun, if only with an empty pair of quotes
	mixed bool // it has a quoted part
	quote byte // the quote we are in, or 0
}

// put adds a byte to the word.
func (s *splitter) put(c byte) {
	s.open = true
	s.text.WriteByte(c)
}

// end ends the word, if one has begun.
func (s *splitter) end() {
	if s.open {
		s.words = append(s.words, word{s.text.String(), s.mixed})
		s.text.Reset()
		s.open, s.mixed = false, false
	}
}

// SplitWords splits a command line into its arguments, as splitWords does.
func SplitWords(line string, escapes bool) (argv []string, closed bool) {
	words, closed := splitWords(line, escapes)
	for _, w := range words {
		argv = append(argv, w.text)
	}
	return argv, closed
}

// splitWords splits a command line at white space outside single and double
// quotes. With escapes a backslash takes the next byte as it is: outside quotes
// any, in double quotes those the Desktop Entry Specification names. It reports
// false when a quote is not closed.
func splitWords(line string, escapes bool) ([]word, bool) {
	var s splitter
	for i := 0; i < len(line); i++ {
		c := line[i]
		if escapes && c == '\\' && i+1 < len(line) && escapable(s.quote, line[i+1]) {
			i++
			s.put(line[i])
			continue
		}
		switch {
		case s.quote != 0 && c == s.quote:
			s.quote = 0
		case s.quote == 0 && (c == '"' || c == '\''):
			s.open, s.mixed, s.quote = true, true, c
		case s.quote == 0 && strings.IndexByte(" \t\r\n", c) >= 0:
			s.end()
		default:
			s.put(c)
		}
	}
	s.end()
	return s.words, s.quote == 0
}

// escapable reports whether a backslash before c means something inside quote.
func escapable(quote, c byte) bool {
	return quote == 0 || quote == '"' && strings.IndexByte("\"`$\\", c) >= 0
}
