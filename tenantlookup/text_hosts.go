package tenantlookup

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// siteQuery returns the organisation that a host names. Of a link to somebody's web
// site that is the domain registered for it; a host that stands by itself is
// taken as typed, but for a "www." in front. A host of Microsoft's services
// names no organisation, unless the organisation's name stands in front of it.
func siteQuery(host string, link bool) (Query, Reason) {
	host = withoutProxy(host)
	if IsMicrosoftHost(host) && (link || host != "microsoft.com") {
		if q, ok := queryHost(host); ok {
			return q, ""
		}
		if domain, ok := sharePointDomain(host); ok {
			return queryDomain(domain), ""
		}
		if link || !IsMailProvider(host) {
			return Query{}, ReasonNoTenantInLink
		}
	}
	if link || strings.HasPrefix(host, "www.") {
		host = registrable(host)
	}
	if isSuffix(host) || isInitialSuffix(host) {
		return Query{}, ReasonNothing
	}
	return queryDomain(host), ""
}

// addressQuery returns the organisation that the domain of a mail address names.
// Senders of Microsoft's own mails, which stand in every invitation, name no
// organisation.
func addressQuery(local, domain string) (Query, Reason) {
	if IsMicrosoftHost(domain) && !IsMailProvider(domain) && (domain != "microsoft.com" || automatic.MatchString(local)) {
		return Query{}, ReasonServiceAddress
	}
	if isSuffix(domain) || isInitialSuffix(domain) {
		return Query{}, ReasonNothing
	}
	return queryDomain(domain), ""
}

// automatic is in the part of an address before the @ that belongs to a service rather
// than to a person.
var automatic = regexp.MustCompile(`(?i)no-?reply|do-?not-?reply|invites|notification|msonlineservices`)

// sharePointDomain makes the initial domain out of a SharePoint host:
// contoso-my.sharepoint.com belongs to contoso.onmicrosoft.com.
func sharePointDomain(host string) (string, bool) {
	for parent, suffix := range sharePointHosts {
		if name, ok := singleLabel(host, parent); ok {
			name = strings.TrimSuffix(strings.TrimSuffix(name, "-my"), "-admin")
			domain, valid := parseDomain(name + suffix)
			return domain, valid
		}
	}
	return "", false
}

// isInitialSuffix reports whether host is the parent of initial domains, as
// onmicrosoft.com is. No organisation owns such a host.
func isInitialSuffix(host string) bool {
	return slices.Contains(initialSuffixes, "."+host)
}

// isInitial reports whether domain is one that a tenant gets when it is made, or lies
// below such a one.
func isInitial(domain string) bool { return endsWithAny(domain, initialSuffixes) }

// isIncidentalSite reports whether host is a site that a mail or a chat links to
// in passing, never as somebody's organisation: networks, short links, bridges
// of conferences. Asked for by itself, such a
// site still counts.
func isIncidentalSite(host string) bool { return isBelow(host, incidentalSites) }

var incidentalSites = setOf(`
	twitter.com x.com t.co facebook.com fb.com instagram.com threads.net youtube.com youtu.be linkedin.com lnkd.in
	line.me lin.ee tiktok.com pinterest.com reddit.com note.com qiita.com zenn.dev medium.com github.com
	google.com goo.gl bit.ly apple.com w3.org schema.org xmlsoap.org oasis-open.org openxmlformats.org wikipedia.org archive.org proofpoint.com mimecast.com
	avast.com avg.com
	zoom.us zoomcrc.com webex.com plcm.vc bjn.vc pexip.me pexip.com bluejeans.com lifesizecloud.com starleaf.com
`)

// isBelow reports whether host, or a domain above it, is in a set.
func isBelow(host string, set map[string]bool) bool {
	for {
		if set[host] {
			return true
		}
		dot := strings.IndexByte(host, '.')
		if dot < 0 {
			return false
		}
		host = host[dot+1:]
	}
}

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
