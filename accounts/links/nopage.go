package links

import "norikae/tenantlookup"

// Reason says why a tenant has no page to open.
type Reason int

// The reasons.
const (
	HasPage        Reason = iota // it has: For returns a ladder
	SovereignCloud               // Delos, GovSG and clouds to come; only that organisation's help desk knows its page
	ClosedCloud                  // the first cloud of Germany, closed in 2021
	CustomerTenant               // an external tenant: methods are managed in the organisation's own app
	NoGuests                     // Azure AD B2C: nobody can be a guest there
)

// NoPage says why For and Try have nothing to offer for t, or HasPage.
func NoPage(t tenantlookup.Tenant) Reason {
	switch t.Kind {
	case tenantlookup.External:
		return CustomerTenant
	case tenantlookup.B2C:
		return NoGuests
	}
	switch cloudOf(t) {
	case tenantlookup.LoginPublic, tenantlookup.LoginUSGovernment, tenantlookup.LoginChina, tenantlookup.LoginBleu:
		return HasPage
	case tenantlookup.LoginGermany:
		return ClosedCloud
	default:
		return SovereignCloud
	}
}

// ByReport reports whether the page of t is only reported by others than
// Microsoft: it may not know the organisation, or not be there.
func ByReport(t tenantlookup.Tenant) bool {
	c := cloudOf(t)
	return NoPage(t) == HasPage && (c == tenantlookup.LoginChina || c == tenantlookup.LoginBleu)
}

// cloudOf returns the sign-in host that identifies the cloud of a tenant. A tenant that was
// never resolved has no host and is taken to be public, where nearly all are; a cloud
// that is not known is empty, for its pages are unknown too.
func cloudOf(t tenantlookup.Tenant) string {
	if t.Cloud.IsPublic() {
		return tenantlookup.LoginPublic
	}
	c, _ := tenantlookup.CloudOf(t.Cloud.LoginHost)
	return c.LoginHost
}
