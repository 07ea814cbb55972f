package tenantlookup

import "strings"

// latinRun reads a run of ASCII and Latin letters without blanks or a scheme:
// links without "https://", addresses, tenant IDs and domains, in their order.
func (s *scanner) latinRun(start, end int) {
	if end-start < len("a.bc") {
		return
	}
	if from, ok := s.bareLink(start, end); ok {
		s.bare(start, from)
		s.slashed(from, end)
		return
	}
	for start < end {
		at := strings.IndexByte(s.line[start:end], '@')
		if at < 0 {
			break
		}
		at += start
		local := at
		for local > start && !endsLocal(s.line[local-1]) {
			local--
		}
		s.bare(start, local)
		stop := at + 1
		for stop < end && inDomain(s.line[stop]) {
			stop++
		}
		domain, ok := parseDomain(strings.Trim(s.line[at+1:stop], ".-"))
		if ok && (s.lenient || s.knownSuffix(domain) || local < at) && !isThread(domain) {
			s.address(s.line[local:at], domain, local, stop)
		} else if s.line[at+1:stop] == "SSL" { // \\contoso.sharepoint.com@SSL\sites
			s.bare(local, at)
		}
		start = stop
	}
	s.bare(start, end)
}

// isThread reports whether a domain is that of a Teams thread, which is written like an
// address.
func isThread(domain string) bool {
	return strings.HasPrefix(domain, "thread.") || strings.HasSuffix(domain, ".spaces")
}

// endsLocal reports whether c cannot belong to the part of an address before
// the @; the # of a guest's "#EXT#" can.
func endsLocal(c byte) bool {
	switch c {
	case ',', ';', ':', '(', ')', '[', ']', '{', '}', '\\', '/', '=', '&', '?':
		return true
	}
	return false
}

// inDomain reports whether c can stand in a domain; letters beyond ASCII can.
func inDomain(c byte) bool { return isAlnum(c) || c == '-' || c == '.' || c >= 0x80 }

// bareLink looks for a host with a path, without a scheme in front.
func (s *scanner) bareLink(start, end int) (from int, ok bool) {
	slash := strings.IndexByte(s.line[start:end], '/')
	if slash < 0 || slash == end-start-1 {
		return 0, false
	}
	from = start + slash
	for from > start && inDomain(s.line[from-1]) {
		from--
	}
	if from > start && s.line[from-1] == '@' {
		return 0, false
	}
	domain, ok := parseDomain(s.line[from : start+slash])
	return from, ok && s.knownSuffix(domain)
}

// slashed reads a host with a path: a link, unless every part is a domain,
// which is a list written with slashes.
func (s *scanner) slashed(start, end int) {
	text := strings.TrimRight(s.line[start:end], ".,;:!?)]}*_/")
	for part := range strings.SplitSeq(text, "/") {
		domain, ok := parseDomain(part)
		if !ok || !s.knownSuffix(domain) || IsMicrosoftHost(domain) {
			q, reason := linkQuery("https://" + text)
			s.add(hit{query: q, start: start, end: start + len(text), label: tenantID}, reason)
			return
		}
	}
	for part := range strings.SplitSeq(text, "/") {
		s.bare(start, start+len(part))
		start += len(part) + 1
	}
}

// bare reads tenant IDs and domains.
func (s *scanner) bare(start, end int) {
	for start < end {
		id, at := "", -1
		if end-start >= guidLength {
			if id, at = findGUID(s.line[start:end]); at >= 0 {
				at += start
			}
		}
		if at < 0 {
			s.domains(start, end)
			return
		}
		s.domains(start, at)
		if label := s.labelOf(at); label != otherID {
			s.add(hit{query: queryID(id), start: at, end: at + guidLength, label: label}, "")
		} else {
			s.refused = append(s.refused, id)
		}
		start = at + guidLength
	}
}

// domains reads the domains of a run without addresses and IDs.
func (s *scanner) domains(start, end int) {
	for start < end {
		if !inDomain(s.line[start]) && s.line[start] != '_' {
			start++
			continue
		}
		stop := start
		for stop < end && (inDomain(s.line[stop]) || s.line[stop] == '_') {
			stop++
		}
		s.domain(start, stop)
		start = stop
	}
}

func (s *scanner) domain(start, end int) {
	if isOtherWord(s.line[start:end]) {
		return
	}
	if glued := strings.Index(s.line[start:end], ".www."); glued > 0 { // "…free.www.contoso.com"
		start += glued + 1
	}
	word := strings.Trim(s.line[start:end], ".-")
	if !strings.Contains(word, ".") || strings.Contains(word, "_") {
		return
	}
	domain, ok := parseDomain(word)
	switch {
	case !ok || isFileName(word) && !s.alone(start, end):
		return
	case s.knownSuffix(domain) && !isSentenceEnd(word):
	case s.lenient && len(word) == len(strings.TrimSpace(s.line)):
	default:
		return
	}
	s.site(domain, start, end)
}

// isSentenceEnd reports whether a word is the end of a sentence without a blank, as in
// "soon.In the meantime", and no domain.
func isSentenceEnd(word string) bool {
	dot := strings.LastIndexByte(word, '.')
	first, last := word[0], word[dot+1:]
	return len(last) >= 2 && isUpper(last[0]) && !isUpper(last[1]) && !isUpper(first)
}

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
