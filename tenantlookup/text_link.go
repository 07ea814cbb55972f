package tenantlookup

import (
	"encoding/json"
	"net/url"
	"strings"
	"unicode/utf8"
)

// maxWraps bounds how many links within links are followed.
const maxWraps = 3

// linkQuery returns the organisation that a link names, or why it names none. A
// parameter comes before the path, and both before a link that is wrapped
// inside. Of a mail filter's link only what is inside counts.
func linkQuery(raw string) (Query, Reason) { return readLink(raw, maxWraps) }

func readLink(raw string, wraps int) (Query, Reason) {
	u, err := url.Parse(raw)
	if err != nil {
		if u, err = url.Parse(beforeQuery(raw)); err != nil {
			return Query{}, ReasonNothing
		}
	}
	host, ok := linkHost(u)
	l := link{url: u, raw: raw, host: host, params: parameters(u)}
	l.service = ok && IsMicrosoftHost(host)
	switch {
	case !ok:
		return l.readInside(wraps)
	case isRedirector(host, u.Path):
		return l.redirected(wraps)
	}
	if q, ok := l.byParameter(); ok {
		return q, ""
	}
	if l.service {
		if q, ok := queryHost(host); ok {
			return q, ""
		}
		if q, ok := l.byPath(); ok {
			return q, ""
		}
		if inner, ok := l.wrapped(); ok && wraps > 0 {
			return readLink(inner, wraps-1)
		}
	} else if q, reason := l.readInside(wraps); reason == "" {
		return q, ""
	}
	return siteQuery(host, true)
}

// readInside reads the links to Microsoft inside another link.
func (l link) readInside(wraps int) (Query, Reason) {
	if wraps == 0 {
		return Query{}, ReasonNothing
	}
	for _, inner := range l.inside() {
		u, err := url.Parse(inner)
		if err != nil {
			continue
		}
		host, ok := linkHost(u)
		if !ok || !IsMicrosoftHost(host) && !isRedirector(host, u.Path) {
			continue
		}
		if q, reason := readLink(inner, wraps-1); reason == "" {
			return q, ""
		}
	}
	return Query{}, ReasonNothing
}

// redirected reads what a redirector's link carries. The redirector itself is
// never the organisation.
func (l link) redirected(wraps int) (Query, Reason) {
	if wraps > 0 {
		for _, inner := range l.inside() {
			if q, reason := readLink(inner, wraps-1); reason == "" {
				return q, ""
			}
		}
	}
	for _, name := range []string{"domain", "d"} { // Mimecast and Sophos give the host beside a code
		if domain, ok := sharePointDomain(strings.ToLower(l.params[name])); ok {
			return queryDomain(domain), ""
		}
	}
	return Query{}, ReasonNoTenantInLink
}

// beforeQuery cuts a link down to its scheme and host, for what follows may
// hold signs that no link can have.
func beforeQuery(raw string) string {
	scheme, rest, _ := strings.Cut(raw, "://")
	return scheme + "://" + rest[:indexOr(rest, "/?#,;")]
}

func linkHost(u *url.URL) (string, bool) {
	host, _, _ := strings.Cut(u.Host, ",") // the next cell of a line with commas
	if _, after, ok := strings.Cut(host, "@"); ok {
		host = after
	}
	host, _, _ = strings.Cut(host, ":")
	if domain, ok := parseDomain(host); ok && hasKnownSuffix(domain) && oneScriptLabels(host) {
		return withoutProxy(domain), true
	}
	domain, ok := parseDomain(latinPrefix(host)) // "https://contoso.comへ"
	return withoutProxy(domain), ok
}

// link is a link taken apart.
type link struct {
	url     *url.URL
	raw     string
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

// tenantParameters name a tenant, the surest first. "realm" is Outlook's and
// means something else everywhere else.
var tenantParameters = []string{"tenantid", "tid", "tenant", "ctid", "tenant_id", "delegatedorg", "realm"}

// byParameter reads the parameters that name a tenant.
func (l link) byParameter() (Query, bool) {
	id, domain := "", ""
	for _, name := range tenantParameters {
		valueID, valueDomain := tenantName(l.params[name])
		if id == "" {
			id = valueID
		}
		if domain == "" && l.trusts(name, valueDomain) {
			domain = valueDomain
		}
	}
	if id == "" && l.service {
		id = teamsContext(l.params["context"])
	}
	q, ok := queryOf(id, domain)
	q.Domain = domain
	return q, ok
}

// trusts reports whether a domain in a parameter is a tenant's. Elsewhere than
// at Microsoft only an initial domain is: other services have tenants of their
// own.
func (l link) trusts(parameter, domain string) bool {
	if isInitial(domain) {
		return true
	}
	return l.service && (parameter != "realm" || strings.HasPrefix(l.host, "outlook."))
}

// teamsContext reads the tenant out of the JSON that links to Teams meetings
// carry: {"Tid":"…","Oid":"…"}. What follows the JSON is not the link's.
func teamsContext(context string) string {
	var parts struct {
		Tid string `json:"tid"` // encoding/json compares without case
	}
	if context == "" || json.NewDecoder(strings.NewReader(context)).Decode(&parts) != nil {
		return ""
	}
	id, _ := ParseID(parts.Tid)
	return id
}

// tenantName reads a parameter or a path segment: a tenant ID, or a domain of
// the tenant. What cannot stand in either ends it.
func tenantName(s string) (id, domain string) {
	if s == "" {
		return "", ""
	}
	if end := strings.IndexFunc(s, endsTenantName); end >= 0 {
		s = s[:end]
	}
	s = strings.Trim(s, "{}()'\".~*")
	if id, ok := ParseID(s); ok {
		return id, ""
	}
	if id, ok := ParseID(strings.TrimPrefix(s, "3D")); ok { // quoted-printable, cut out of its mail
		return id, ""
	}
	domain, ok := parseDomain(s)
	if !ok || !hasKnownSuffix(domain) || isSuffix(domain) || isInitialSuffix(domain) ||
		IsMicrosoftHost(domain) && domain != "microsoft.com" {
		return "", ""
	}
	return "", domain
}

func endsTenantName(r rune) bool {
	switch r {
	case ',', ';', ' ', ']', '\\', '[', '&', '|':
		return true
	}
	return r >= utf8.RuneSelf
}

// domainBehind are the segments of a path behind which a domain of the tenant
// stands; an ID stands behind those of idBehind.
var (
	domainBehind = setOf(`org group groups owa tenants leave login`)
	idBehind     = setOf(`tenants leave login`)
)

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
	before := ""
	for _, segment := range segments {
		if q, ok := l.segment(before, segment); ok {
			return q, true
		}
		before = strings.ToLower(segment)
	}
	return Query{}, false
}

// segment reads one segment of a path; before is the one in front of it, in
// lower case.
func (l link) segment(before, segment string) (Query, bool) {
	if len(segment) > len("default-") && strings.EqualFold(segment[:len("default-")], "default-") { // of Power Platform
		return queryOf(tenantName(segment[len("default-"):]))
	}
	if strings.HasPrefix(l.host, "outlook.") || strings.HasPrefix(segment, "@") { // bookings; signin/index/@contoso.com
		if _, domain, ok := strings.Cut(segment, "@"); ok {
			return queryOf(tenantName(domain))
		}
	}
	id, domain := tenantName(segment)
	switch {
	case id != "" && idBehind[before]:
		return queryID(id), true
	case domain != "" && (domainBehind[before] || isInitial(domain)):
		return queryDomain(domain), true
	}
	return Query{}, false
}

// firstSegment reads the tenant with which a path begins, if it is of a host
// where paths do.
func (l link) firstSegment(segments []string) (Query, bool) {
	_, signIn := rowOf(l.host)
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

// wrapped returns the link inside one of Microsoft's: of Safe Links, of an
// invitation's sign-in, of the launcher of Teams.
func (l link) wrapped() (string, bool) {
	for _, name := range innerNames {
		value := l.params[name]
		if strings.HasPrefix(value, "/") { // relative: the launcher of Teams
			if inner, err := url.Parse(strings.TrimPrefix(value, "/_#")); err == nil {
				return l.url.ResolveReference(inner).String(), true
			}
			continue
		}
		if inner := l.innerValue(value); inner != "" {
			return inner, true
		}
	}
	return "", false
}
