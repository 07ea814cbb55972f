package launch

import (
	"fmt"
	"log/slog"
	"regexp"
	"strings"
)

// What the log holds in place of something that was removed.
const (
	noAddress = "[address]"
	noSecret  = "[secret]"
)

var (
	// An address as RFC 5322 dot-atoms and quoted names go, also with the sign as a
	// link writes it (%40, and %2540 in a link within a link) or as a Japanese
	// keyboard does (U+FF20). The part behind the sign may be a single label: it is
	// better to drop one "user@host" too many.
	address = regexp.MustCompile(`(?:"(?:[^"\\\n]|\\.)*"|[\p{L}\p{N}.!#$%&'*+/^_{|}~-]+)(?:@|＠|%(?:25)*40)[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?`)

	// A Go module with its version, as in the stack of a crash. No top-level domain is
	// a number or such a time and hash.
	module = regexp.MustCompile(`@v\d+\.\d+\.\d+(?:-(?:0\.)?\d{14}-[0-9a-f]{12})?$`)

	// A signed or encrypted token in compact form (RFC 7515, RFC 7516): the
	// first part is the base64 of a JSON object and so begins with "eyJ".
	compactToken = regexp.MustCompile(`eyJ[\w-]{8,}(?:\.[\w-]*){1,4}`)

	// The credentials of an HTTP header (RFC 9110, section 11.4).
	credentials = regexp.MustCompile(`(?i)\b(bearer|basic|dpop|pop)\s+[\w.~+/=-]{8,}`)

	// The parameters of OAuth and OpenID Connect in a link, a form or JSON. The value
	// ends where the surrounding notation ends it. Names that are also words of prose
	// count only where such a notation begins right before them: a link, a form, JSON,
	// the escaped form of these, or a struct as %+v prints it.
	parameter = regexp.MustCompile(`(?i)(` +
		`\b(?:(?:access|refresh|id|sas)_?token|(?:device|user|auth|authorization)_?code|code_(?:verifier|challenge)|` +
		`client_(?:secret|assertion|info)|passw(?:or)?d|pwd|otp)` +
		`|(?:[?&#"'{]|%3f|%26|%23|%22)(?:code|state|session_state|nonce|assertion)` +
		`)((?:["']|%22)?\s*(?:=|:|%3d|%3a)\s*(?:["']|%22)?)[^\s"'&;,}\])]{4,}`)

	// The same names where a word of prose may stand before them, with a value that
	// prose does not have: long, or of the forms that Microsoft's codes have.
	bare = regexp.MustCompile(`(?i)(\b(?:code|state|nonce|assertion)(?:\s*[=:]\s*|%3d|%3a))(?:[\w.*!~$-]*\d[\w.*!~$-]{15,}|[01]\.A[\w.*!~$-]{3,}|M\.[CR]\d+_[\w.*!~$-]*)`)

	// A code or a refresh token of a personal account.
	personalToken = regexp.MustCompile(`\bM\.[CR]\d+_[\w.*!~$/+=-]{4,}`)

	// What stands before the sign in an address that carries a password.
	userInfo = regexp.MustCompile(`(://)[^\s/@"']+:[^\s/@"']*@`)

	// Anything long without a break that consists of the characters of base64.
	// Refresh tokens of personal accounts contain the other characters too.
	opaque = regexp.MustCompile(`[\w+/=*!$-]{80,}`)

	// Names of attributes whose value is a secret whatever it looks like.
	secretName = regexp.MustCompile(`(?i)token|secret|passw|authorization|cookie|assertion|^(?:code|otp|pin|nonce|(?:device|user|auth)_?code)$`)
)

// withoutSecrets removes tokens, codes and passwords from a text.
func withoutSecrets(s string) string {
	s = compactToken.ReplaceAllString(s, noSecret)
	s = credentials.ReplaceAllString(s, "$1 "+noSecret)
	s = userInfo.ReplaceAllString(s, "${1}"+noSecret+"@")
	s = parameter.ReplaceAllString(s, "${1}${2}"+noSecret)
	s = bare.ReplaceAllString(s, "${1}"+noSecret)
	s = personalToken.ReplaceAllString(s, noSecret)
	return opaque.ReplaceAllString(s, noSecret)
}

// withoutAddresses removes mail addresses and secrets from a text.
func withoutAddresses(s string) string {
	return address.ReplaceAllStringFunc(withoutSecrets(s), func(found string) string {
		if module.MatchString(found) {
			return found
		}
		return noAddress
	})
}

// textOf returns what the handler would write for a value. Bytes become the text
// they hold, because the filter finds nothing in a list of numbers.
func textOf(v any) string {
	if b, ok := v.([]byte); ok {
		return string(b)
	}
	return fmt.Sprintf("%+v", v)
}

// replace makes a slog.HandlerOptions.ReplaceAttr from a text filter. Values that
// are not text are filtered as the text the handler would write for them.
func replace(clean func(string) string) func([]string, slog.Attr) slog.Attr {
	return func(_ []string, a slog.Attr) slog.Attr {
		switch a.Value.Kind() {
		case slog.KindString:
			a.Value = slog.StringValue(clean(a.Value.String()))
		case slog.KindAny:
			if _, level := a.Value.Any().(slog.Level); level {
				return a
			}
			a.Value = slog.StringValue(clean(strings.TrimSpace(textOf(a.Value.Any()))))
		}
		a.Key = clean(a.Key)
		if secretName.MatchString(a.Key) {
			a.Value = slog.StringValue(noSecret)
		}
		return a
	}
}
