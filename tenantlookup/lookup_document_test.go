package tenantlookup

import (
	"fmt"
	"strings"
	"testing"
)

func TestReadTenant(t *testing.T) {
	public, us, china := Clouds()[0], Clouds()[1], Clouds()[2]
	doc := func(issuer, more string) string { return fmt.Sprintf(`{"issuer":%q%s}`, issuer, more) }
	cases := []struct {
		name, body string
		want       Tenant
	}{
		{
			"workforce, sub-region null",
			doc("https://login.microsoftonline.com/"+idPublic+"/v2.0", `,"tenant_region_scope":"NA","tenant_region_sub_scope":null,"cloud_instance_name":"microsoftonline.com"`),
			Tenant{ID: idPublic, Cloud: public, Region: "NA"},
		},
		{
			"GCC lives in the public cloud",
			doc("https://login.microsoftonline.com/"+idPublic+"/v2.0", `,"tenant_region_scope":"NA","tenant_region_sub_scope":"GCC"`),
			Tenant{ID: idPublic, Cloud: public, Region: "NA", SubRegion: "GCC"},
		},
		{
			"GCC High, by the host and not the region",
			doc("https://login.microsoftonline.us/"+idUS+"/v2.0", `,"tenant_region_scope":"USGov","tenant_region_sub_scope":"DODCON","msgraph_host":"graph.microsoft.com"`),
			Tenant{ID: idUS, Cloud: us, Region: "USGov", SubRegion: "DODCON"},
		},
		{
			"DoD", doc("https://login.microsoftonline.us/"+idUS+"/v2.0", `,"tenant_region_scope":"USGOV","tenant_region_sub_scope":"DOD"`),
			Tenant{ID: idUS, Cloud: us, Region: "USGOV", SubRegion: "DOD"},
		},
		{
			"China says AS as the public cloud does",
			doc("https://login.partner.microsoftonline.cn/"+idChina+"/v2.0", `,"tenant_region_scope":"AS"`),
			Tenant{ID: idChina, Cloud: china, Region: "AS"},
		},
		{
			"US Government, legacy host", doc("https://login-us.microsoftonline.com/"+idUS+"/v2.0", ""),
			Tenant{ID: idUS, Cloud: us},
		},
		{
			"Bleu", doc("https://login.sovcloud-identity.fr/"+idUS+"/v2.0", `,"tenant_region_scope":"FG"`),
			Tenant{ID: idUS, Cloud: Clouds()[3], Region: "FG"},
		},
		{
			"Germany, closed", doc("https://login.microsoftonline.de/"+idUS+"/v2.0", `,"tenant_region_scope":"DE"`),
			Tenant{ID: idUS, Cloud: Cloud{"Germany (closed in 2021)", "login.microsoftonline.de"}, Region: "DE"},
		},
		{
			"v1 issuer without any other field", doc("https://sts.windows.net/"+idPublic+"/", ""),
			Tenant{ID: idPublic, Cloud: public},
		},
		{
			"external", doc("https://"+idCIAM+".ciamlogin.com/"+idCIAM+"/v2.0", `,"tenant_region_scope":"AS"`),
			Tenant{ID: idCIAM, Cloud: public, Region: "AS", Kind: External},
		},
		{
			"B2C, v2", doc("https://hinodetravel.b2clogin.com/"+idB2C+"/v2.0/", ""),
			Tenant{ID: idB2C, Cloud: public, Kind: B2C},
		},
		{
			"B2C, v1", doc("https://hinodetravel.b2clogin.com/"+idB2C+"/", ""),
			Tenant{ID: idB2C, Cloud: public, Kind: B2C},
		},
		{
			"B2C in China", doc("https://hinodetravel.b2clogin.cn/"+idB2C+"/v2.0/", ""),
			Tenant{ID: idB2C, Cloud: china, Kind: B2C},
		},
		{
			"upper case", doc("https://Login.MicrosoftOnline.com/"+strings.ToUpper(idPublic)+"/v2.0", ""),
			Tenant{ID: idPublic, Cloud: public},
		},
		{
			"byte order mark and blanks", "\xef\xbb\xbf \n" + doc(" https://login.microsoftonline.com/"+idPublic+"/v2.0 ", ""),
			Tenant{ID: idPublic, Cloud: public},
		},
		{
			"odd regions do not cost the tenant",
			doc("https://login.microsoftonline.com/"+idPublic+"/v2.0", `,"tenant_region_scope":7,"tenant_region_sub_scope":"<script>`+strings.Repeat("x", 40)+`"`),
			Tenant{ID: idPublic, Cloud: public},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, reason := readTenant([]byte(c.body), CloudOf)
			if got != c.want || reason != "" {
				t.Errorf("got  %+v, %q\nwant %+v", got, reason, c.want)
			}
		})
	}
}

func TestReadTenantRefuses(t *testing.T) {
	cases := []struct {
		name, body string
		want       Reason
	}{
		{"template", `{"issuer":"https://login.microsoftonline.com/{tenantid}/v2.0","tenant_region_scope":null}`, ReasonTemplate},
		{"template of sts", `{"issuer":"https://sts.windows.net/{tenantId}/"}`, ReasonTemplate},
		{"short GUID", `{"issuer":"https://login.microsoftonline.com/c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9/v2.0"}`, ReasonMalformedID},
		{"no hexadecimal digits", `{"issuer":"https://login.microsoftonline.com/c0ffeg01-1a2b-4c3d-8e4f-5a6b7c8d9e01/v2.0"}`, ReasonMalformedID},
		{"zeros", `{"issuer":"https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0"}`, ReasonMalformedID},
		{"name for an ID", `{"issuer":"https://login.microsoftonline.com/contoso.com/v2.0"}`, ReasonMalformedID},
		{"no path", `{"issuer":"https://login.microsoftonline.com"}`, ReasonMalformedID},
		{"personal accounts", `{"issuer":"https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0"}`, ReasonConsumerTenant},
		{"consumer mail", `{"issuer":"https://login.microsoftonline.com/84DF9E7F-e9f6-40af-b435-aaaaaaaaaaaa/v2.0"}`, ReasonConsumerTenant},
		{"AD FS", `{"issuer":"https://sso.tsubame-trading.example/adfs"}`, ReasonADFS},
		{"AD FS with a path", `{"issuer":"https://sso.tsubame-trading.example/ADFS/services/trust"}`, ReasonADFS},
		{"host outside the table", `{"issuer":"https://login.tsubame-trading.example/` + idPublic + `/v2.0"}`, ReasonForeignIssuer},
		{"host that begins like ours", `{"issuer":"https://login.microsoftonline.com.evil.example/` + idPublic + `/v2.0"}`, ReasonForeignIssuer},
		{"host before an @", `{"issuer":"https://login.microsoftonline.com@evil.example/` + idPublic + `/v2.0"}`, ReasonForeignIssuer},
		{"our host before the @ too", `{"issuer":"https://a@login.microsoftonline.com/` + idPublic + `/v2.0"}`, ReasonForeignIssuer},
		{"port", `{"issuer":"https://login.microsoftonline.com:8443/` + idPublic + `/v2.0"}`, ReasonForeignIssuer},
		{"plain HTTP", `{"issuer":"http://login.microsoftonline.com/` + idPublic + `/v2.0"}`, ReasonForeignIssuer},
		{"Google", `{"issuer":"https://accounts.google.com"}`, ReasonForeignIssuer},
		{"no scheme", `{"issuer":"idp.other.example"}`, ReasonForeignIssuer},
		{"no URL", `{"issuer":"https://%zz/"}`, ReasonForeignIssuer},
		{"external host of another tenant", `{"issuer":"https://` + idPublic + `.ciamlogin.com/` + idCIAM + `/v2.0"}`, ReasonForeignIssuer},
		{"two labels before ciamlogin", `{"issuer":"https://a.b.ciamlogin.com/` + idCIAM + `/v2.0"}`, ReasonForeignIssuer},
		{"no issuer", `{"token_endpoint":"x"}`, ReasonNoIssuer},
		{"number for an issuer", `{"issuer":7}`, ReasonNoIssuer},
		{"null for an issuer", `{"issuer":null}`, ReasonNoIssuer},
		{"empty issuer", `{"issuer":"  "}`, ReasonNoIssuer},
		{"list", `["issuer"]`, ReasonNotJSON},
		{"cut in the middle", `{"issuer":"https://login.microsoftonline.com/` + idPublic, ReasonNotJSON},
		{"empty", ``, ReasonNotJSON},
		{"text", `ok`, ReasonNotJSON},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, reason := readTenant([]byte(c.body), CloudOf)
			if reason != c.want || got != (Tenant{}) {
				t.Errorf("got %+v, %q; want %q", got, reason, c.want)
			}
		})
	}
}

func TestReadErrorBody(t *testing.T) {
	cases := []struct {
		name, body string
		want       verdict
	}{
		{"unknown tenant", `{"error":"invalid_tenant","error_codes":[90002]}`, verdictNoTenant},
		{"unknown tenant, by the field alone", `{"error":"invalid_tenant"}`, verdictNoTenant},
		{"malformed name", `{"error":"invalid_request","error_codes":[900023]}`, verdictNoTenant},
		{"another national cloud", `{"error":"invalid_request","error_codes":[90038]}`, verdictNoTenant},
		{"number in the text only", `{"error":"invalid_request","error_description":"AADSTS90002: Tenant 'x' not found.\r\nTrace ID: y"}`, verdictNoTenant},
		{"throttled", `{"error":"temporarily_unavailable","error_codes":[90055]}`, verdictThrottled},
		{"throttled beats not found", `{"error":"invalid_tenant","error_codes":[90002,90055]}`, verdictThrottled},
		{"passing fault", `{"error":"server_error","error_codes":[90033]}`, verdictTransient},
		{"anything else", `{"error":"invalid_request","error_codes":[900144]}`, verdictOther},
		{"no number at all", `{"error":"invalid_request","error_description":"AADSTS: what?"}`, verdictOther},
		{"no error field", `{"error_codes":[90002]}`, noErrorBody},
		{"a page", `<html>`, noErrorBody},
		{"empty", ``, noErrorBody},
	}
	for _, c := range cases {
		if got := readErrorBody([]byte(c.body)); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
}
