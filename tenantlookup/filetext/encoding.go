package filetext

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

// decodeText finds the encoding of text without a label and returns it in UTF-8;
// false when the bytes are no text.
func decodeText(content []byte) (string, bool) {
	switch {
	case bytes.HasPrefix(content, []byte{0xef, 0xbb, 0xbf}):
		content = content[3:]
	case bytes.HasPrefix(content, []byte{0xff, 0xfe}), bytes.HasPrefix(content, []byte{0xfe, 0xff}):
		return checked(decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), content))
	case isUTF16(content):
		return checked(decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), content))
	}
	if isJIS(content) {
		return checked(decodeWith(japanese.ISO2022JP, content))
	}
	if utf8.Valid(content) {
		return checked(string(content))
	}
	best, faults := "", len(content)
	for _, e := range []encoding.Encoding{japanese.ShiftJIS, japanese.EUCJP} {
		text := decodeWith(e, content)
		if n := strings.Count(text, "\ufffd"); n < faults {
			best, faults = text, n
		}
	}
	if faults*20 > utf8.RuneCountInString(best) { // neither: a Western text
		best = decodeWith(charmap.Windows1252, content)
	}
	return checked(best)
}

// decodeLabelled decodes text whose encoding is named, as in a part of a mail.
func decodeLabelled(label string, content []byte) (string, bool) {
	e, err := htmlindex.Get(label)
	if err != nil {
		return decodeText(content)
	}
	return checked(decodeWith(e, content))
}

func decodeWith(e encoding.Encoding, content []byte) string {
	text, err := e.NewDecoder().Bytes(content)
	if err != nil {
		return strings.ToValidUTF8(string(content), "\ufffd")
	}
	return string(text)
}

// checked reports whether a decoded text is one: with hardly any control
// characters and hardly anything that could not be decoded.
func checked(text string) (string, bool) {
	odd, all := 0, 0
	for _, r := range text {
		all++
		if r == utf8.RuneError || r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1b", r) {
			odd++
		}
	}
	return text, odd*20 <= all
}

// sample is how much of a file its encoding is guessed from.
const sample = 4 << 10

// isUTF16 reports whether bytes are mostly UTF-16 without a mark in front: every
// second byte of Latin text is zero.
func isUTF16(content []byte) bool {
	part := content[:min(len(content), sample)&^1]
	zeros := 0
	for i := 1; i < len(part); i += 2 {
		if part[i] == 0 && part[i-1] != 0 {
			zeros++
		}
	}
	return len(part) >= 8 && zeros*5 >= len(part)*2
}

// isJIS reports whether bytes switch to Japanese as ISO-2022-JP does.
func isJIS(content []byte) bool {
	return bytes.Contains(content, []byte("\x1b$B")) || bytes.Contains(content, []byte("\x1b$@"))
}
