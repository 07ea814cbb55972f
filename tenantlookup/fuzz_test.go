package tenantlookup

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// checkQuery checks what holds for every query, wherever it came from.
func checkQuery(t *testing.T, q Query) {
	t.Helper()
	if q.Value == "" || strings.ContainsAny(q.Value, "/?#%@ \t\n\\:") || !isASCII(q.Value) || q.Value != strings.ToLower(q.Value) {
		t.Errorf("%+v is not fit for a path", q)
	}
	checkTenantName(t, q)
	again, err := Parse(q.Value)
	if err != nil || again.Value != q.Value || again.ID != q.ID || again.Kind != q.Kind {
		t.Errorf("%+v reads back as %+v, %v", q, again, err)
	}
	if q.ID == "" && again != q {
		t.Errorf("%+v reads back as %+v", q, again)
	}
	if got := Queries(q.Value); !slices.Equal(got, []string{q.Value}) {
		t.Errorf("Queries(%q) = %q", q.Value, got)
	}
}

// checkTenantName checks what is put into the address.
func checkTenantName(t *testing.T, q Query) {
	t.Helper()
	name := q.tenant()
	if _, ok := ParseID(name); !ok {
		if domain, ok := parseDomain(name); !ok || domain != name {
			t.Errorf("%+v asks for %q", q, name)
		}
	}
	if name == "common" || name == "organizations" || name == "consumers" {
		t.Errorf("%+v asks for everybody", q)
	}
}

func addSeeds(f *testing.F) {
	for _, c := range readable {
		f.Add(c.text)
	}
	for i, c := range pastedCases(f) {
		if i%10 == 0 {
			f.Add(c.Text)
		}
	}
	for _, text := range []string{
		"https://x.example/%", "a\\u00", "&#x;", "=\n=3D\"", "<https://x\n", "-- --\n" + idPublic, "BEGIN:VCARD\n \n", "https://urldefense.com/v3/__;!!", "1.a.jp\n2.b.jp\n３．c.jp",
		"", "\x00", "\xff\xfe", "contoso.com\r\nfabrikam.com", "a@@b.com@", "https://", "https://[::1]/", "://x",
		"1\t\"a\nb\"\tcontoso.com", "<a@b.example>, \"C, D\" <e@f.example>", "xn--a.com", "XN--0.AA", "xn--.example", idCIAM + ".ciamlogin.com", idPublic + ". Next", "xn--" + idCIAM + "-zrp.ci", "..com", "-.-.--",
		"\u202econtoso.com", "ーーー.jp", "aー.jp", "a。b。c", "https://login.microsoftonline.com//", "https://x.ciamlogin.com.",
		"https://a.example/?tenantId=%7B" + idPublic + "%7D", "Name,Domain\n,\n", "，；：", "İ.com", "ß.example", "ﬁ.example",
	} {
		f.Add(text)
	}
}

func FuzzParse(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		q, err := Parse(text)
		if err == nil {
			checkQuery(t, q)
		}
		IsMailProvider(text)
	})
}

func FuzzQueries(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		found := Find(text)
		lines := 1 + strings.Count(text, "\n") + strings.Count(text, "\r")
		seen := map[string]bool{}
		for _, one := range found {
			if one.Line < 1 || one.Line > lines || one.Entry != found[0].Entry {
				t.Errorf("%+v", one)
			}
			if (one.Query == "") == (one.Reason == "") || one.Query == "" && !one.Entry {
				t.Errorf("neither a query nor a reason: %+v", one)
			}
			if utf8.ValidString(text) && !utf8.ValidString(one.Name) || utf8.RuneCountInString(one.Name) > maxName {
				t.Errorf("name %q", one.Name)
			}
			if one.Query == "" {
				continue
			}
			if seen[one.Query] {
				t.Errorf("%q twice", one.Query)
			}
			seen[one.Query] = true
			q, err := Parse(one.Query)
			if err != nil {
				t.Fatalf("%q does not read back: %v", one.Query, err)
			}
			checkQuery(t, q)
		}
	})
}

func FuzzReadTenant(f *testing.F) {
	f.Add([]byte(`{"issuer":"https://login.microsoftonline.com/` + idPublic + `/v2.0","tenant_region_scope":"NA","tenant_region_sub_scope":null}`))
	f.Add([]byte(`{"issuer":"https://` + idCIAM + `.ciamlogin.com/` + idCIAM + `/v2.0"}`))
	f.Add([]byte(`{"issuer":"https://hinodetravel.b2clogin.com/` + idB2C + `/v2.0/"}`))
	f.Add([]byte(`{"issuer":"https://login.microsoftonline.com/{tenantid}/v2.0"}`))
	f.Add([]byte(`{"issuer":7,"tenant_region_scope":[]}`))
	f.Add([]byte(`{"error":"invalid_tenant","error_description":"AADSTS90002: x","error_codes":[90002]}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		tenant, reason := readTenant(body, CloudOf)
		if (reason == "") == (tenant == Tenant{}) {
			t.Fatalf("%+v, %q", tenant, reason)
		}
		if reason == "" {
			id, ok := ParseID(tenant.ID)
			if _, known := CloudOf(tenant.Cloud.LoginHost); !ok || id != tenant.ID || !known || isConsumerTenant(id) {
				t.Errorf("%+v", tenant)
			}
		}
		readErrorBody(body)
	})
}
