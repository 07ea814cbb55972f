package accounts

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CleanLine makes any text one line that shows as it is: blanks of every kind become
// single spaces, and control characters, marks of writing direction and signs that
// cannot be seen are gone. Names, addresses and domains pass through it wherever
// they come in: typed, pasted, from a file, from Microsoft.
func CleanLine(s string) string {
	if isLine(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if isBlank(r) {
			return ' '
		}
		return seen(r)
	}, strings.ToValidUTF8(s, ""))
	return strings.Join(strings.Fields(withoutJoiners(s)), " ")
}

// CleanText does the same for a text of several lines, as a note: it keeps its lines,
// tabs and spaces. The line ends of every system become a line feed.
func CleanText(s string) string {
	s = lineEnds.Replace(strings.ToValidUTF8(s, ""))
	return withoutJoiners(strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return r
		}
		return seen(r)
	}, s))
}

// codeForm is what the codes and words of an error look like: nothing that could carry a
// token or an address.
var codeForm = regexp.MustCompile(`^[A-Za-z0-9_.-]{1,64}$`)

// CleanCode returns a code or a word that came with an error, and "" for a text that may
// be more than that.
func CleanCode(s string) string {
	if !codeForm.MatchString(s) {
		return ""
	}
	return s
}

// joiner makes one picture of several, as of a woman and a computer.
const joiner = '\u200d'

// withoutJoiners drops joiners except those between two pictures: all others are
// invisible.
func withoutJoiners(s string) string {
	if !strings.ContainsRune(s, joiner) {
		return s
	}
	in := []rune(s)
	out := make([]rune, 0, len(in))
	for i, r := range in {
		if r == joiner && (len(out) == 0 || !isPicture(out[len(out)-1]) || i+1 == len(in) || !unicode.Is(unicode.So, in[i+1])) {
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

// isPicture reports whether r can end a picture: a symbol, its colour (Sk), or the
// sign that says it is to be coloured.
func isPicture(r rune) bool { return unicode.In(r, unicode.So, unicode.Sk) || r == '\ufe0f' }

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n")

// isLine reports whether CleanLine would leave s alone: printable ASCII with single
// spaces between, as most texts are.
func isLine(s string) bool {
	space := true
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && !space:
			space = true
		case c <= ' ' || c > '~':
			return false
		default:
			space = false
		}
	}
	return s == "" || !space
}

// isBlank reports whether r shows as room only.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Zs, unicode.Zl, unicode.Zp) || r == '\u2800' // a Braille cell without dots
}

// seen returns a rune that shows, and -1 for one that does not, or changes how its
// neighbours show: controls, formats (among them the marks of direction, Unicode Standard
// Annex 9), private use, and what a renderer leaves out. Variation selectors stay: they
// choose between forms of a character in Japanese names. Joiners are for withoutJoiners.
func seen(r rune) rune {
	if r != joiner && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Other_Default_Ignorable_Code_Point) {
		return -1
	}
	return r
}

// How long texts may be, in bytes of UTF-8. What keeps to them fits into every
// keyring; Cut makes a text keep to one.
const (
	MaxName    = 180 // an organisation's name, an account's label, a phone's name
	MaxNote    = 900 // a note: about 300 Japanese characters
	MaxAddress = 254 // a mail address (RFC 5321)
)

// Cut shortens s to at most limit bytes, between two characters.
func Cut(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit]
}
