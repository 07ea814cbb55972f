package accounts

import "unicode/utf8"

// How long texts may be, in bytes of UTF-8. What keeps to them fits into every
// keyring; Cut makes a text keep to one.
const (
	MaxName    = 180 // an organisation's name, an account's label, a phone's name
	MaxNote    = 900 // a note: about 300 Japanese characters
	MaxAddress = 254 // a mail address (RFC 5321)
)

// Cut shortens s to at most limit bytes, between two characters.
func Cut(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit]
}
