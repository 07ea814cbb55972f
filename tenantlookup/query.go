package tenantlookup

import (
	"strings"
)

// Query is what a text asks for: one organisation, by domain, tenant ID or
// sign-in host. Queries are comparable with ==.
type Query struct {
	Value  string // what Queries gives, and what Parse reads back to the same meaning
	Domain string // ASCII domain, as asked; empty when only an ID was given
	ID     string // tenant ID, lower-case GUID; empty when only a domain was given
	Kind   Kind   // External or B2C when Value is such a tenant's own sign-in host
}

func queryDomain(domain string) Query { return Query{Value: domain, Domain: domain} }

func queryID(id string) Query { return Query{Value: id, ID: id} }

// queryHost is the query of a sign-in host of one tenant, if host is one.
func queryHost(host string) (Query, bool) {
	q := Query{Value: host, Domain: host}
	name, ok := singleLabel(host, ciamDomain)
	if ok {
		q.Kind = External
	} else if _, name, ok = b2cRow(host); ok {
		q.Kind = B2C
	}
	if id, isID := ParseID(name); isID {
		q.ID, q.Domain = id, ""
	}
	return q, ok
}

// tenant is the name by which the sign-in hosts find the organisation.
func (q Query) tenant() string {
	if q.ID != "" {
		return q.ID
	}
	if q.Kind == Workforce {
		return q.Domain
	}
	name, _, _ := strings.Cut(q.Value, ".")
	if row, _, ok := b2cRow(q.Value); ok && row.suffix != "" {
		return name + row.suffix
	}
	return name + PublicInitialSuffix
}

// claim completes a tenant with what only the query holds: its domain and, from a
// sign-in host of its own, its kind.
func (q Query) claim(t Tenant) Tenant {
	t.Domain = q.Domain
	if t.Kind == Workforce {
		t.Kind = q.Kind
	}
	return t
}

// Parse reads a text that names one organisation. It makes no request. The
// error is an *Error of class ErrInvalid, and its Reason says whether nothing
// was found, too much, or only addresses of Microsoft itself.
func Parse(text string) (Query, error) {
	normalized := strings.TrimSpace(decode(normalize(text)))
	if q, ok := parseWhole(normalized); ok {
		return q, nil
	}
	rows := split(text)
	read(rows, rows, true)
	keepTenants(rows)
	var hits []hit
	var reason Reason
	for _, r := range rows {
		hits = append(hits, r.hits...)
		if reason == "" || reason == ReasonNothing {
			reason = r.missed
		}
	}
	switch distinct := distinct(hits); {
	case len(distinct) == 1:
		return distinct[0], nil
	case len(distinct) > 1:
		reason = ReasonSeveral
	case reason == "":
		reason = ReasonNothing
	}
	return Query{}, &Error{Text: text, Class: ErrInvalid, Reason: reason}
}

// distinct returns the queries of hits, each once. Two that mean one tenant ID
// are one.
func distinct(hits []hit) []Query {
	var out []Query
	seen := map[string]bool{}
	for _, h := range hits {
		if !seen[h.query.Value] {
			seen[h.query.Value] = true
			out = append(out, h.query)
		}
	}
	return out
}

// parseWhole reads a text, a cell or a line that is nothing but a domain or a
// tenant ID. Here an ideographic full stop is the dot that a Japanese keyboard
// gave for it, and any top-level domain will do: "contoso.con" is asked for, and
// then not found, which is the better answer to a slip.
func parseWhole(s string) (Query, bool) {
	s = strings.Trim(s, " \t\r\n\"'`<>(){}[]「」『』【】（）、，；,;。.")
	if id, ok := ParseID(s); ok {
		return queryID(id), true
	}
	s = strings.ReplaceAll(s, "。", ".")
	if !strings.Contains(s, ".") || strings.ContainsAny(s, "@/: \t\n") || len(s) > 4*maxDomain {
		return Query{}, false
	}
	domain, ok := parseDomain(s)
	if !ok || !oneScriptLabels(s) || isOtherWord(s) && strings.ToLower(s) != s || isSurelyFile(s) {
		return Query{}, false
	}
	q, reason := siteQuery(domain, false)
	return q, reason == ""
}
