package links

import (
	"strings"

	"norikae/accounts"
	"norikae/tenantlookup"
)

// Organizations returns My Account's list of the organisations that the
// signed-in work account belongs to and has signed in to before. It is one
// place to look for organisations, never the complete list.
func Organizations() Link {
	return Link{ID: "organizations", URL: myAccount + "/organizations", Confidence: Unverified, Fact: "label.pages"}
}

// Recovery returns the pages where the person can get back into the account
// itself without the old phone. Only personal accounts have such pages; a work
// account is recovered by its own help desk, a mailed code by the mail provider.
func Recovery(a accounts.Account) []Link {
	if a.Kind != accounts.Personal {
		return nil
	}
	return build([]rung{
		{id: "recover-form", page: "https://" + tenantlookup.PersonalProofs + "/acsr", sure: all(Reported), fact: "msa.wait"},
		{id: "recover-password", page: "https://" + tenantlookup.PersonalProofs + "/password/reset", sure: all(Reported), fact: "msa.wait"},
	}, a.Kind, values{})
}

// Portals returns the administrator's portals in t: Azure and Entra. Empty
// outside the public cloud and for a tenant without an ID.
func Portals(t tenantlookup.Tenant) []Link {
	if cloudOf(t) != tenantlookup.LoginPublic || t.Kind == tenantlookup.B2C {
		return nil
	}
	return build([]rung{
		{id: "portal-entra", page: entraPortal, path: tenantID, sure: all(Documented), fact: "page.apps"},
		{id: "portal-azure", page: azurePortal, path: tenantID, sure: all(Documented), fact: "page.apps"},
	}, accounts.Work, values{id: t.ID})
}

// Support returns Microsoft's own support for an administrator who is locked out:
// the way in when the portal is closed, and the phone numbers by country.
func Support() []Link {
	return []Link{
		{ID: "support-portal", URL: "https://" + tenantlookup.ShortLinks + "/AzurePortalHelp", Confidence: Documented, Fact: "admin.support"},
		{
			ID: "support-phone", Confidence: Documented, Fact: "admin.support",
			URL: "https://" + tenantlookup.Support + "/topic/customer-service-phone-numbers-c0389ade-5640-e588-8b0e-28de8afeb3f2",
		},
	}
}

// ErrorPage returns Microsoft's own page about an AADSTS code in the cloud of
// t, and whether code (digits only, 5 to 8) is one. Microsoft means the page for
// developers and administrators: it belongs into what they are sent, not in
// front of the person.
func ErrorPage(t tenantlookup.Tenant, code string) (Link, bool) {
	if len(code) < 5 || len(code) > 8 || strings.Trim(code, "0123456789") != "" {
		return Link{}, false
	}
	host := tenantlookup.LoginPublic
	if cloudOf(t) == tenantlookup.LoginChina {
		host = tenantlookup.LoginChina
	}
	return Link{ID: "error", URL: "https://" + host + "/error?code=" + code, Confidence: Documented, Fact: "rules.codes"}, true
}
