package api

import (
	"net/http"
	"net/url"
	"slices"

	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/state"
	"norikae/accounts/practice/visit"
	"norikae/tenantlookup"
)

// document is an OpenID provider's metadata as Microsoft answers it. The lists of
// what is supported are left out but for the few that clients look at.
type document struct {
	Issuer        string   `json:"issuer"`
	Authorization string   `json:"authorization_endpoint,omitempty"`
	Token         string   `json:"token_endpoint,omitempty"`
	Device        string   `json:"device_authorization_endpoint,omitempty"`
	EndSession    string   `json:"end_session_endpoint,omitempty"`
	Keys          string   `json:"jwks_uri,omitempty"`
	UserInfo      string   `json:"userinfo_endpoint,omitempty"`
	ResponseTypes []string `json:"response_types_supported,omitempty"`
	ResponseModes []string `json:"response_modes_supported,omitempty"`
	Subjects      []string `json:"subject_types_supported,omitempty"`
	Signatures    []string `json:"id_token_signing_alg_values_supported,omitempty"`
	RequestURI    bool     `json:"request_uri_parameter_supported"`
	Region        *string  `json:"tenant_region_scope"`
	SubRegion     string   `json:"tenant_region_sub_scope,omitempty"`
	Instance      string   `json:"cloud_instance_name,omitempty"`
	Graph         string   `json:"msgraph_host,omitempty"`
}

const wellKnown = ".well-known/openid-configuration"

// discovery is one request at a discovery address.
type discovery struct{ *visit.Visit }

// Discover answers at the discovery addresses of an authority; false: the path is
// none of them.
func Discover(v *visit.Visit, authority, path string) bool {
	x := discovery{v}
	switch path {
	case "v2.0/" + wellKnown:
		x.discover(authority, true)
	case wellKnown:
		x.discover(authority, false)
	case "discovery/instance":
		x.discoverInstance()
	default:
		return false
	}
	return true
}

// discover answers the discovery document of a tenant (GUID, domain, or one of
// the words common, organizations, consumers); v2 says which edition.
func (x discovery) discover(tenant string, v2 bool) {
	switch tenant {
	case "common", "organizations":
		x.answer(x.document(tenant, "{tenantid}", "", "", v2))
		return
	case "consumers", tenantlookup.PersonalTenant:
		x.answer(x.document(tenant, tenantlookup.PersonalTenant, "", "", v2))
		return
	}
	o, ok := x.Find(tenant)
	if ok && (!x.Delay(o) || x.Throttle(o, x.Host)) {
		return
	}
	if !ok || !x.Knows(o) {
		x.Refuse(x.Fail("invalid_tenant", 90002, "Tenant '"+tenant+"' not found. Check that the name is right and that it lives in this cloud."))
		return
	}
	switch o.Shows {
	case state.FederatedElsewhere:
		sts := "https://sts." + o.Domain + "/adfs"
		x.answer(document{Issuer: sts, Authorization: sts + "/oauth2/authorize/", Token: sts + "/oauth2/token/", Keys: sts + "/discovery/keys"})
	case state.MailProvider:
		x.answer(x.document(tenantlookup.ConsumerMailTenant, tenantlookup.ConsumerMailTenant, "NA", "", v2))
	case state.CustomerTenant:
		x.answer(x.customerDocument(o))
	case state.USGovernment:
		x.answer(x.document(o.TenantID, o.TenantID, o.Region, "DODCON", v2))
	default:
		x.answer(x.document(o.TenantID, o.TenantID, o.Region, "", v2))
	}
}

// document builds the metadata of an authority (what the endpoints have in their
// path) whose tokens come from the tenant id. The issuer is that of the tenant's
// own cloud, the endpoints stay on the host that was asked when it belongs to
// that cloud.
func (x discovery) document(authority, id, region, subRegion string, v2 bool) document {
	c := hosts.CloudOf(x.Host)
	if o, ok := x.Find(id); ok {
		c = o.Cloud()
	}
	host := c.Login
	if slices.Contains(c.Aliases, x.Host) {
		host = x.Host
	}
	base := "https://" + host + "/" + authority
	d := document{
		Keys:          "https://" + host + "/common/discovery/keys",
		Issuer:        "https://sts.windows.net/" + id + "/",
		ResponseTypes: []string{"code", "id_token", "code id_token", "id_token token"},
		ResponseModes: []string{"query", "fragment", "form_post"},
		Subjects:      []string{"pairwise"},
		Signatures:    []string{"RS256"},
		SubRegion:     subRegion,
		Instance:      c.Instance,
	}
	if v2 {
		d.Issuer = "https://" + c.Login + "/" + id + "/v2.0"
		d.Keys = base + "/discovery/v2.0/keys"
		d.Device = base + "/oauth2/v2.0/devicecode"
		d.endpoints(base + "/oauth2/v2.0/")
	} else {
		d.endpoints(base + "/oauth2/")
	}
	if region != "" {
		d.Region = &region
	}
	if len(c.Graphs) > 0 {
		d.Graph = c.Graphs[0]
		d.UserInfo = "https://" + d.Graph + "/oidc/userinfo"
	}
	return d
}

// endpoints names the endpoints below an address.
func (d *document) endpoints(base string) {
	d.Authorization, d.Token, d.EndSession = base+"authorize", base+"token", base+"logout"
}

// customerDocument is the metadata of an external tenant: its issuer has the
// tenant ID for a host, whatever host was asked.
func (x discovery) customerDocument(o state.Organisation) document {
	d := x.document(o.TenantID, o.TenantID, o.Region, "", true)
	base := "https://" + o.TenantID + ".ciamlogin.com/" + o.TenantID
	d.endpoints(base + "/oauth2/v2.0/")
	d.Issuer, d.Keys, d.Device = base+"/v2.0", base+"/discovery/v2.0/keys", ""
	return d
}

// answer sends a document with the headers of a real one.
func (x discovery) answer(d document) {
	h := x.RW.Header()
	h.Set("Cache-Control", "max-age=86400, private")
	h.Set("Access-Control-Allow-Origin", "*")
	visit.WriteJSON(x.RW, http.StatusOK, d)
}

// discoverInstance answers which sign-in hosts are one cloud, if the host of the
// authorization_endpoint in the query is one of Microsoft's.
func (x discovery) discoverInstance() {
	authorize, err := url.Parse(x.URL.Query().Get("authorization_endpoint"))
	if err != nil || hosts.RoleOf(authorize.Hostname()) != hosts.SignInHost {
		f := x.Fail("invalid_instance", 50049, "Unknown or invalid instance.")
		f.URI = ""
		x.Refuse(f)
		return
	}
	segments := visit.SplitPath(authorize.Path)
	tenant := "common"
	if len(segments) > 0 {
		tenant = segments[0]
	}
	var metadata []map[string]any
	for _, c := range hosts.Clouds() {
		if len(c.Aliases) == 0 {
			continue
		}
		cache := c.Login // the host under which tokens of the cloud are cached
		if cache == tenantlookup.LoginPublic {
			cache = "login.windows.net"
		}
		metadata = append(metadata, map[string]any{
			"preferred_network": c.Login, "preferred_cache": cache, "aliases": slices.Concat([]string{c.Login}, c.Aliases),
		})
	}
	visit.WriteJSON(x.RW, http.StatusOK, map[string]any{
		"tenant_discovery_endpoint": "https://" + authorize.Host + "/" + url.PathEscape(tenant) + "/v2.0/" + wellKnown,
		"api-version":               "1.1", "metadata": metadata,
	})
}
