package tenantlookup

import "errors"

// Kind says what sort of Microsoft Entra tenant answered.
type Kind int

// The kinds of tenant.
const (
	Workforce Kind = iota // an ordinary organisation; guests live here
	External              // an external (customer) tenant, *.ciamlogin.com
	B2C                   // an Azure AD B2C tenant, *.b2clogin.com: no guest can exist there
)

// Cloud is one Microsoft cloud. Values are comparable; LoginHost identifies a
// cloud.
type Cloud struct {
	Name      string // short English name: "Public", "US Government", "China (21Vianet)" …
	LoginHost string // canonical sign-in host, e.g. login.microsoftonline.com
}

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

// Errors of a lookup, matched with errors.Is.
var (
	ErrInvalid      = errors.New("tenantlookup: no domain, address, tenant ID or link in this text")
	ErrNotFound     = errors.New("tenantlookup: no organisation has this name in any cloud")
	ErrMailProvider = errors.New("tenantlookup: a mail provider, not an organisation")
	ErrNotEntra     = errors.New("tenantlookup: the answer does not come from an Entra tenant")
	ErrUnavailable  = errors.New("tenantlookup: the directory could not be reached")
)
