package letter

import (
	"net/url"
	"strings"
)

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
	if link := l.mailto(crlf(l.Body)); len(link) <= limit {
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
	link := "mailto:" + strings.ReplaceAll(escape(address(l.To)), "%40", "@")
	mark := byte('?')
	for _, f := range []struct{ name, value string }{{"subject", oneLine(l.Subject)}, {"body", body}} {
		if f.value != "" {
			link += string(mark) + f.name + "=" + escape(f.value)
			mark = '&'
		}
	}
	return link
}

// escape percent-encodes everything but the unreserved characters of RFC 3986.
func escape(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

// half cuts a text to half its characters.
func half(s string) string {
	r := []rune(s)
	return string(r[:len(r)/2])
}
