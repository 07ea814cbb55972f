package find

import "strings"

// word is one argument of a command line.
type word struct {
	text   string
	quoted bool // at least in part
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
func splitWords(line string, escapes bool) (words []word, closed bool) {
	var (
		text         []byte
		open, quoted bool // a word has begun, if only with an empty pair of quotes; it has a quoted part
		quote        byte // the quote we are in, or 0
	)
	end := func() {
		if open {
			words = append(words, word{string(text), quoted})
		}
		text, open, quoted = nil, false, false
	}
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case escapes && c == '\\' && i+1 < len(line) && escapable(quote, line[i+1]):
			i++
			text, open = append(text, line[i]), true
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			open, quoted, quote = true, true, c
		case quote == 0 && strings.IndexByte(" \t\r\n", c) >= 0:
			end()
		default:
			text, open = append(text, c), true
		}
	}
	end()
	return words, quote == 0
}

// escapable reports whether a backslash before c means something inside quote.
func escapable(quote, c byte) bool {
	return quote == 0 || quote == '"' && strings.IndexByte("\"`$\\", c) >= 0
}
