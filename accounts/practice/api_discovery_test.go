package practice_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"norikae/accounts/practice"
	"norikae/accounts/practice/state"
)

// metadata is what the tests look at of a discovery document or an error.
type metadata struct {
	Issuer        string  `json:"issuer"`
	Authorization string  `json:"authorization_endpoint"`
	Token         string  `json:"token_endpoint"`
	Region        *string `json:"tenant_region_scope"`
	SubRegion     string  `json:"tenant_region_sub_scope"`
	Instance      string  `json:"cloud_instance_name"`
	Graph         string  `json:"msgraph_host"`
	Error         string  `json:"error"`
	Codes         []int   `json:"error_codes"`
	Description   string  `json:"error_description"`
}

func discover(t *testing.T, w *practice.World, host, tenant, version string) (*http.Response, metadata) {
	t.Helper()
	resp, b := get(t, w.HTTPClient(), "https://"+host+"/"+tenant+version+"/.well-known/openid-configuration")
	var m metadata
	if err := json.Unmarshal([]byte(b), &m); err != nil {
		t.Fatalf("%s on %s: %v in %s", tenant, host, err, b)
	}
	return resp, m
}

const (
	loginHost = "login.microsoftonline.com"
	us        = "login.microsoftonline.us"
	cn        = "login.partner.microsoftonline.cn"
	bleu      = "login.sovcloud-identity.fr"
)

func TestWhoAnswersForWhom(t *testing.T) {
	w := start(t)
	tsubame, cedar := showing(t, state.Ordinary), showing(t, state.USGovernment)
	meihua, sakura := showing(t, state.China), showing(t, state.CustomerTenant)
	const notFound = ""
	tests := []struct{ name, host, tenant, issuer string }{
		{"public", loginHost, "tsubame-trading.example", "https://" + loginHost + "/c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01/v2.0"},
		{"public by ID", loginHost, "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", "https://" + loginHost + "/c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01/v2.0"},
		{"loginHost, any case", loginHost, "Tsubame-Trading.EXAMPLE", "https://" + loginHost + "/c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01/v2.0"},
		{"public on the US host", us, "aozora-foods.example", "https://" + loginHost + "/c0ffee02-1a2b-4c3d-8e4f-5a6b7c8d9e02/v2.0"},
		{"public on the Chinese host", cn, "aozora-foods.example", "https://" + loginHost + "/c0ffee02-1a2b-4c3d-8e4f-5a6b7c8d9e02/v2.0"},
		{"public on a sovereign host", bleu, "aozora-foods.example", notFound},
		{"US Government", us, cedar.Domain, "https://" + us + "/" + cedar.TenantID + "/v2.0"},
		{"US Government on the public host", loginHost, cedar.Domain, "https://" + us + "/" + cedar.TenantID + "/v2.0"},
		{"US Government on the Chinese host", cn, cedar.Domain, notFound},
		{"China", cn, meihua.Domain, "https://" + cn + "/" + meihua.TenantID + "/v2.0"},
		{"China on the public host", loginHost, meihua.Domain, notFound},
		{"China on the US host", us, meihua.Domain, notFound},
		{"external, by domain", loginHost, sakura.Domain, "https://" + sakura.TenantID + ".ciamlogin.com/" + sakura.TenantID + "/v2.0"},
		{"external, by name", "sakura-loyalty.ciamlogin.com", sakura.TenantID, "https://" + sakura.TenantID + ".ciamlogin.com/" + sakura.TenantID + "/v2.0"},
		{"external, by ID", sakura.TenantID + ".ciamlogin.com", sakura.TenantID, "https://" + sakura.TenantID + ".ciamlogin.com/" + sakura.TenantID + "/v2.0"},
		{"someone else's external host", "other.ciamlogin.com", sakura.TenantID, notFound},
		{"a workforce tenant on an external host", "sakura-loyalty.ciamlogin.com", tsubame.TenantID, notFound},
		{"unknown", loginHost, "no-such-organisation.example", notFound},
		{"never heard of", us, "nobody.example", notFound},
		{"AD FS", loginHost, "yamabuki-textile.example", "https://sts.yamabuki-textile.example/adfs"},
		{"mail provider", loginHost, "outlook.example", "https://" + loginHost + "/84df9e7f-e9f6-40af-b435-aaaaaaaaaaaa/v2.0"},
		{"template", loginHost, "organizations", "https://" + loginHost + "/{tenantid}/v2.0"},
		{"personal accounts", loginHost, "consumers", "https://" + loginHost + "/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			resp, m := discover(t, w, tt.host, tt.tenant, "/v2.0")
			if m.Issuer != tt.issuer {
				t.Errorf("issuer %q, want %q", m.Issuer, tt.issuer)
			}
			if tt.issuer != notFound {
				if resp.StatusCode != http.StatusOK || resp.Header.Get("Cache-Control") != "max-age=86400, private" {
					t.Errorf("answer %s with Cache-Control %q", resp.Status, resp.Header.Get("Cache-Control"))
				}
				return
			}
			if resp.StatusCode != http.StatusBadRequest || m.Error != "invalid_tenant" || len(m.Codes) != 1 || m.Codes[0] != 90002 {
				t.Errorf("answer %s with error %q %v", resp.Status, m.Error, m.Codes)
			}
			if !strings.HasPrefix(m.Description, "AADSTS90002: Tenant '"+tt.tenant+"' not found.") || !strings.Contains(m.Description, "\r\nTrace ID: ") {
				t.Errorf("description %q", m.Description)
			}
		})
	}
}

func TestFieldsOfADocument(t *testing.T) {
	w := start(t)
	_, m := discover(t, w, loginHost, "tsubame-trading.example", "/v2.0")
	id := "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"
	if m.Authorization != "https://"+loginHost+"/"+id+"/oauth2/v2.0/authorize" || m.Token != "https://"+loginHost+"/"+id+"/oauth2/v2.0/token" {
		t.Errorf("endpoints %s %s", m.Authorization, m.Token)
	}
	if m.Region == nil || *m.Region != "NA" || m.SubRegion != "" || m.Instance != "microsoftonline.com" || m.Graph != "graph.microsoft.com" {
		t.Errorf("got %+v", m)
	}
	_, m = discover(t, w, loginHost, "cedarbay.example", "/v2.0")
	if m.SubRegion != "DODCON" || m.Instance != "microsoftonline.us" || m.Graph != "graph.microsoft.us" {
		t.Errorf("US Government: %+v", m)
	}
	if want := "https://" + us + "/"; !strings.HasPrefix(m.Token, want) {
		t.Errorf("US Government: tokens at %s", m.Token)
	}
	_, m = discover(t, w, loginHost, "common", "/v2.0")
	if m.Region != nil {
		t.Errorf("the template has a region: %q", *m.Region)
	}
}

func TestFirstEditionOnAnAlias(t *testing.T) {
	w := start(t)
	_, m := discover(t, w, "login.windows.net", "rheinoptik.example", "")
	id := showing(t, state.WrongAccount).TenantID
	if m.Issuer != "https://sts.windows.net/"+id+"/" || m.Token != "https://login.windows.net/"+id+"/oauth2/token" {
		t.Errorf("issuer %s, tokens at %s", m.Issuer, m.Token)
	}
}

func TestThrottledOnceAtEachHost(t *testing.T) {
	w := start(t)
	for _, host := range []string{loginHost, us} {
		resp, m := discover(t, w, host, "kita-instruments.example", "/v2.0")
		if resp.StatusCode != http.StatusTooManyRequests || resp.Header.Get("Retry-After") != "1" || m.Codes[0] != 90055 {
			t.Errorf("first at %s: %s, Retry-After %q, %v", host, resp.Status, resp.Header.Get("Retry-After"), m.Codes)
		}
		if resp, m := discover(t, w, host, "kita-instruments.example", "/v2.0"); resp.StatusCode != http.StatusOK || m.Issuer == "" {
			t.Errorf("second at %s: %s", host, resp.Status)
		}
	}
}

func TestInstanceDiscovery(t *testing.T) {
	w := start(t)
	var answer struct {
		Endpoint string `json:"tenant_discovery_endpoint"`
		Metadata []struct {
			Aliases []string `json:"aliases"`
		} `json:"metadata"`
		Error string `json:"error"`
	}
	const ask = "https://login.microsoftonline.com/common/discovery/instance?api-version=1.1&authorization_endpoint="
	_, b := get(t, w.HTTPClient(), ask+"https://login.windows.net/tsubame-trading.example/oauth2/v2.0/authorize")
	if err := json.Unmarshal([]byte(b), &answer); err != nil {
		t.Fatal(err)
	}
	if answer.Endpoint != "https://login.windows.net/tsubame-trading.example/v2.0/.well-known/openid-configuration" || len(answer.Metadata) != 3 {
		t.Errorf("got %+v", answer)
	}
	resp, b := get(t, w.HTTPClient(), ask+"https://login.evil.example/common/oauth2/v2.0/authorize")
	if err := json.Unmarshal([]byte(b), &answer); err != nil || resp.StatusCode != http.StatusBadRequest || answer.Error != "invalid_instance" {
		t.Errorf("unknown host: %s %s", resp.Status, b)
	}
}

func TestAClientThatKeepsCookiesIsFoundOut(t *testing.T) {
	w := start(t)
	const u = "https://login.microsoftonline.com/tsubame-trading.example/v2.0/.well-known/openid-configuration"
	c := w.HTTPClient()
	get(t, c, u)
	get(t, c, u)
	for _, r := range w.Requests() {
		if r.Cookie != "" || r.Given == "" {
			t.Errorf("a client without cookies: %+v", r)
		}
	}
	c.Jar = newJar(t)
	get(t, c, u)
	get(t, c, u)
	seen := w.Requests()
	if seen[3].Cookie == "" || seen[3].Cookie != seen[2].Given {
		t.Errorf("the cookie did not come back: %+v, %+v", seen[2], seen[3])
	}
}
