package letter

import "strings"

// How long a mailto link may be, in bytes. Windows hands an address of about
// 2,000 characters to a mail program, a mail page in a browser takes about 8,000.
const (
	ShortMailto = 2000
	LongMailto  = 8000
)

// Mailto is a link that opens the mail program. Only this package makes one.
type Mailto struct{ link string }

// String returns the link: ASCII, every value in it escaped.
func (m Mailto) String() string { return m.link }

// Mailto returns the letter as a mailto link (RFC 6068) of at most limit bytes.
// A letter that is too long for that goes without its body, which whole reports:
// pasteHint then stands in its place, to say that the text is on the clipboard.
func (l Letter) Mailto(limit int, pasteHint string) (m Mailto, whole bool) {
	body := strings.ReplaceAll(manyLines(l.Body), "\n", "\r\n")
	if link := l.mailto(body); len(link) <= limit {
		return Mailto{link}, true
	}
	hint := oneLine(pasteHint)
	for {
		link := l.mailto(hint)
		if len(link) <= limit || l.Subject == "" && hint == "" {
			return Mailto{link}, false
		}
		// Only a limit far below the usual ones gets here.
		l.Subject, hint = half(l.Subject), half(hint)
	}
}

func (l Letter) mailto(body string) string {
	link := "mailto:" + escape(address(l.To), "@")
	mark := byte('?')
	for _, f := range []struct{ name, value string }{{"subject", oneLine(l.Subject)}, {"body", body}} {
		if f.value != "" {
			link += string(mark) + f.name + "=" + escape(f.value, "")
			mark = '&'
		}
	}
	return link
}

// escape percent-encodes everything but the unreserved characters of RFC 3986
// and those of also.
func escape(s, also string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("-._~"+also, c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteString(string([]byte{'%', hex[c>>4], hex[c&15]}))
		}
	}
	return b.String()
}

// half cuts a text to half its characters.
func half(s string) string {
	r := []rune(s)
	return string(r[:len(r)/2])
}
