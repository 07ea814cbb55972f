package tenantlookup

import (
	"html"
	"regexp"
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

// backslashed are the escapes of JSON (RFC 8259, section 7) and of calendars (RFC 5545,
// section 3.3.11) that texts bring along.
var backslashed = regexp.MustCompile(`\\(?:[/",;nNr]|u[0-9A-Fa-f]{4})`)

// decodeBackslashes undoes them. A path of Windows keeps its backslashes.
func decodeBackslashes(s string) string {
	isPath := strings.Contains(s, `\\`) || strings.Contains(s, `:\`)
	return backslashed.ReplaceAllStringFunc(s, func(escape string) string {
		switch escape[1] {
		case 'u':
			code, _ := strconv.ParseUint(escape[2:], 16, 16) // the pattern has digits only
			return string(rune(code))
		case 'n', 'N', 'r':
			if isPath {
				return escape
			}
			return " "
		}
		return escape[1:]
	})
}

// entity is &amp;, &#38; or &#x26;. Without its semicolon none is one: a link may have
// a parameter named "copy" or "region".
var entity = regexp.MustCompile(`&[^&;]{1,8};`)

func decodeEntities(s string) string {
	return entity.ReplaceAllStringFunc(s, func(coded string) string {
		decoded := html.UnescapeString(coded)
		if strings.HasPrefix(decoded, "&") && decoded != "&" {
			return coded
		}
		return decoded
	})
}

// mostEncoded is how many times over a link is found encoded.
const mostEncoded = 3

var (
	percentEscape = regexp.MustCompile(`%[0-9A-Fa-f]{2}`)
	percentWord   = regexp.MustCompile("[^ \t<>\"'`|]*%[^ \t<>\"'`|]*")
)

// decodePercent undoes the encoding of words that are encoded as a whole: a
// link out of a log, or a guest's user name. In a link that is not encoded as a
// whole the encoding has a meaning and stays.
func decodePercent(s string) string {
	s = percentWord.ReplaceAllStringFunc(s, func(word string) string {
		for range mostEncoded {
			if !percentEscape.MatchString(word) || strings.Contains(word[:strings.IndexByte(word, '%')], "/") {
				break // a link, with a scheme or without
			}
			word = decodeHex(percentEscape, word)
		}
		return word
	})
	return strings.ToValidUTF8(s, "\ufffd")
}

// decodeHex puts the bytes of escapes, such as %2F or =2F, into their places.
func decodeHex(escape *regexp.Regexp, s string) string {
	return escape.ReplaceAllStringFunc(s, func(coded string) string {
		code, _ := strconv.ParseUint(coded[1:], 16, 8) // the pattern has digits only
		return string([]byte{byte(code)})
	})
}
