package practice

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// serveGraph answers at a Microsoft Graph.
func (x *request) serveGraph() {
	g, ok := x.bearer(graphRole)
	if !ok {
		return
	}
	if o, ok := x.find(g.tenant); ok && (!x.delay(o) || x.graphFault(o)) {
		return
	}
	path := strings.TrimPrefix(x.url.Path, "/v1.0")
	switch {
	case x.r.Method != http.MethodGet:
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
func (x *request) graphFault(o Organisation) bool {
	switch {
	case o.Shows == GraphDown:
		x.rw.Header().Set("Content-Type", "text/html")
		x.rw.WriteHeader(http.StatusServiceUnavailable)
		_, _ = x.rw.Write([]byte("<html><body>Our services aren't available right now</body></html>"))
		return true
	case o.Shows == Throttled && x.faults.once("throttled graph"):
		x.rw.Header().Set("Retry-After", strconv.Itoa(int(retryAfter/time.Second)))
		x.deny(http.StatusTooManyRequests, "TooManyRequests", "Too many requests.")
		return true
	}
	return false
}

func (x *request) graphMe(g grant) {
	upn := g.account.Address
	if o, ok := x.find(g.tenant); ok && !x.atHome(g.account, g.tenant) {
		upn = strings.ReplaceAll(upn, "@", "_") + "#EXT#@" + o.Domain
	}
	writeJSON(x.rw, http.StatusOK, map[string]any{
		"@odata.context": x.context("users/$entity"), "id": objectID(g.account, g.tenant),
		"userPrincipalName": upn, "mail": g.account.Address, "displayName": g.account.Address,
	})
}

func (x *request) graphOrganisation(g grant) {
	o, ok := x.find(g.tenant)
	if !ok {
		x.deny(http.StatusBadRequest, "Request_BadRequest", "Not supported for a personal account.")
		return
	}
	writeJSON(x.rw, http.StatusOK, map[string]any{
		"@odata.context": x.context("organization"),
		"value": []map[string]any{{
			"id": o.TenantID, "displayName": o.Name(x.language()),
			"verifiedDomains": []map[string]any{{"name": o.Domain, "isDefault": true, "isInitial": false, "type": "Managed"}},
		}},
	})
}

// graphMethods lists what is registered for the account in the token's tenant.
func (x *request) graphMethods(g grant) {
	o, ok := x.find(g.tenant)
	switch {
	case !ok:
		x.deny(http.StatusBadRequest, "Request_BadRequest", "Not supported for a personal account.")
		return
	case o.Shows == ConsentRefused, !mayReadMethods(g.wish.rights):
		x.deny(http.StatusForbidden, "accessDenied", "Request Authorization failed")
		return
	}
	list := []map[string]any{}
	for _, m := range x.Methods(g.account, g.tenant) {
		list = append(list, graphMethod(m))
	}
	writeJSON(x.rw, http.StatusOK, map[string]any{
		"@odata.context": x.context("users('me')/authentication/methods"), "value": list,
	})
}

// graphMethod is a method as Graph lists it. An Authenticator entry bears no date
// unless it signs in without a password.
func graphMethod(m Method) map[string]any {
	out := map[string]any{"@odata.type": "#microsoft.graph." + string(m.Kind) + "AuthenticationMethod", "id": m.ID}
	switch m.Kind {
	case Authenticator:
		out["displayName"], out["deviceTag"], out["phoneAppVersion"], out["createdDateTime"] = m.Name, "SoftwareTokenActivated", "6.8.15", nil
	case Phone:
		out["phoneNumber"], out["phoneType"], out["smsSignInState"] = m.Name, "mobile", "notAllowedByPolicy"
	case CodeApp:
		out["secretKey"] = nil
	case Password:
		out["password"] = nil
	default:
		out["displayName"] = m.Name
	}
	if !m.Added.IsZero() && m.Kind != Authenticator {
		out["createdDateTime"] = m.Added.UTC().Format(time.RFC3339)
	}
	return out
}

func (x *request) context(entity string) string {
	return "https://" + x.host + "/v1.0/$metadata#" + entity
}
