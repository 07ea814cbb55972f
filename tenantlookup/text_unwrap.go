package tenantlookup

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// An unwrapper puts lines together again that are one: of a mail that was
// pasted as it travels, of a calendar or a contact, and links that a mail
// program or a terminal broke.
type unwrapper struct {
	quoted bool // quoted-printable (RFC 2045, section 6.7)
	folded bool // a line that begins with a blank goes on with the one above (RFC 5545, section 3.1)
}

func unwrapperOf(text string, lines []string) unwrapper {
	return unwrapper{
		quoted: isQuotedPrintable(text, lines),
		folded: strings.Contains(text, "BEGIN:VCALENDAR") || strings.Contains(text, "BEGIN:VEVENT") || strings.Contains(text, "BEGIN:VCARD"),
	}
}

const (
	longestQuoted = 76  // characters of a quoted-printable line
	maxJoined     = 400 // lines that are put together at most
	narrowest     = 56  // characters at which a program breaks a line at the earliest
)

// isQuotedPrintable reports whether lines end in "=" as those of a coded mail
// do: beside other coded signs, or in the middle of a link.
func isQuotedPrintable(text string, lines []string) bool {
	if !strings.Contains(text, "=\n") {
		return strings.Contains(text, `=3D"`)
	}
	coded := quotedSign.MatchString(text)
	return slices.ContainsFunc(lines, func(line string) bool {
		return strings.HasSuffix(line, "=") && !strings.HasSuffix(line, "==") &&
			(coded || strings.Contains(line, "://") && len(line) >= longestQuoted-6 && len(line) <= longestQuoted)
	})
}

var quotedSign = regexp.MustCompile(`=(?:3D|20|0D|09|[C-F][0-9A-F]=[89AB][0-9A-F])`)

// unwrap returns the line that lines begin with, and over how many lines it
// goes.
func (u unwrapper) unwrap(lines []string) (string, int) {
	line, n := lines[0], 1
	if u.quoted {
		for n < min(len(lines), maxJoined) && strings.HasSuffix(line, "=") {
			line = line[:len(line)-1] + lines[n]
			n++
		}
		line = strings.ToValidUTF8(decodeHex(line, '='), "\ufffd")
	}
	if u.folded && n == 1 {
		var b strings.Builder
		b.WriteString(line)
		for n < min(len(lines), maxJoined) && lines[n] != "" && (lines[n][0] == ' ' || lines[n][0] == '\t') {
			b.WriteString(lines[n][1:])
			n++
		}
		line = b.String()
	}
	if !strings.Contains(line, "://") {
		return line, n
	}
	for n < len(lines) {
		joined, more := enclosed(line, lines[n:])
		if more == 0 {
			joined, more = cutAtWidth(line, lines[n-1], lines[n:])
		}
		if more == 0 {
			break
		}
		line, n = joined, n+more
	}
	return line, n
}

// maxLinkLines is over how many lines a link is followed.
const maxLinkLines = 40

// enclosed puts a link in angle brackets or quotation marks together again
// (RFC 3986, appendix C). It returns how many of the lines below belong to it, 0
// when nothing is open at the end of the line.
func enclosed(line string, below []string) (string, int) {
	if !strings.ContainsAny(line, `<"`) {
		return line, 0
	}
	open := max(strings.LastIndex(line, "<http"), strings.LastIndex(line, "<URL:http"), strings.LastIndex(line, `"http`))
	if open < 0 {
		return line, 0
	}
	closer := byte('>')
	if line[open] == '"' {
		closer = '"'
	}
	line = strings.TrimRight(line, " \t")
	if rest := line[open+1:]; strings.IndexByte(rest, closer) >= 0 || strings.ContainsAny(rest, " \t<") {
		return line, 0
	}
	var b strings.Builder
	b.WriteString(line)
	for n, next := range below[:min(len(below), maxLinkLines)] {
		next = strings.TrimRight(withoutQuoteMarks(next), " \t")
		piece, rest, closes := strings.Cut(next, string(closer))
		if piece == "" && !closes || !isPiece(piece) {
			break
		}
		if b.WriteString(piece); closes {
			b.WriteByte(closer)
			b.WriteString(rest)
			return b.String(), n + 1
		}
	}
	return line, 0
}

// withoutQuoteMarks takes off what a reply puts in front of a line.
func withoutQuoteMarks(line string) string { return strings.TrimLeft(line, " \t>") }

// isPiece reports whether s can be the middle of a link.
func isPiece(s string) bool {
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= utf8.RuneSelf || strings.IndexByte("<>\"`|^{}", s[i]) >= 0 {
			return false
		}
	}
	return !strings.Contains(s, "://")
}

// cutAtWidth puts a link together that was cut at the width of a line. above is
// the line that the text stands in last. The lines below go on with it when each
// is one word and the link then names an organisation that it did not name
// before, or when it was cut inside an escape.
func cutAtWidth(line, above string, below []string) (string, int) {
	begin := strings.LastIndexAny(line, " \t<>\"'([") + 1
	link := line[begin:]
	if utf8.RuneCountInString(above) < narrowest || !isWeb(link) || !isASCII(link) {
		return line, 0
	}
	pieces := piecesOf(below)
	joined, named := link, false
	first, _ := linkQuery(link)
	for _, piece := range pieces {
		joined += piece
		if !named {
			q, reason := linkQuery(joined)
			named = reason == "" && q.Value != first.Value && (q.ID != "" || first.Value == "" || isCutHost(link))
		}
	}
	if len(pieces) == 0 || !named && !cutInEscape.MatchString(link) {
		return line, 0
	}
	return line[:begin] + joined, len(pieces)
}

// piecesOf returns the lines that can go on with a link: each is one word, and
// each but the last was cut at the width of a line.
func piecesOf(lines []string) []string {
	var pieces []string
	for _, line := range lines[:min(len(lines), maxLinkLines)] {
		piece := strings.TrimSpace(withoutQuoteMarks(line))
		if piece == "" || !isPiece(piece) {
			break
		}
		if pieces = append(pieces, piece); utf8.RuneCountInString(line) < narrowest {
			break
		}
	}
	return pieces
}

// cutInEscape ends in the middle of what no link ends with.
var cutInEscape = regexp.MustCompile(`(?:%[0-9A-Fa-f]?|[=&?-])$`)

// isCutHost reports whether a link has been cut inside its host.
func isCutHost(link string) bool {
	_, rest, _ := strings.Cut(link, "://")
	return !strings.Contains(rest, "/")
}

// mailHeaders are names of which at least one stands at the head of a mail.
var mailHeaders = setOf(`from to cc subject date mime-version content-type delivered-to reply-to`)

// transportHeaders name mail servers and message numbers, never an
// organisation that the mail is about.
var transportHeaders = setOf(`received received-spf message-id in-reply-to references dkim-signature
	authentication-results return-path thread-index thread-topic list-unsubscribe list-id content-type content-id`)

func isTransport(name string) bool {
	return transportHeaders[name] || strings.HasPrefix(name, "x-") || strings.HasPrefix(name, "arc-")
}

// headerName returns the name of a header line (RFC 5322, section 2.2), in
// lower case; "" when the line is none.
func headerName(line string) string {
	name, _, ok := strings.Cut(line, ":")
	if !ok || name == "" || strings.ContainsAny(name, " \t.@/\\<\"'") || !isASCII(name) {
		return ""
	}
	return strings.ToLower(name)
}

// headerEnd returns where the header of a mail ends that begins at a line or at
// the first one below that is not blank: at the empty line behind it. Without
// a header it is 0. looked is the line up to which headerEnd has looked.
func headerEnd(lines []string, at int) (end, looked int) {
	for at < len(lines) && lines[at] == "" {
		at++
	}
	known := false
	for first := at; at < min(len(lines), first+maxJoined); at++ {
		line := lines[at]
		switch name := headerName(line); {
		case line == "" && known && at+1 < len(lines):
			return at, at
		case line == "", name == "" && (at == first || line[0] != ' ' && line[0] != '\t'):
			return 0, at
		default:
			known = known || mailHeaders[name]
		}
	}
	return 0, at
}

// header reads one header that begins at a line, with what continues it, and
// returns where the next begins. Those of transport are left out.
func (u unwrapper) header(lines []string, at, end int, add func(number int, raw string)) int {
	transport := isTransport(headerName(lines[at]))
	for first := true; at < end && (first || lines[at] != "" && (lines[at][0] == ' ' || lines[at][0] == '\t')); first = false {
		raw, n := u.unwrap(lines[at:end])
		if !transport && !isBlank(raw) {
			add(at+1, raw)
		}
		at += n
	}
	return at
}
