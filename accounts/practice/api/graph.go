package api

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/oauth"
	"norikae/accounts/practice/state"
	"norikae/accounts/practice/visit"
)

// Graph answers at a Microsoft Graph.
func Graph(v *visit.Visit, grants *oauth.Grants) {
	x := service{v, grants}
	g, ok := x.bearer(hosts.GraphHost)
	if !ok {
		return
	}
	if o, ok := x.Find(g.Tenant); ok && (!x.Delay(o) || x.graphFault(o)) {
		return
	}
	path := strings.TrimPrefix(x.URL.Path, "/v1.0")
	switch {
	case x.R.Method != http.MethodGet:
		x.deny(http.StatusMethodNotAllowed, "Request_BadRequest", "Practice only reads.")
	case path == "/me":
		x.graphMe(g)
	case path == "/organization":
		x.graphOrganisation(g)
	case path == "/me/authentication/methods":
		x.graphMethods(g)
	default:
		x.deny(http.StatusNotFound, "Request_ResourceNotFound", "Practice does not play this path.")
	}
}

// graphFault answers for the organisations whose Graph has a fault.
func (x service) graphFault(o state.Organisation) bool {
	switch {
	case o.Shows == state.GraphDown:
		x.RW.Header().Set("Content-Type", "text/html")
		x.RW.WriteHeader(http.StatusServiceUnavailable)
		_, _ = x.RW.Write([]byte("<html><body>Our services aren't available right now</body></html>"))
		return true
	case o.Shows == state.Throttled && x.Strikes("throttled graph"):
		x.RW.Header().Set("Retry-After", strconv.Itoa(int(visit.RetryAfter/time.Second)))
		x.deny(http.StatusTooManyRequests, "TooManyRequests", "Too many requests.")
		return true
	}
	return false
}

func (x service) graphMe(g oauth.Grant) {
	upn := g.Account.Address
	if o, ok := x.Find(g.Tenant); ok && !x.AtHome(g.Account, g.Tenant) {
		upn = strings.ReplaceAll(upn, "@", "_") + "#EXT#@" + o.Domain
	}
	visit.WriteJSON(x.RW, http.StatusOK, map[string]any{
		"@odata.context": x.context("users/$entity"), "id": state.ObjectID(g.Account, g.Tenant),
		"userPrincipalName": upn, "mail": g.Account.Address, "displayName": g.Account.Address,
	})
}

func (x service) graphOrganisation(g oauth.Grant) {
	o, ok := x.Find(g.Tenant)
	if !ok {
		x.deny(http.StatusBadRequest, "Request_BadRequest", "Not supported for a personal account.")
		return
	}
	visit.WriteJSON(x.RW, http.StatusOK, map[string]any{
		"@odata.context": x.context("organization"),
		"value": []map[string]any{{
			"id": o.TenantID, "displayName": o.Name(x.Language()),
			"verifiedDomains": []map[string]any{{"name": o.Domain, "isDefault": true, "isInitial": false, "type": "Managed"}},
		}},
	})
}

// graphMethods lists what is registered for the account in the token's tenant.
func (x service) graphMethods(g oauth.Grant) {
	o, ok := x.Find(g.Tenant)
	switch {
	case !ok:
		x.deny(http.StatusBadRequest, "Request_BadRequest", "Not supported for a personal account.")
		return
	case o.Shows == state.ConsentRefused, !g.MayReadMethods():
		x.deny(http.StatusForbidden, "accessDenied", "Request Authorization failed")
		return
	}
	list := []map[string]any{}
	for _, m := range x.Methods(g.Account, g.Tenant) {
		list = append(list, graphMethod(m))
	}
	visit.WriteJSON(x.RW, http.StatusOK, map[string]any{
		"@odata.context": x.context("users('me')/authentication/methods"), "value": list,
	})
}

// graphMethod is a method as Graph lists it. An Authenticator entry bears no date
// unless it signs in without a password.
func graphMethod(m state.Method) map[string]any {
	out := map[string]any{"@odata.type": "#microsoft.graph." + string(m.Kind) + "AuthenticationMethod", "id": m.ID}
	switch m.Kind {
	case state.Authenticator:
		out["displayName"], out["deviceTag"], out["phoneAppVersion"], out["createdDateTime"] = m.Name, "SoftwareTokenActivated", "6.8.15", nil
	case state.Phone:
		out["phoneNumber"], out["phoneType"], out["smsSignInState"] = m.Name, "mobile", "notAllowedByPolicy"
	case state.CodeApp:
		out["secretKey"] = nil
	case state.Password:
		out["password"] = nil
	default:
		out["displayName"] = m.Name
	}
	if !m.Added.IsZero() && m.Kind != state.Authenticator {
		out["createdDateTime"] = m.Added.UTC().Format(time.RFC3339)
	}
	return out
}

func (x service) context(entity string) string {
	return "https://" + x.Host + "/v1.0/$metadata#" + entity
}
