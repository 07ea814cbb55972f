package tenantlookup

// Kind says what sort of Microsoft Entra tenant answered.
type Kind int

// The kinds of tenant.
const (
	Workforce Kind = iota // an ordinary organisation; guests live here
	External              // an external (customer) tenant, *.ciamlogin.com
	B2C                   // an Azure AD B2C tenant, *.b2clogin.com: no guest can exist there
)

// Tenant is a resolved organisation. Values are comparable with ==.
type Tenant struct {
	ID        string // lower-case GUID
	Cloud     Cloud  // decided by the issuer's host, never by the region
	Domain    string // ASCII, as asked; empty when a tenant ID was asked
	Region    string // tenant_region_scope as answered: NA, EU, AS …
	SubRegion string // tenant_region_sub_scope: GCC, DOD, DODCON or empty
	Kind      Kind
}

// Key identifies a tenant over all clouds: one GUID can exist in two of them.
type Key struct{ LoginHost, ID string }

// Key returns the identity of t: its cloud and its ID.
func (t Tenant) Key() Key { return Key{LoginHost: t.Cloud.LoginHost, ID: t.ID} }

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
	if id, ok := ParseID(s); ok {
		return id, true
	}
	return parseDomain(s)
}
