package tenantlookup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mixedRun reads a run in which letters other than Latin ones stand: the domains
// that are written in them, and between those what is Latin.
func (s *scanner) mixedRun(start, end int) {
	from := start
	for at := start; at < end; {
		stop := at
		for stop < end && !endsLocal(s.line[stop]) {
			stop++
		}
		if begin, local, domain := s.foreign(at, stop); domain != "" {
			s.latinParts(from, begin)
			if local != "" {
				s.address(local, domain, begin, stop)
			} else if !isFileName(domain) {
				s.site(domain, begin, stop)
			}
			from = stop
		}
		at = stop + 1
	}
	s.latinParts(from, end)
}

// foreign reads an internationalised domain in other than Latin letters, or the address
// at one, and returns where it begins.
func (s *scanner) foreign(start, end int) (begin int, local, domain string) {
	text := s.line[start:end]
	begin = start
	if at := strings.LastIndexByte(text, '@'); at >= 0 {
		local = latinSuffix(text[:at])
		begin = start + at - len(local)
		text = text[at+1:]
	}
	if len(latinPrefix(text)) == len(text) || !strings.Contains(text, ".") {
		return 0, "", ""
	}
	domain, ok := parseDomain(text)
	if !ok || !s.knownSuffix(domain) || !oneScriptLabels(text) {
		return 0, "", ""
	}
	return begin, local, domain
}

// latinParts reads the parts of a run that are Latin, each for itself.
func (s *scanner) latinParts(start, end int) {
	for start < end {
		n := len(latinPrefix(s.line[start:end]))
		s.latinRun(start, start+n)
		start += n
		for start < end {
			r, size := utf8.DecodeRuneInString(s.line[start:end])
			if isLatin(r) {
				break
			}
			start += size
		}
	}
}

func latinPrefix(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !isLatin(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

func latinSuffix(s string) string {
	if i := strings.LastIndexFunc(s, func(r rune) bool { return !isLatin(r) }); i >= 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		return s[i+size:]
	}
	return s
}

// oneScriptLabels reports whether each label of a domain is either all Latin
// or has no Latin letter. "担当はcontoso.jp" is not so: words stand before a
// domain there.
func oneScriptLabels(domain string) bool {
	for label := range strings.SplitSeq(domain, ".") {
		latin, other := false, false
		for _, r := range label {
			if unicode.IsLetter(r) {
				latin, other = latin || isLatin(r), other || !isLatin(r)
			}
		}
		if latin && other {
			return false
		}
	}
	return true
}
