package tenantlookup

import (
	"encoding/json"
	"net/url"
	"strings"
)

// maxWraps bounds how many links within links are followed.
const maxWraps = 3

// linkQuery says which organisation a link names, or why it names none. A parameter comes before the path, and both before a link that is
// wrapped inside.
func linkQuery(raw string) (Query, Reason) {
	u, err := url.Parse(raw)
	if err != nil {
		if u, err = url.Parse(beforeQuery(raw)); err != nil {
			return Query{}, ReasonNothing
		}
	}
	return readLink(u, maxWraps)
}

// beforeQuery cuts a link down to its scheme and host, for what follows may
// hold signs that no link can have.
func beforeQuery(raw string) string {
	scheme, rest, _ := strings.Cut(raw, "://")
	if end := strings.IndexAny(rest, "/?#,;"); end >= 0 {
		rest = rest[:end]
	}
	return scheme + "://" + rest
}

func readLink(u *url.URL, wraps int) (Query, Reason) {
	host, ok := linkHost(u)
	if !ok {
		return Query{}, ReasonNothing
	}
	l := link{url: u, host: host, service: isService(host) || isSignIn(host), params: parameters(u)}
	if q, ok := l.byParameter(); ok {
		return q, ""
	}
	if l.service {
		if q, ok := l.byPath(); ok {
			return q, ""
		}
	}
	if wraps > 0 {
		if inner, ok := l.wrapped(); ok {
			return readLink(inner, wraps-1)
		}
	}
	return siteQuery(host, true)
}

func linkHost(u *url.URL) (string, bool) {
	host, _, _ := strings.Cut(u.Host, ",") // the next cell of a line with commas
	if _, after, ok := strings.Cut(host, "@"); ok {
		host = after
	}
	host, _, _ = strings.Cut(host, ":")
	if domain, ok := parseDomain(host); ok && hasKnownSuffix(domain) {
		return domain, true
	}
	return parseDomain(latinPrefix(host)) // "https://contoso.comへ"
}

func isSignIn(host string) bool {
	_, ok := rowOf(host)
	return ok
}

// link is a link taken apart.
type link struct {
	url     *url.URL
	host    string
	service bool // the host is Microsoft's
	params  map[string]string
}

// parameters are the query parameters, by name in lower case, of the link and
// of its fragment, where single-page portals keep theirs.
func parameters(u *url.URL) map[string]string {
	params := map[string]string{}
	add := func(query string) {
		values, _ := url.ParseQuery(strings.ReplaceAll(query, "&amp;", "&")) // keeps what it could read
		for name, all := range values {
			if name = strings.ToLower(name); params[name] == "" {
				params[name] = all[0]
			}
		}
	}
	add(u.RawQuery)
	if _, query, ok := strings.Cut(u.Fragment, "?"); ok {
		add(query)
	}
	return params
}

// byParameter reads the parameters that name a tenant. Elsewhere than at
// Microsoft only an ID or an initial domain counts: other services have
// tenants of their own.
func (l link) byParameter() (Query, bool) {
	id, domain := "", ""
	for _, name := range []string{"tenantid", "tid", "tenant", "ctid", "tenant_id", "delegatedorg", "realm"} {
		valueID, valueDomain := tenantName(l.params[name])
		if id == "" {
			id = valueID
		}
		if domain == "" && (l.service && name != "realm" || strings.HasSuffix(valueDomain, publicSuffix) || l.service && strings.HasPrefix(l.host, "outlook.")) {
			domain = valueDomain
		}
	}
	if id == "" && l.service {
		id = teamsContext(l.params["context"])
	}
	switch {
	case id != "":
		q := queryID(id)
		q.Domain = domain
		return q, true
	case domain != "":
		return queryDomain(domain), true
	}
	return Query{}, false
}

// teamsContext reads the tenant out of the JSON that links to Teams meetings
// carry: {"Tid":"…","Oid":"…"}.
func teamsContext(context string) string {
	var parts struct {
		Tid string `json:"tid"` // encoding/json compares without case
	}
	if context == "" || json.Unmarshal([]byte(context), &parts) != nil {
		return ""
	}
	id, _ := parseGUID(parts.Tid)
	return id
}

// tenantName reads a parameter or a path segment: a tenant ID, or a domain of
// the tenant.
func tenantName(s string) (id, domain string) {
	if end := strings.IndexAny(s, ",; "); end >= 0 {
		s = s[:end]
	}
	s = strings.Trim(s, "{}()'\".")
	if id, ok := parseGUID(s); ok {
		return id, ""
	}
	domain, ok := parseDomain(s)
	if !ok || !hasKnownSuffix(domain) || isSuffix(domain) || isInitialSuffix(domain) ||
		isService(domain) && domain != "microsoft.com" {
		return "", ""
	}
	return "", domain
}

// byPath reads the path of a link to Microsoft.
func (l link) byPath() (Query, bool) {
	segments := strings.Split(strings.Trim(l.url.Path, "/"), "/")
	if q, ok := l.firstSegment(segments); ok {
		return q, true
	}
	if after, ok := strings.CutPrefix(l.url.Fragment, "@"); ok { // portal.azure.com/#@contoso.com/resource
		domain, _, _ := strings.Cut(after, "/")
		return queryOf(tenantName(domain))
	}
	for i, segment := range segments {
		name := ""
		if id, ok := strings.CutPrefix(segment, "Default-"); ok { // the default environment of Power Platform
			name = id
		} else if i > 0 && segments[i-1] == "leave" { // myaccount.microsoft.com/organizations/leave/{ID}
			name = segment
		} else if strings.HasPrefix(l.host, "outlook.") || strings.HasPrefix(segment, "@") { // bookings; signin/index/@contoso.com
			_, name, _ = strings.Cut(segment, "@")
		}
		if q, ok := queryOf(tenantName(name)); ok {
			return q, true
		}
	}
	return Query{}, false
}

// firstSegment reads the tenant with which a path begins, if it is of a host
// where paths do.
func (l link) firstSegment(segments []string) (Query, bool) {
	signIn := isSignIn(l.host)
	if !signIn && !firstSegmentHosts[l.host] {
		return Query{}, false
	}
	if policy := segments[0] == "tfp" || segments[0] == "te"; policy && signIn && len(segments) > 1 { // of B2C
		segments = segments[1:]
	}
	return queryOf(tenantName(segments[0]))
}

func queryOf(id, domain string) (Query, bool) {
	switch {
	case id != "":
		return queryID(id), true
	case domain != "":
		return queryDomain(domain), true
	}
	return Query{}, false
}

// firstSegmentHosts are services whose path begins with a tenant, as that of
// the sign-in hosts does.
var firstSegmentHosts = setOf(`
	portal.azure.com ms.portal.azure.com preview.portal.azure.com aad.portal.azure.com entra.microsoft.com
	portal.azure.us entra.microsoft.us portal.azure.cn entra.microsoftonline.cn
	myapps.microsoft.com myapplications.microsoft.com myapps.microsoft.us myapps.azure.us
	account.activedirectory.windowsazure.com account.activedirectory.windowsazure.us
	account.activedirectory.windowsazure.cn myaccount.microsoft.com mysignins.microsoft.com
	myaccount.azure.us mysignins.azure.us graph.windows.net
`)

// wrapped returns the link inside a link: a mail filter's, an invitation's
// sign-in, the launcher of Teams.
func (l link) wrapped() (*url.URL, bool) {
	if !l.service && !wrapperSites[registrable(l.host)] {
		return nil, false
	}
	for _, name := range []string{"rd", "url", "u", "q", "ru", "target"} {
		value := l.params[name]
		if strings.HasPrefix(value, "/") { // relative: the launcher of Teams
			value = strings.TrimPrefix(value, "/_#")
		} else if !strings.HasPrefix(value, "http") {
			continue
		}
		inner, err := url.Parse(value)
		if err != nil {
			continue
		}
		if !inner.IsAbs() {
			inner = l.url.ResolveReference(inner)
		}
		return inner, true
	}
	return nil, false
}

// wrapperSites wrap links for others, besides Microsoft.
var wrapperSites = setOf(`google.com urldefense.com proofpoint.com mimecast.com facebook.com line.me`)
