package links

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"norikae/accounts"
)

// values is what a rung can put into its URL. Empty means unknown.
type values struct{ id, domain, address, language string }

// value names one of the values.
type value int

const (
	none       value = iota
	tenantID         // the tenant's GUID
	domain           // the tenant's domain
	domainOrID       // the domain, or the GUID when the domain is unknown
	mail             // the account's address
	language         // the language without its region: ja
	locale           // the language with a region, where one is known: ja-JP
)

// rung is a link as data: a page, and what to add to its address.
type rung struct {
	id    string
	page  string           // https URL without query
	path  value            // one more path segment
	query map[string]value // query parameters; url.Values sorts them by name
	steps []Action
	sure  confidences
	fact  string // the fact it rests on
}

// confidences is the confidence per kind of account.
type confidences [accounts.EmailCode + 1]Confidence

// all is the same confidence for every kind.
func all(c Confidence) confidences { return confidences{c, c, c} }

// of returns the confidence for k. Kinds of guests not known here sign in
// elsewhere, as guests with a mailed code do.
func (s confidences) of(k accounts.Kind) Confidence {
	if k != accounts.Work && k != accounts.Personal {
		k = accounts.EmailCode
	}
	return s[k]
}

// build turns rungs into links, leaving out those that need an unknown value.
func build(rungs []rung, k accounts.Kind, f values) []Link {
	links := make([]Link, 0, len(rungs))
	for _, r := range rungs {
		u, ok := r.url(f)
		if !ok {
			continue
		}
		l := Link{ID: r.id, URL: u, Steps: slices.Clone(r.steps), Confidence: r.sure.of(k), Fact: r.fact}
		if slices.Contains(r.steps, TypeDomain) {
			l.Enter = f.domain
		}
		links = append(links, l)
	}
	return links
}

// url builds the address, or reports false when a value it needs is unknown.
func (r rung) url(f values) (string, bool) {
	u := r.page
	if r.path != none {
		segment := f.get(r.path)
		// A segment of dots would be taken for a step up the path.
		if strings.Trim(segment, ".") == "" {
			return "", false
		}
		u += "/" + escapeSegment(segment)
	}
	if len(r.query) == 0 {
		return u, true
	}
	q := make(url.Values, len(r.query))
	for name, v := range r.query {
		s := f.get(v)
		if s == "" {
			return "", false
		}
		q.Set(name, s)
	}
	return u + "?" + q.Encode(), true
}

// escapeSegment is url.PathEscape and escapes also the signs that a shell reads: a
// browser's start script may pass the link through one.
func escapeSegment(s string) string { return shellSigns.Replace(url.PathEscape(s)) }

var shellSigns = strings.NewReplacer("&", "%26", "$", "%24", "'", "%27", "(", "%28", ")", "%29", "!", "%21", "*", "%2A", ";", "%3B")

// get returns a value as text; empty when it is unknown or unusable. Nothing that
// holds a control character goes into a link, not even encoded.
func (f values) get(v value) string {
	s := f.text(v)
	if strings.ContainsFunc(s, unicode.IsControl) {
		return ""
	}
	return s
}

func (f values) text(v value) string {
	switch v {
	case tenantID:
		return f.id
	case domain:
		return f.domain
	case domainOrID:
		if f.domain == "" {
			return f.id
		}
		return f.domain
	case mail:
		if a := strings.TrimSpace(f.address); strings.Contains(a, "@") {
			return a
		}
	case language:
		return baseLanguage(f.language)
	case locale:
		return locales[baseLanguage(f.language)]
	}
	return ""
}

// locales are the locales that the personal account's pages are known to be asked for in,
// by language.
var locales = map[string]string{"ja": "ja-JP", "en": "en-US"}

// baseLanguage returns the language of a BCP 47 tag in lower case: "ja" for
// "ja-JP". It returns "" for anything that does not begin with a two or three
// letter language.
func baseLanguage(tag string) string {
	base, _, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	if len(base) < 2 || len(base) > 3 {
		return ""
	}
	base = strings.ToLower(base)
	if strings.Trim(base, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return base
}
