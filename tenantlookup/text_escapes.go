package tenantlookup

import (
	"html"
	"net/url"
	"strconv"
	"strings"
)

// decode undoes the escapes that a text brings along from where it was copied:
// those of JSON and calendars, of HTML, and of addresses (percent-encoding).
func decode(s string) string {
	if strings.IndexByte(s, '\\') >= 0 {
		s = decodeBackslashes(s)
	}
	if strings.IndexByte(s, '&') >= 0 && strings.IndexByte(s, ';') >= 0 {
		s = decodeEntities(decodeEntities(s))
	}
	if strings.IndexByte(s, '%') >= 0 {
		s = decodePercent(s)
	}
	return s
}

// decodeBackslashes undoes \/, \" and \u0026 of JSON (RFC 8259, section 7) and
// \n and \, of calendars (RFC 5545, section 3.3.11). A path of Windows keeps its
// backslashes.
func decodeBackslashes(s string) string {
	isPath := strings.Contains(s, `\\`) || strings.Contains(s, `:\`)
	var b strings.Builder
	for {
		at := strings.IndexByte(s, '\\')
		if at < 0 || at == len(s)-1 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:at])
		decoded, n := backslashed(s[at:], isPath)
		b.WriteString(decoded)
		s = s[at+n:]
	}
}

// backslashed returns what the escape that s begins with stands for, and its
// length.
func backslashed(s string, isPath bool) (string, int) {
	switch next := s[1]; {
	case strings.IndexByte(`/",;`, next) >= 0:
		return string(next), 2
	case strings.IndexByte("nNr", next) >= 0 && !isPath:
		return " ", 2
	case next == 'u' && len(s) >= len(`\u0026`):
		if code, err := strconv.ParseUint(s[2:6], 16, 16); err == nil {
			return string(rune(code)), 6
		}
	}
	return `\`, 1
}

// longestEntity is how far an entity's semicolon is looked for.
const longestEntity = 10

// decodeEntities undoes &amp;, &#38; and &#x26;. Without its semicolon none is
// one: a link may have a parameter named "copy" or "region".
func decodeEntities(s string) string {
	var b strings.Builder
	for {
		at := strings.IndexByte(s, '&')
		if at < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:at])
		s = s[at:]
		end := strings.IndexByte(s[:min(len(s), longestEntity)], ';')
		if end > 1 {
			if decoded := html.UnescapeString(s[:end+1]); !strings.HasPrefix(decoded, "&") || decoded == "&" {
				b.WriteString(decoded)
				s = s[end+1:]
				continue
			}
		}
		b.WriteByte('&')
		s = s[1:]
	}
}

// mostEncoded is how many times over a link is found encoded.
const mostEncoded = 3

// decodePercent undoes the encoding of words that are encoded as a whole: a
// link out of a log, or a guest's user name. In a link that is not encoded as a
// whole the encoding has a meaning and stays.
func decodePercent(s string) string {
	var b strings.Builder
	for s != "" {
		end := strings.IndexAny(s, " \t<>\"'`|")
		if end < 0 {
			end = len(s)
		}
		word := s[:end]
		for range mostEncoded {
			if !hasEscape(word) || strings.Contains(word[:strings.IndexByte(word, '%')], "/") {
				break // a link, with a scheme or without
			}
			word = unescapeBytes(word)
		}
		b.WriteString(word)
		if end < len(s) {
			b.WriteByte(s[end])
			end++
		}
		s = s[end:]
	}
	return strings.ToValidUTF8(b.String(), "\ufffd")
}

// hasEscape reports whether %XX stands in s.
func hasEscape(s string) bool {
	for {
		at := strings.IndexByte(s, '%')
		if at < 0 || at+2 >= len(s) {
			return false
		}
		if isHex(s[at+1]) && isHex(s[at+2]) {
			return true
		}
		s = s[at+1:]
	}
}

// unescapeBytes undoes every %XX and leaves what is none.
func unescapeBytes(s string) string {
	if decoded, err := url.PathUnescape(s); err == nil {
		return decoded
	}
	return decodeHex(s, '%')
}

// decodeHex puts the bytes of escapes into their places: those of %2F or, with another
// mark, of =2F.
func decodeHex(s string, mark byte) string {
	var b strings.Builder
	for at := 0; at < len(s); at++ {
		if s[at] == mark && at+2 < len(s) && isHex(s[at+1]) && isHex(s[at+2]) {
			code, _ := strconv.ParseUint(s[at+1:at+3], 16, 8)
			b.WriteByte(byte(code))
			at += 2
			continue
		}
		b.WriteByte(s[at])
	}
	return b.String()
}
