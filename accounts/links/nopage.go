package links

import "norikae/tenantlookup"

// Reason says why a tenant has no page to open.
type Reason int

// The reasons.
const (
	HasPage        Reason = iota // it has: For returns a ladder
	ChinaCloud                   // run by 21Vianet; only that organisation's help desk knows its page
	SovereignCloud               // Bleu, Delos, GovSG and clouds to come; as ChinaCloud
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
	case public, usGovernment:
		return HasPage
	case china:
		return ChinaCloud
	case closed:
		return ClosedCloud
	default:
		return SovereignCloud
	}
}

// cloud is what the ladders tell apart.
type cloud int

const (
	public cloud = iota
	usGovernment
	china
	closed
	sovereign
)

// cloudOf reads the cloud from the sign-in host, aliases included. A tenant
// that was never resolved has no host and is taken to be public, where nearly
// all are; a host not listed here belongs to a cloud whose pages are unknown.
func cloudOf(t tenantlookup.Tenant) cloud {
	switch t.Cloud.LoginHost {
	case "", "login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net":
		return public
	case "login.microsoftonline.us", "login.usgovcloudapi.net", "login-us.microsoftonline.com":
		return usGovernment
	case "login.partner.microsoftonline.cn", "login.chinacloudapi.cn":
		return china
	case "login.microsoftonline.de":
		return closed
	default:
		return sovereign
	}
}
