package links

import (
	"norikae/accounts"
	"norikae/tenantlookup"
)

// Try returns the pages of t where a sign-in with the new phone proves itself,
// best first: My Apps in that tenant, then its Security info. The Azure portal
// comes last: it means nothing to most people, but asks everyone for a second
// factor, which a tenant without its own rules may do nowhere else. Use a new
// private window; in the old one the earlier sign-in still counts. Empty when
// NoPage gives a reason.
func Try(a accounts.Account, t tenantlookup.Tenant, language string) []Link {
	if NoPage(t) != HasPage {
		return nil
	}
	f := facts{id: t.ID, domain: t.Domain, address: a.Address, language: language}
	if cloudOf(t) == usGovernment {
		return climb([]rung{
			{id: "try-info", page: securityInfoUS, query: map[string]value{"tenantId": tenantID}, sure: all(Unverified)},
			{id: "try-account", page: myAccountUS, query: map[string]value{"tenantId": tenantID}, sure: all(Unverified)},
		}, a.Kind, f)
	}
	return climb([]rung{
		{id: "try-apps", page: "https://myapps.microsoft.com/", query: map[string]value{"tenantid": tenantID}, sure: all(Documented)},
		{id: "try-apps-domain", page: "https://myapps.microsoft.com", path: domain, sure: all(Documented)},
		{id: "try-info", page: securityInfo, query: map[string]value{"tenantId": tenantID}, sure: all(Documented)},
		{id: "try-portal", page: "https://portal.azure.com", path: tenantID, sure: all(Documented)},
	}, a.Kind, f)
}
