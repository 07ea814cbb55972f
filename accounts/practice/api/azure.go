// Package api plays the services that apps ask: OpenID discovery and instance discovery
// in every cloud, Azure Resource Manager's tenant list, and Microsoft Graph's sign-in
// methods.
package api

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"norikae/accounts"
	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/oauth"
	"norikae/accounts/practice/state"
	"norikae/accounts/practice/visit"
	"norikae/tenantlookup"
)

// deny answers with the error of Azure Resource Manager and of Graph.
func (x service) deny(status int, code, message string) {
	visit.WriteJSON(x.RW, status, map[string]any{"error": map[string]string{"code": code, "message": message}})
}

// service is one request at a service that takes access tokens.
type service struct {
	*visit.Visit
	grants *oauth.Grants
}

// bearer returns what the request's token stands for. Without a token for this service
// and cloud it has answered the request, and returns false.
func (x service) bearer(kind hosts.Role) (oauth.Grant, bool) {
	secret, _ := strings.CutPrefix(x.R.Header.Get("Authorization"), "Bearer ")
	g, ok := x.grants.Access(secret, kind)
	here, known := hosts.ServiceOf(x.Host)
	if !ok || !known || here.Login != g.Login {
		x.RW.Header().Set("WWW-Authenticate", `Bearer authorization_uri="https://`+tenantlookup.LoginPublic+`/common", error="invalid_token"`)
		x.deny(http.StatusUnauthorized, "InvalidAuthenticationToken", "The access token is missing, has expired or is for another service.")
		return oauth.Grant{}, false
	}
	return g, true
}

// Azure answers at an Azure Resource Manager.
func Azure(v *visit.Visit, grants *oauth.Grants) {
	x := service{v, grants}
	q := x.URL.Query()
	switch {
	case x.R.Method != http.MethodGet || x.URL.Path != "/tenants":
		x.deny(http.StatusNotFound, "NotFound", "Practice plays GET /tenants only.")
		return
	case q.Get("api-version") == "":
		x.deny(http.StatusBadRequest, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.")
		return
	}
	g, ok := x.bearer(hosts.ARMHost)
	if !ok {
		return
	}
	all := x.tenantsOf(g.Account)
	size := max(12, (len(all)+19)/20) // two pages, or twenty of a long list
	skip, err := strconv.Atoi(q.Get("$skiptoken"))
	if err != nil || skip < 0 || skip > len(all) {
		skip = 0
	}
	answer := map[string]any{"value": all[skip:min(skip+size, len(all))]}
	if skip+size < len(all) {
		next := url.Values{"api-version": {q.Get("api-version")}, "$skiptoken": {strconv.Itoa(skip + size)}}
		answer["nextLink"] = "https://" + x.Host + "/tenants?" + next.Encode()
	}
	visit.WriteJSON(x.RW, http.StatusOK, answer)
}

// tenantsOf lists the tenants of a in the cloud of this host (api-version 2022-12-01). As
// the real list it is not complete: one organisation is missing, and those that trust the
// home tenant have no name.
func (x service) tenantsOf(a accounts.Account) []map[string]any {
	list := []map[string]any{}
	for _, o := range x.Organisations() {
		if o.TenantID == "" || o.Cloud().ARM != x.Host || o.Shows == state.WrongPage || !x.Member(a, o) {
			continue
		}
		t := map[string]any{
			"id": "/tenants/" + o.TenantID, "tenantId": o.TenantID, "tenantCategory": "ProjectedBy",
			"domains": []string{o.Domain}, "defaultDomain": o.Domain, "tenantType": "AAD",
		}
		if x.AtHome(a, o.TenantID) {
			t["tenantCategory"] = "Home"
		}
		if o.Shows != state.TrustsHome {
			t["displayName"], t["countryCode"] = o.Name(x.Language()), "JP"
		}
		list = append(list, t)
	}
	return list
}
