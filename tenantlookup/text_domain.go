package tenantlookup

import (
	"slices"
	"strings"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
)

// Bounds of a name in DNS, RFC 1035, section 2.3.4.
const (
	maxLabel  = 63
	maxDomain = 253
)

// names follows UTS #46 as browsers do: mapped to lower case and NFC, no
// characters that RFC 1034 does not allow, and the rules for right-to-left.
var names = idna.New(
	idna.MapForLookup(), idna.Transitional(false), idna.StrictDomainName(true),
	idna.VerifyDNSLength(true), idna.BidiRule(),
)

// parseDomain returns the ASCII form of a domain of two labels or more: lower
// case, Punycode where needed, without a trailing dot. It looks at the form
// only, not at whether such a top-level domain exists.
func parseDomain(s string) (string, bool) {
	s = strings.ToLower(strings.TrimSuffix(s, "."))
	if !isASCII(s) || strings.Contains(s, "xn--") {
		if strings.ContainsFunc(s, isNumberMark) {
			return "", false // "①contoso.com" is no name with a 1
		}
		ascii, err := names.ToASCII(s)
		if err != nil {
			return "", false
		}
		s = ascii
	}
	last := s[strings.LastIndexByte(s, '.')+1:]
	if len(s) > maxDomain || len(last) == len(s) || !isTopLevel(last) {
		return "", false
	}
	for label := range strings.SplitSeq(s, ".") {
		if !isLabel(label) {
			return "", false
		}
	}
	return s, true
}

// isLabel reports whether s is letters, digits and hyphens, with no hyphen at
// an end (RFC 1034, section 3.5, as RFC 1123 relaxes it).
func isLabel(s string) bool {
	if s == "" || len(s) > maxLabel || s[0] == '-' || s[len(s)-1] == '-' {
		return false
	}
	for i := range len(s) {
		if s[i] != '-' && !isAlnum(s[i]) {
			return false
		}
	}
	return true
}

// isTopLevel reports whether s can be a top-level domain: letters only, or
// Punycode.
func isTopLevel(s string) bool {
	if strings.HasPrefix(s, "xn--") {
		return true
	}
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return len(s) >= 2
}

// hasKnownSuffix reports whether the top-level domain of an ASCII domain is
// delegated, or one of those that RFC 2606 sets apart for examples and tests.
func hasKnownSuffix(domain string) bool {
	last := domain[strings.LastIndexByte(domain, '.')+1:]
	if last == "example" || last == "test" {
		return true
	}
	_, icann := publicsuffix.PublicSuffix(last)
	return icann
}

// isSuffix reports whether nobody can own domain because it is a place where
// domains are registered: co.jp.
func isSuffix(domain string) bool {
	suffix, icann := publicsuffix.PublicSuffix(domain)
	return icann && suffix == domain
}

// registrable returns the domain that somebody registered above host:
// contoso.co.jp for www.shop.contoso.co.jp. The initial domain of a tenant
// counts as registered.
func registrable(host string) string {
	for _, suffix := range initialSuffixes {
		if rest, ok := strings.CutSuffix(host, suffix); ok && rest != "" {
			return rest[strings.LastIndexByte(rest, '.')+1:] + suffix
		}
	}
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return domain
	}
	return host
}

// initialSuffixes are the endings of the domain that every tenant gets when it is made.
var initialSuffixes = append([]string{PublicInitialSuffix}, column(func(row cloudRow) string { return row.suffix })...)

// IsInitialDomain reports whether a domain, in any case, is one that a tenant gets when
// it is made: contoso.onmicrosoft.com, contoso.partner.onmschina.cn.
func IsInitialDomain(domain string) bool {
	domain = strings.ToLower(domain)
	return slices.ContainsFunc(initialSuffixes, func(suffix string) bool {
		name, ok := singleLabel(domain, suffix[1:])
		return ok && isLabel(name)
	})
}

// PublicInitialSuffix is the ending in the public cloud. It is not in cloudTable: an
// external tenant and a government one can carry it too.
const PublicInitialSuffix = ".onmicrosoft.com"
