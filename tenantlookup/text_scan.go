package tenantlookup

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A scanner finds queries in normalized text, line by line.
type scanner struct {
	// lenient: the text is one entry rather than prose, so that anything in the
	// form of a domain counts, whatever its top-level domain.
	lenient bool

	rows  []row // the rows of the text, and which of them is scanned: for labels above an ID
	at    int
	heads columnHeads
	cells []cell // of the line, once they were needed

	hits    []hit    // of the line scanned last, in order
	refused []string // IDs that are labelled as something else
	missed  Reason   // what was there instead of a query
	known   map[string]bool
	line    string
}

// hit is a query and the bytes of the line it was read from.
type hit struct {
	query      Query
	start, end int
	address    bool    // it is the domain of a mail address
	label      idLabel // of an ID: what it is labelled as
	name       string  // the display name beside it; from complete on
}

// scan reads one line and appends its hits to those given, in their order.
func (s *scanner) scan(line string, hits []hit) []hit {
	s.line, s.hits, s.cells = line, hits, nil
	for start := 0; start < len(line); {
		r, size := utf8.DecodeRuneInString(line[start:])
		if separates(r) {
			start += size
			continue
		}
		end, latin := start, true
		for end < len(line) {
			if c := line[end]; c < utf8.RuneSelf {
				if separators[c] {
					break
				}
				end++
				continue
			}
			r, size := utf8.DecodeRuneInString(line[end:])
			if separates(r) {
				break
			}
			latin = latin && isLatin(r)
			end += size
		}
		s.chunk(start, end, latin)
		start = end
	}
	return s.hits
}

// separates reports whether r ends a chunk: a blank, a bracket or quotation
// mark that no address holds, or any punctuation beyond ASCII.
func separates(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return separators[r]
	case isCJK(r):
		return false
	}
	return r == utf8.RuneError || unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) || isNumberMark(r)
}

// isNumberMark reports whether r is a number that ends no word: ①, ❶, Ⅰ, ¹, and
// the raised letters of "1ª". IDNA would make digits and letters of them.
func isNumberMark(r rune) bool {
	return r >= utf8.RuneSelf && (unicode.In(r, unicode.No, unicode.Nl) || r == 'ª' || r == 'º')
}

var separators = func() (set [utf8.RuneSelf]bool) {
	for r := range set {
		set[r] = r <= ' ' || strings.IndexByte("<>\"'`|\x7f", byte(r)) >= 0
	}
	return set
}()

// isLatin reports whether r can stand in a domain together with ASCII letters.
// Other letters, such as kana beside an address, end it.
func isLatin(r rune) bool {
	return r < utf8.RuneSelf || !isCJK(r) && unicode.In(r, unicode.Latin, unicode.Mn)
}

// isCJK reports whether r is a kana or a common ideograph: a short way for the
// letters that Japanese and Chinese text is made of.
func isCJK(r rune) bool {
	return '\u3041' <= r && r <= '\u3096' || '\u30a1' <= r && r <= '\u30fa' || '\u4e00' <= r && r <= '\u9fff'
}

// chunk reads a run without blanks.
func (s *scanner) chunk(start, end int, latin bool) {
	for {
		scheme := strings.Index(s.line[start:end], "://")
		switch {
		case scheme < 0 && latin:
			s.latinRun(start, end)
			return
		case scheme < 0:
			s.mixedRun(start, end)
			return
		}
		from := start + scheme
		for from > start && isAlnum(s.line[from-1]) {
			from--
		}
		s.mixedRun(start, from)
		to := from + linkEnd(s.line[from:end])
		s.link(from, to)
		start, latin = to+restOfPath(s.line[to:end]), false
	}
}

// linkEnd returns where the link that text begins with ends: before another
// link that is neither a parameter nor carried by a redirector, before a
// backslash, and before the first letter beyond ASCII that follows the host:
// Japanese sets no blank there.
func linkEnd(text string) int {
	host := strings.Index(text, "://") + len("://")
	path := host + indexOr(text[host:], "/?#\\")
	if !oneScriptLabels(text[host:min(path, host+4*maxDomain)]) { // "https://contoso.comとfabrikam.com"
		path = host
	}
	redirects := false
	for at := host; at < len(text); at++ {
		switch c := text[at]; {
		case at >= path && (c >= utf8.RuneSelf || c == '\\'):
			return at
		case c != ':':
		default:
			begin := schemeBefore(text, at)
			if begin <= host {
				continue
			}
			switch before := text[begin-1]; before {
			case '=':
			case '/', '_':
				if redirects = redirects || isRedirectorLink(text[:begin]); !redirects {
					return begin
				}
			default:
				return begin
			}
		}
	}
	return len(text)
}

// schemeBefore returns where "http" or "https" begins that ends at a colon which
// two slashes follow; -1 without one.
func schemeBefore(text string, colon int) int {
	if !strings.HasPrefix(text[colon:], "://") {
		return -1
	}
	for _, name := range []string{"https", "http"} {
		if begin := colon - len(name); begin >= 0 && strings.EqualFold(text[begin:colon], name) {
			return begin
		}
	}
	return -1
}

func isRedirectorLink(raw string) bool {
	u, err := url.Parse(raw)
	if err != nil {
		return false
	}
	host, ok := linkHost(u)
	return ok && isRedirector(host, u.Path)
}

// restOfPath returns how much of text, which stands behind a link that ended
// before a letter beyond ASCII, is still its path: "資料.xlsx" and what a sign of
// paths goes on with.
func restOfPath(text string) int {
	at := 0
	for at < len(text) && text[at] >= utf8.RuneSelf {
		for at < len(text) && text[at] >= utf8.RuneSelf {
			at++
		}
		if at == len(text) || strings.IndexByte("/?&#=._-%+", text[at]) < 0 {
			break
		}
		for at < len(text) && text[at] < utf8.RuneSelf && text[at] != '\\' && !strings.HasPrefix(text[at:], "http") {
			at++
		}
	}
	return at
}

func indexOr(s, chars string) int {
	if i := strings.IndexAny(s, chars); i >= 0 {
		return i
	}
	return len(s)
}

// link reads a link with its scheme.
func (s *scanner) link(start, end int) {
	raw := strings.TrimRight(s.line[start:end], ".,;:!?)]}*_([~")
	q, reason := linkQuery(raw)
	if reason == "" && !s.lenient && q.Kind == Workforce && q.ID == "" && isIncidentalSite(q.Domain) {
		return
	}
	s.add(hit{query: q, start: start, end: start + len(raw), label: tenantID}, reason)
}

func (s *scanner) add(h hit, reason Reason) {
	if reason != "" {
		if s.missed == "" || s.missed == ReasonNothing {
			s.missed = reason
		}
		return
	}
	s.hits = append(s.hits, h)
}

func (s *scanner) address(local, domain string, start, end int) {
	q, reason := addressQuery(local, domain)
	if reason == "" && !s.lenient && isIncidentalSite(domain) {
		return
	}
	s.add(hit{query: q, start: start, end: end, address: true}, reason)
}

func (s *scanner) site(domain string, start, end int) {
	q, reason := siteQuery(domain, false)
	s.add(hit{query: q, start: start, end: end}, reason)
}

// knownSuffix is hasKnownSuffix, remembered: a long list has few endings.
func (s *scanner) knownSuffix(domain string) bool {
	last := domain[strings.LastIndexByte(domain, '.')+1:]
	known, ok := s.known[last]
	if !ok {
		if s.known == nil {
			s.known = map[string]bool{}
		}
		known = hasKnownSuffix(domain)
		s.known[strings.Clone(last)] = known
	}
	return known
}
