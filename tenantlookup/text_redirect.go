package tenantlookup

import (
	"cmp"
	"encoding/base64"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// redirectors carry somebody else's link: first mail filters, which check it when it is
// pressed, then chats and search engines, which count it. An entry is a host and, where
// not all of the host redirects, the beginning of the path. A host with "." or "-" in
// front stands for all that end so, an empty one for every host. The registered domain
// would be too much: Cisco and Trend Micro are organisations too.
var redirectors = redirectorsOf(`
	.urldefense.com .urldefense.us urldefense.proofpoint.com -ewt.proofpoint.com .mimecast.com/s/ .mimecast.com/r/
	.mimecastprotect.com -ctp.trendmicro.com -urlprotect.trendmicro.com .ctp.trendmicro.com
	.urlprotect.trendmicro.com linkprotect.cudasvc.com secure-web.cisco.com clicktime.symantec.com
	.clicktime.symantec.com protect.fireeye.com protect2.fireeye.com .fireeyecloud.com .etp.trellix.com
	protect2.trellix.com .avanan.click protect.checkpoint.com .protection.sophos.com .cloud-security.net
	atpscan.global.hornetsecurity.com /fmlurlsvc link.edgepilot.com urlsand.esvalabs.com url.emailprotection.link
	protection.greathorn.com link.zixcentral.com scanmail.trustwave.com shared.outlook.inky.com
	safe.menlosecurity.com url.serverdata.net urlisolation.com .vadesecure.com/safeproxy
	slack-redir.net www.linkedin.com/redir www.linkedin.com/safety/go www.google.com/url www.google.co.jp/url
	google.com/url notifications.google.com/g/p l.facebook.com lm.facebook.com l.instagram.com
	www.youtube.com/redirect line.me/R/
`)

type redirector struct{ host, path string }

func redirectorsOf(entries string) []redirector {
	var all []redirector
	for entry := range strings.FieldsSeq(entries) {
		host, path, _ := strings.Cut(entry, "/")
		all = append(all, redirector{host, path})
	}
	return all
}

func isRedirector(host, path string) bool {
	path = strings.TrimPrefix(path, "/")
	return slices.ContainsFunc(redirectors, func(r redirector) bool {
		switch {
		case !strings.HasPrefix(path, r.path):
			return false
		case r.host == "" || r.host == host:
			return true
		case r.host[0] == '.':
			return strings.HasSuffix(host, r.host) || host == r.host[1:]
		}
		return r.host[0] == '-' && strings.HasSuffix(host, r.host)
	})
}

// innerNames are the parameters that carry a link, likeliest first.
var innerNames = []string{"rd", "url", "u", "q", "ru", "target", "a", "weburl"}

// inside returns the links that stand inside a link, as they were before a
// filter coded them: in the path first, then in the parameters.
func (l link) inside() []string {
	var all []string
	for _, read := range []func(string) string{proofpoint3, underscored, encodedTail} {
		if inner := read(l.raw); inner != "" {
			all = append(all, inner)
		}
	}
	others := slices.Sorted(maps.Keys(l.params))
	for _, name := range slices.Concat(innerNames, others) {
		if inner := l.innerValue(l.params[name]); inner != "" && !slices.Contains(all, inner) {
			all = append(all, inner)
		}
	}
	return all
}

// innerValue reads the link that the value of a parameter is.
func (l link) innerValue(value string) string {
	if value == "" { // most names have none
		return ""
	}
	if inner := cmp.Or(web(value), web(unescape(value))); inner != "" {
		return inner
	}
	if strings.HasPrefix(value, "http") && strings.Contains(value, "-3A__") { // Proofpoint, version 2
		return unescape(strings.NewReplacer("-", "%", "_", "/").Replace(value))
	}
	return web(decode64(value)) // Sophos
}

// web returns s when it is a whole web link, else "".
func web(s string) string {
	if isWeb(s) {
		return s
	}
	return ""
}

// isWeb reports whether s is a whole web link.
func isWeb(s string) bool {
	start := strings.ToLower(s[:min(len(s), len("https://"))])
	return len(s) > len("https://") && (start == "https://" || strings.HasPrefix(start, "http://"))
}

// proofpoint3 reads what Proofpoint's third version writes:
// /v3/__{link}__;{what the stars were, in Base64}!!…
func proofpoint3(raw string) string {
	_, coded, ok := strings.Cut(raw, "/v3/__")
	if !ok {
		return ""
	}
	coded, rest, _ := cutLast(coded, "__;")
	list, _, _ := strings.Cut(rest, "!")
	were := []rune(decode64(list))
	var b strings.Builder
	for _, r := range coded {
		if r == '*' {
			r = '%' // nearly always
			if len(were) > 0 {
				r, were = were[0], were[1:]
			}
		}
		b.WriteRune(r)
	}
	return web(b.String())
}

// underscored reads what Check Point and Avanan write: /___{link}___.…
func underscored(raw string) string {
	_, inner, ok := strings.Cut(raw, "/___")
	if !ok {
		return ""
	}
	inner, _, _ = cutLast(inner, "___")
	return web(unescape(inner))
}

// encodedTail reads a link that is the rest of the path: /1AbC/https%3A%2F%2F…,
// or /https://….
func encodedTail(raw string) string {
	scheme := strings.Index(raw, "://") + len("://")
	path, _, _ := strings.Cut(raw[scheme:], "?") // the parameters are read for themselves
	at := strings.Index(strings.ToLower(path), "/http")
	if at < 0 {
		return ""
	}
	inner := raw[scheme+at+1:]
	return cmp.Or(web(inner), web(unescape(inner)))
}

func unescape(s string) string {
	if decoded, err := url.PathUnescape(s); err == nil {
		return decoded
	}
	return s
}

// decode64 undoes Base64 in either alphabet; "" when s is none.
func decode64(s string) string {
	s = strings.TrimRight(strings.NewReplacer("-", "+", "_", "/").Replace(s), "=")
	if len(s) > 4*maxDomain*4 {
		return ""
	}
	decoded, err := base64.RawStdEncoding.DecodeString(s)
	if err != nil {
		return ""
	}
	return string(decoded)
}

func cutLast(s, separator string) (before, after string, found bool) {
	if i := strings.LastIndex(s, separator); i >= 0 {
		return s[:i], s[i+len(separator):], true
	}
	return s, "", false
}
