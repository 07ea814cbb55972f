package recovery

import (
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/text/width"
)

// Found is what a pasted text holds for an administrator to look up.
type Found struct {
	Codes       []string // AADSTS numbers without the letters, in order, each once
	Trace       string   // trace or request ID, a lower-case GUID; may be empty
	Correlation string   // correlation ID, likewise
	Timestamp   string   // as the page wrote it: 2026-11-22 03:10:11Z; may be empty
	User        string   // the address that the page says is signed in, in lower case; may be empty
}

// longestUser is more than any mail address is long, in bytes (RFC 5321, section 4.5.3.1).
const longestUser = 400

// longestText is how much of a pasted text is read, in bytes.
const longestText = 64 << 10

// Patterns of what the pages show, in lower case. The labels are those of the English
// and the Japanese pages, of the JSON of the token endpoint and of its address.
var (
	guid        = `["'{\[\s]{0,4}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})`
	traceID     = regexp.MustCompile(`(?:trace|request|トレース|要求|リクエスト)[\s_-]?id["']?\s{0,3}[:=]?\s{0,3}` + guid)
	correlation = regexp.MustCompile(`(?:correlation|関連付け|相関)[\s_-]?(?:の\s?)?id["']?\s{0,3}[:=]?\s{0,3}` + guid)
	timestamp   = regexp.MustCompile(`(?:timestamp|time\s?stamp|タイム\s?スタンプ|日時)["']?\s{0,3}[:=]?["'\s]{0,3}([0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}[t ][0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?\s?(?:z|[+-][0-9]{2}:?[0-9]{2})?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4},?\s[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?[ap]m)?)`)
	signedIn    = regexp.MustCompile(`(?:user account|user|ユーザー\s?アカウント|ユーザー)\s{0,2}['"‘“「]([^'"’”」\s@]+@[^'"’”」\s@]+)['"’”」]`)
	percent     = regexp.MustCompile(`%[0-9A-Fa-f]{2}`)
)

// findDetails reads codes and IDs out of a readable text; lower is the same in lower
// case.
func findDetails(text, lower string) Found {
	f := Found{Codes: codes(lower)}
	if strings.Contains(lower, "id") {
		f.Trace, f.Correlation = firstMatch(traceID, lower), firstMatch(correlation, lower)
	}
	if containsAny(lower, []string{"time", "タイム", "日時"}) {
		if m := timestamp.FindStringSubmatchIndex(lower); m != nil {
			f.Timestamp = strings.TrimSpace(text[m[2]:m[3]])
		}
	}
	if strings.Contains(lower, "@") {
		f.User = address(firstMatch(signedIn, lower))
	}
	return f
}

// address is the mail address in the name of a user: a guest's name in a tenant is
// sato_outlook.jp#ext#@contoso.onmicrosoft.com, and a personal account's may be
// live.com#sato@outlook.jp.
func address(user string) string {
	if len(user) > longestUser {
		return ""
	}
	if guest, _, ok := strings.Cut(user, "#ext#@"); ok {
		at := strings.LastIndexByte(guest, '_')
		if at < 0 {
			return ""
		}
		return guest[:at] + "@" + guest[at+1:]
	}
	return user[strings.LastIndexByte(user, '#')+1:]
}

// lowerASCII puts A to Z into lower case. The text keeps its length.
func lowerASCII(text string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}, text)
}

func firstMatch(pattern *regexp.Regexp, text string) string {
	if m := pattern.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}

// normalizeText cuts a text to what is read, turns full-width letters and digits
// into ASCII, and undoes the escapes of an address copied from the browser.
func normalizeText(text string) string {
	if len(text) > longestText {
		text = text[:longestText]
	}
	text = strings.ToValidUTF8(text, " ")
	if strings.Contains(text, "error_description=") || strings.Contains(text, "%3A") || strings.Contains(text, "%3a") {
		text = percent.ReplaceAllStringFunc(strings.ReplaceAll(text, "+", " "), unescape)
		text = strings.ToValidUTF8(text, " ")
	}
	return strings.NewReplacer("\u00a0", " ", "\u3000", " ").Replace(width.Fold.String(text))
}

// unescape turns %3A into the byte it stands for.
func unescape(s string) string {
	byteOf, err := url.PathUnescape(s)
	if err != nil {
		return s
	}
	return byteOf
}
