package tenantlookup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A scanner finds queries in folded text, line by line.
type scanner struct {
	// loose: the text is one entry rather than prose, so that anything in the
	// form of a domain counts, whatever its top-level domain.
	loose bool

	hits   []hit  // of the line scanned last, in order
	missed Reason // what was there instead of a query
	known  map[string]bool
	line   string
}

// hit is a query and the bytes of the line it was read from.
type hit struct {
	query      Query
	start, end int
	address    bool   // it is the domain of a mail address
	name       string // the display name beside it; from complete on
}

// scan reads one line and appends its hits to those given, in their order.
func (s *scanner) scan(line string, hits []hit) []hit {
	s.line, s.hits = line, hits
	for start := 0; start < len(line); {
		r, size := utf8.DecodeRuneInString(line[start:])
		if separates(r) {
			start += size
			continue
		}
		end, plain := start, true
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
			plain = plain && isLatin(r)
			end += size
		}
		s.chunk(start, end, plain)
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
	return r == utf8.RuneError || unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r)
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
func (s *scanner) chunk(start, end int, plain bool) {
	text := s.line[start:end]
	if scheme := strings.Index(text, "://"); scheme >= 0 {
		from := scheme
		for from > 0 && isAlnum(text[from-1]) {
			from--
		}
		s.chunk(start, start+from, false)
		to := len(text)
		if next := strings.Index(text[scheme+3:], ",http"); next >= 0 {
			to = scheme + 3 + next
		}
		s.link(start+from, start+to)
		s.chunk(start+to, end, false)
		return
	}
	if plain {
		s.plain(start, end)
		return
	}
	s.mixed(start, end)
}

// link reads a link with its scheme.
func (s *scanner) link(start, end int) {
	raw := strings.TrimRight(s.line[start:end], ".,;:!?)]}*_")
	q, reason := linkQuery(strings.ReplaceAll(raw, "&amp;", "&"))
	if reason == "" && !s.loose && q.Kind == Workforce && q.ID == "" && isPassingSite(q.Domain) {
		return
	}
	s.add(q, reason, start, start+len(raw), false)
}

func (s *scanner) add(q Query, reason Reason, start, end int, address bool) {
	if reason != "" {
		if s.missed == "" || s.missed == ReasonNothing {
			s.missed = reason
		}
		return
	}
	s.hits = append(s.hits, hit{query: q, start: start, end: end, address: address})
}

func (s *scanner) address(local, domain string, start, end int) {
	q, reason := addressQuery(local, domain)
	s.add(q, reason, start, end, true)
}

func (s *scanner) site(domain string, start, end int) {
	q, reason := siteQuery(domain, false)
	s.add(q, reason, start, end, false)
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
