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
