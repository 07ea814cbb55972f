package tenantlookup

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed consumer-domains.txt
var consumerDomains string

// mailProviders reads the list once: true where the domains below count too.
var mailProviders = sync.OnceValue(func() map[string]bool {
	list := map[string]bool{}
	for line := range strings.Lines(consumerDomains) {
		line, _, _ = strings.Cut(line, "#")
		for _, domain := range strings.Fields(line) {
			name, below := strings.CutPrefix(domain, "*.")
			list[name] = below
		}
	}
	return list
})

// IsMailProvider reports whether domain, in any spelling that Parse reads,
// holds mailboxes of private persons: of Microsoft, Google, Apple, Yahoo,
// the Japanese carriers and access providers, and others. Nobody is a guest of
// such a domain.
func IsMailProvider(domain string) bool {
	ascii, ok := parseDomain(strings.TrimSpace(normalize(domain)))
	if !ok {
		return false
	}
	list := mailProviders()
	if _, ok := list[ascii]; ok {
		return true
	}
	_, parent, _ := strings.Cut(ascii, ".")
	return isBelow(parent, list)
}
