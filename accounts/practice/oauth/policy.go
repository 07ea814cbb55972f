package oauth

import (
	"norikae/accounts"
	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/state"
	"norikae/accounts/practice/visit"
	"norikae/tenantlookup"
)

// tenantFor returns the tenant that an account signs in to through an authority: the
// tenant named, or the home behind common, organizations and consumers. The
// organisation is nil for personal accounts' own tenant.
func (x signIn) tenantFor(authority string, a accounts.Account) (string, *state.Organisation, *visit.Failure) {
	work := a.Kind == accounts.Work
	switch authority {
	case "common", "organizations", "consumers", tenantlookup.PersonalTenant:
		switch {
		case !work && authority == "organizations", work && authority != "common" && authority != "organizations":
			return "", nil, x.Fail("invalid_request", 500208, "The domain is not a valid login domain for the account type.")
		case work:
			return x.homeFor(a)
		default:
			return tenantlookup.PersonalTenant, nil, nil
		}
	}
	o, ok := x.Find(authority)
	if !ok || o.TenantID == "" || !x.Knows(o) {
		return "", nil, x.Fail("invalid_tenant", 90002, "Tenant '"+authority+"' not found.")
	}
	if o.Cloud().Login != hosts.CloudOf(x.Host).Login {
		return "", nil, x.Fail("invalid_request", 90038, "Tenant '"+authority+"' belongs to another national cloud.")
	}
	if !x.Member(a, o) {
		return "", nil, x.Fail("invalid_grant", 50020, "User account '"+a.Address+"' does not exist in tenant '"+o.NameEN+"'.")
	}
	return o.TenantID, &o, nil
}

// homeFor returns the home tenant of a work account, if this is its cloud.
func (x signIn) homeFor(a accounts.Account) (string, *state.Organisation, *visit.Failure) {
	home := x.HomeOf(a)
	if hosts.CloudOf(x.Host).Login != home.Cloud().Login {
		return "", nil, x.Fail("invalid_grant", 50034, "The user account '"+a.Address+"' does not exist in this cloud.")
	}
	return home.TenantID, &home, nil
}

// policy returns why the organisation refuses the token asked for; nil: it does not.
// silent is true when no person is there, as for a refresh token.
func (x signIn) policy(g Grant, o *state.Organisation, silent bool) *visit.Failure {
	if g.wish.wantsMethods() && g.client == borrowedClient {
		return x.Fail("invalid_request", 65002, "Consent between first party application and first party resource must be configured via preauthorization.")
	}
	if g.Tenant == tenantlookup.PersonalTenant && g.wish.resource == hosts.ARMHost {
		return x.Fail("invalid_scope", 70011, "The provided value for the input parameter 'scope' is not valid for a personal account.")
	}
	if o == nil {
		return nil
	}
	if o.Shows == state.ConsentRefused && g.wish.wantsMethods() {
		if silent {
			f := x.Fail("invalid_grant", 65001, "The user or administrator has not consented to use the application.")
			f.Suberror = "consent_required"
			return f
		}
		return x.Fail("access_denied", 90094, "An administrator of "+o.NameEN+" must grant this permission.")
	}
	if !silent || x.grants.sits(g.Account, o.TenantID) {
		return nil
	}
	switch o.Shows {
	case state.MFANeeded:
		f := x.Fail("interaction_required", 50076, "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication.")
		f.Suberror = "basic_action"
		f.Claims = `{"access_token":{"capolids":{"essential":true,"values":["c0ffee99-1a2b-4c3d-8e4f-5a6b7c8d9e99"]}}}`
		return f
	case state.SessionExpired:
		return x.Fail("invalid_grant", 50173, "The provided grant has expired due to it being revoked. A fresh sign-in is needed.")
	}
	return nil
}
