package practice

import (
	"net/http"
	"slices"
	"strings"

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

// mailTenant is where the mailboxes of consumers live; nobody is a guest there.
const mailTenant = "84df9e7f-e9f6-40af-b435-aaaaaaaaaaaa"

const wellKnown = ".well-known/openid-configuration"

// discover answers the discovery document of a tenant (GUID, domain, or one of
// the words common, organizations, consumers); v2 says which edition.
func (x *request) discover(tenant string, v2 bool) {
	switch tenant {
	case "common", "organizations":
		x.answer(x.document(tenant, "{tenantid}", "", "", v2))
		return
	case "consumers", personalTenant:
		x.answer(x.document(tenant, personalTenant, "", "", v2))
		return
	}
	o, ok := x.find(tenant)
	if ok && (!x.delay(o) || x.throttle(o, x.host)) {
		return
	}
	if !ok || !x.knows(o) {
		x.refuse(x.fail("invalid_tenant", 90002, "Tenant '"+tenant+"' not found. Check that the name is right and that it lives in this cloud."))
		return
	}
	switch o.Shows {
	case FederatedElsewhere:
		sts := "https://sts." + o.Domain + "/adfs"
		x.answer(document{Issuer: sts, Authorization: sts + "/oauth2/authorize/", Token: sts + "/oauth2/token/", Keys: sts + "/discovery/keys"})
	case MailProvider:
		x.answer(x.document(mailTenant, mailTenant, "NA", "", v2))
	case CustomerTenant:
		x.answer(x.customerDocument(o))
	case USGovernment:
		x.answer(x.document(o.TenantID, o.TenantID, o.Region, "DODCON", v2))
	default:
		x.answer(x.document(o.TenantID, o.TenantID, o.Region, "", v2))
	}
}

// knows reports whether this host has heard of o. The public host and that of US
// Government answer for each other's tenants; those of China are known in China
// alone; the closed and the sovereign clouds know none of these.
func (x *request) knows(o Organisation) bool {
	if o.Shows == Unknown {
		return false
	}
	here, its := cloudOf(x.host), o.cloud()
	if roleOf(x.host) == customerRole {
		name, _, _ := strings.Cut(x.host, ".")
		own, _, _ := strings.Cut(o.Domain, ".")
		return o.Shows == CustomerTenant && (name == o.TenantID || name == own)
	}
	switch here.login {
	case tenantlookup.LoginPublic, tenantlookup.LoginUSGovernment:
		return o.Shows != China
	case tenantlookup.LoginChina:
		return o.Shows != USGovernment
	}
	return here.login == its.login
}

// document builds the metadata of an authority (what the endpoints have in their
// path) whose tokens come from the tenant id. The issuer is that of the tenant's
// own cloud, the endpoints stay on the host that was asked when it belongs to
// that cloud.
func (x *request) document(authority, id, region, subRegion string, v2 bool) document {
	c := cloudOf(x.host)
	if o, ok := x.find(id); ok {
		c = o.cloud()
	}
	host := c.login
	if slices.Contains(c.aliases, x.host) {
		host = x.host
	}
	base, version := "https://"+host+"/"+authority, ""
	d := document{
		Keys:          "https://" + host + "/common/discovery/keys",
		Issuer:        "https://sts.windows.net/" + id + "/",
		ResponseTypes: []string{"code", "id_token", "code id_token", "id_token token"},
		ResponseModes: []string{"query", "fragment", "form_post"},
		Subjects:      []string{"pairwise"},
		Signatures:    []string{"RS256"},
		SubRegion:     subRegion,
		Instance:      c.instance,
	}
	if v2 {
		version = "v2.0/"
		d.Issuer = "https://" + c.login + "/" + id + "/v2.0"
		d.Keys = base + "/discovery/v2.0/keys"
		d.Device = base + "/oauth2/v2.0/devicecode"
	}
	d.Authorization = base + "/oauth2/" + version + "authorize"
	d.Token = base + "/oauth2/" + version + "token"
	d.EndSession = base + "/oauth2/" + version + "logout"
	if region != "" {
		d.Region = &region
	}
	if len(c.graphs) > 0 {
		d.Graph = c.graphs[0]
		d.UserInfo = "https://" + d.Graph + "/oidc/userinfo"
	}
	return d
}

// customerDocument is the metadata of an external tenant: its issuer has the
// tenant ID for a host, whatever host was asked.
func (x *request) customerDocument(o Organisation) document {
	d := x.document(o.TenantID, o.TenantID, o.Region, "", true)
	base := "https://" + o.TenantID + ".ciamlogin.com/" + o.TenantID
	d.Issuer = base + "/v2.0"
	d.Authorization = base + "/oauth2/v2.0/authorize"
	d.Token = base + "/oauth2/v2.0/token"
	d.EndSession = base + "/oauth2/v2.0/logout"
	d.Keys = base + "/discovery/v2.0/keys"
	d.Device = ""
	return d
}

// answer sends a document with the headers of a real one.
func (x *request) answer(d document) {
	h := x.rw.Header()
	h.Set("Cache-Control", "max-age=86400, private")
	h.Set("Access-Control-Allow-Origin", "*")
	writeJSON(x.rw, http.StatusOK, d)
}
