package tenantlookup

// Valid returns the tenant with its names in the form that lookups give them: the
// ID a GUID in lower case, or a domain that stands for it, and the domain in lower
// case and ASCII. It reports false where one of them is neither empty nor such a
// name, as in a file that somebody made, or where both are empty.
func (t Tenant) Valid() (Tenant, bool) {
	id, ok := validName(t.ID)
	if !ok {
		return t, false
	}
	domain, ok := "", true
	if t.Domain != "" {
		domain, ok = parseDomain(t.Domain)
	}
	if !ok || id == "" && domain == "" {
		return t, false
	}
	t.ID, t.Domain = id, domain
	return t, true
}

// validName returns a tenant ID in its usual form.
func validName(s string) (string, bool) {
	if s == "" {
		return "", true
	}
	if id, ok := parseGUID(s); ok {
		return id, true
	}
	return parseDomain(s)
}
