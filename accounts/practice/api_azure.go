package practice

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"norikae/accounts"
)

// armTenant is one item of Azure Resource Manager's tenant list (api-version
// 2022-12-01).
type armTenant struct {
	ID       string   `json:"id"`
	TenantID string   `json:"tenantId"`
	Category string   `json:"tenantCategory"`
	Name     string   `json:"displayName,omitempty"`
	Domains  []string `json:"domains,omitempty"`
	Default  string   `json:"defaultDomain,omitempty"`
	Country  string   `json:"countryCode,omitempty"`
	Type     string   `json:"tenantType,omitempty"`
}

// serviceError is the error of Azure Resource Manager and of Graph.
type serviceError struct {
	Error serviceErrorBody `json:"error"`
}

type serviceErrorBody struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

func (x *request) deny(status int, code, message string) {
	writeJSON(x.rw, status, serviceError{Error: serviceErrorBody{Code: code, Message: message}})
}

// bearer finds what a request may do; without a token for this service and
// cloud it has answered.
func (x *request) bearer(service role) (grant, bool) {
	secret, _ := strings.CutPrefix(x.r.Header.Get("Authorization"), "Bearer ")
	g, ok := x.grants.look(&x.grants.access, secret)
	here := slices.IndexFunc(clouds, func(c cloud) bool { return c.arm == x.host || slices.Contains(c.graphs, x.host) })
	if !ok || g.wish.resource != service || here < 0 || clouds[here].login != g.login {
		x.rw.Header().Set("WWW-Authenticate", `Bearer authorization_uri="https://`+publicLogin+`/common", error="invalid_token"`)
		x.deny(http.StatusUnauthorized, "InvalidAuthenticationToken", "The access token is missing, has expired or is for another service.")
		return grant{}, false
	}
	return g, true
}

// serveARM answers at an Azure Resource Manager.
func (x *request) serveARM() {
	q := x.url.Query()
	switch {
	case x.r.Method != http.MethodGet || x.url.Path != "/tenants":
		x.deny(http.StatusNotFound, "NotFound", "Practice plays GET /tenants only.")
		return
	case q.Get("api-version") == "":
		x.deny(http.StatusBadRequest, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.")
		return
	}
	g, ok := x.bearer(armRole)
	if !ok {
		return
	}
	all := x.tenantsOf(g.account)
	size := max(12, (len(all)+19)/20) // two pages, or twenty of a long list
	skip, err := strconv.Atoi(q.Get("$skiptoken"))
	if err != nil || skip < 0 || skip > len(all) {
		skip = 0
	}
	answer := struct {
		Value []armTenant `json:"value"`
		Next  string      `json:"nextLink,omitempty"`
	}{Value: all[skip:min(skip+size, len(all))]}
	if skip+size < len(all) {
		next := url.Values{"api-version": {q.Get("api-version")}, "$skiptoken": {strconv.Itoa(skip + size)}}
		answer.Next = "https://" + x.host + "/tenants?" + next.Encode()
	}
	writeJSON(x.rw, http.StatusOK, answer)
}

// tenantsOf lists the tenants of a in the cloud of this host. As the real list
// it is not complete: one organisation is missing, and those that trust the home tenant have no name.
func (x *request) tenantsOf(a accounts.Account) []armTenant {
	list := []armTenant{}
	for _, o := range x.organisations {
		if o.TenantID == "" || o.cloud().arm != x.host || o.Shows == WrongPage || !x.member(a, o) {
			continue
		}
		t := armTenant{
			ID: "/tenants/" + o.TenantID, TenantID: o.TenantID, Category: "ProjectedBy", Name: o.Name(x.language()),
			Domains: []string{o.Domain}, Default: o.Domain, Country: "JP", Type: "AAD",
		}
		if x.atHome(a, o.TenantID) {
			t.Category = "Home"
		}
		if o.Shows == TrustsHome {
			t.Name, t.Country = "", ""
		}
		list = append(list, t)
	}
	return list
}
