package launch

import (
	"fmt"
	"log/slog"
	"regexp"
	"strings"
)

// What stands in the log in place of something that was taken out.
const (
	noAddress = "[address]"
	noSecret  = "[secret]"
)

var (
	// An address as RFC 5322 dot-atoms go, also with the sign as a link writes
	// it (%40) or as a Japanese keyboard does (U+FF20). The part behind the
	// sign may be a single label: better one "user@host" too many dropped.
	address = regexp.MustCompile(`[\p{L}\p{N}.!#$%&'*+/^_{|}~-]+(?:@|＠|%40)[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?`)

	// A Go module with its version, as in the places that errors come from. No
	// top-level domain is a number or such a time and hash.
	module = regexp.MustCompile(`@v\d+\.\d+\.\d+(?:-(?:0\.)?\d{14}-[0-9a-f]{12})?$`)

	// A signed or encrypted token in compact form (RFC 7515, RFC 7516): the
	// first part is the base64 of a JSON object and so begins with "eyJ".
	compactToken = regexp.MustCompile(`eyJ[\w-]{8,}(?:\.[\w-]*){1,4}`)

	// The credentials of an HTTP header (RFC 9110, section 11.4).
	credentials = regexp.MustCompile(`(?i)\b(bearer|basic|dpop|pop)\s+[\w.~+/=-]{8,}`)

	// What OAuth and OpenID Connect hand over in a link, a form or JSON. The
	// value ends where the surrounding notation says so. Words that prose uses
	// too count only where such a notation begins right before them.
	parameter = regexp.MustCompile(`(?i)(` +
		`\b(?:(?:access|refresh|id|sas)_?token|(?:device|user|auth|authorization)_?code|code_(?:verifier|challenge)|` +
		`client_(?:secret|assertion|info)|passw(?:or)?d|pwd|otp)` +
		`|[?&#"'](?:code|state|session_state|nonce|assertion)` +
		`)(["']?\s*[=:]\s*["']?)[^\s"'&;,}\])]{4,}`)

	// Anything long without a break that is made of what base64 is made of.
	opaque = regexp.MustCompile(`[\w+/=-]{80,}`)

	// Names of attributes whose value is a secret whatever it looks like.
	secretName = regexp.MustCompile(`(?i)token|secret|passw|authorization|cookie|assertion|^(?:code|otp|pin|nonce|(?:device|user|auth)_?code)$`)
)

// withoutSecrets takes tokens, codes and passwords out of a text.
func withoutSecrets(s string) string {
	s = compactToken.ReplaceAllString(s, noSecret)
	s = credentials.ReplaceAllString(s, "$1 "+noSecret)
	s = parameter.ReplaceAllString(s, "${1}${2}"+noSecret)
	return opaque.ReplaceAllString(s, noSecret)
}

// withoutAddresses takes mail addresses out of a text, and secrets with them.
func withoutAddresses(s string) string {
	return address.ReplaceAllStringFunc(withoutSecrets(s), func(found string) string {
		if module.MatchString(found) {
			return found
		}
		return noAddress
	})
}

// replace makes a slog.HandlerOptions.ReplaceAttr of a text filter. Values that
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
			a.Value = slog.StringValue(clean(strings.TrimSpace(fmt.Sprintf("%+v", a.Value.Any()))))
		}
		if secretName.MatchString(a.Key) {
			a.Value = slog.StringValue(noSecret)
		}
		return a
	}
}
