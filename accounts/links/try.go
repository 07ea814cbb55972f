package links

import (
	"norikae/accounts"
	"norikae/tenantlookup"
)

// Try returns the pages of t where a sign-in shows that the new phone works, best
// first: its Security info, which asks for a second factor wherever a method is
// registered, then My Apps in that tenant, which may ask nobody for one. The Azure
// portal comes last: it means nothing to most people, but asks everyone for a second
// factor, which a tenant without its own rules may do nowhere else. Use a new private
// window; in the old one the earlier sign-in still counts. Empty when NoPage gives a
// reason.
func Try(a accounts.Account, t tenantlookup.Tenant, language string) []Link {
	if NoPage(t) != HasPage {
		return nil
	}
	f := values{id: t.ID, domain: t.Domain, address: a.Address, language: language}
	switch cloudOf(t) {
	case tenantlookup.LoginUSGovernment:
		return build([]rung{
			{id: "try-info", page: securityInfoUS, query: map[string]value{"tenantId": tenantID}, sure: all(Unverified), fact: "page.us"},
			{id: "try-account", page: myAccountUS, query: map[string]value{"tenantId": tenantID}, sure: all(Unverified), fact: "page.us"},
		}, a.Kind, f)
	case tenantlookup.LoginChina:
		return build([]rung{{id: "try-info", page: securityInfoChina, query: map[string]value{"tenantId": tenantID}, sure: all(Unverified), fact: "page.china"}}, a.Kind, f)
	case tenantlookup.LoginBleu:
		return build([]rung{{id: "try-info", page: securityInfoBleu, query: map[string]value{"tenantId": tenantID}, sure: all(Unverified), fact: "page.bleu"}}, a.Kind, f)
	}
	return build([]rung{
		{id: "try-info", page: securityInfo, query: map[string]value{"tenantId": tenantID}, sure: all(Documented), fact: "page.tenant"},
		{id: "try-apps", page: myApps + "/", query: map[string]value{"tenantid": tenantID}, sure: all(Documented), fact: "page.apps"},
		{id: "try-apps-domain", page: myApps, path: domain, sure: all(Documented), fact: "page.apps"},
		{id: "try-portal", page: azurePortal, path: tenantID, sure: all(Documented), fact: "page.apps"},
	}, a.Kind, f)
}
