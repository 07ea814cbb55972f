package directory

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"unicode"

	"norikae/tenantlookup"
)

// FuzzPage: whatever a page holds, what is found can be shown and followed.
func FuzzPage(f *testing.F) {
	f.Add([]byte(`{"value":[{"tenantId":"0BADCAFE-0000-4000-8000-000000000001","tenantCategory":"Home","displayName":"A","domains":["a.example"],"defaultDomain":"b.example"}],"nextLink":"https://management.azure.com/tenants?x"}`))
	f.Add([]byte(`{"value":[{"tenantId":"../","displayName":"\u202e"}]}`))
	f.Add([]byte(`{"value":[{"tenantId":1}]}`))
	f.Add([]byte(`<html>`))
	f.Fuzz(func(t *testing.T, body []byte) {
		list, next, err := parsePage(body, tenantlookup.Clouds()[0])
		if err != nil && (list != nil || next != "") {
			t.Fatal("an error with a list")
		}
		for _, x := range list {
			if !isID(x.ID) || strings.ContainsFunc(x.Name, unicode.IsControl) || strings.ContainsAny(x.Domain, " /@") {
				t.Fatalf("%+v", x)
			}
		}
		if next != "" && isNextPage(next, "management.azure.com") && !strings.HasPrefix(strings.ToLower(next), "https://management.azure.com") {
			t.Fatalf("would follow %q", next)
		}
	})
}

// FuzzMethods: no answer of Graph ends the app, and none becomes an empty list
// unless it says so.
func FuzzMethods(f *testing.F) {
	f.Add(200, "application/json", `{"value":[{"@odata.type":"#microsoft.graph.phoneAuthenticationMethod","phoneNumber":"+81"}]}`, "")
	f.Add(200, "application/json", `{"value":[{"@odata.type":"#microsoft.graph.x","createdDateTime":"yesterday"}]}`, "")
	f.Add(403, "application/json", `{"error":{}}`, "")
	f.Add(401, "application/json", `{}`, `Bearer claims=x`)
	f.Add(503, "text/html", `<html>`, "")
	t0 := tenantlookup.Tenant{ID: "x", Cloud: tenantlookup.Clouds()[0]}
	f.Fuzz(func(t *testing.T, status int, kind, body, challenge string) {
		if status < 100 || status > 999 {
			return
		}
		c := New(Options{HTTPClient: &http.Client{Transport: canned{status, kind, body, challenge}}})
		list, e := c.readMethods(t.Context(), oneToken{}, t0)
		if e != nil && (list != nil || e.Class == nil || strings.ContainsAny(e.Error(), "<>\n")) {
			t.Fatalf("%v %v", list, e)
		}
		if e == nil && len(list) == 0 && !strings.Contains(body, "value") {
			t.Fatalf("%q became an empty list", body)
		}
	})
}

func FuzzClaims(f *testing.F) {
	f.Add(`Bearer realm="", claims="eyJhIjp7fX0="`)
	f.Add(`claims="%%"`)
	f.Fuzz(func(t *testing.T, challenge string) {
		if c := claimsOf(challenge); c != "" && !strings.ContainsAny(c, `{["0123456789tfn`) {
			t.Fatalf("%q became %q", challenge, c)
		}
	})
}

func TestRequestsStayInside(t *testing.T) {
	for _, address := range []string{
		"http://graph.microsoft.com/", "https://graph.microsoft.com:444/", "https://graph.microsoft.com:443/", "https://thief.example/",
		"https://graph.microsoft.com.example/", "https://microsoftgraph.chinacloudapi.cn/", "https://login.microsoftonline.com/", "https:///",
	} {
		r, _ := http.NewRequest(http.MethodGet, address, nil)
		if _, err := restriction.Client(&http.Client{Transport: canned{200, "", "", ""}}).Do(r); !errors.Is(err, tenantlookup.ErrOtherHost) {
			t.Errorf("%s was asked: %v", address, err)
		}
	}
}

// FuzzName: whatever the answer, a name can be shown on one line.
func FuzzName(f *testing.F) {
	f.Add([]byte(`{"value":[{"displayName":"Contoso 株式会社"}]}`))
	f.Add([]byte(`{"value":[{"displayName":"a\n\u202eb"}]}`))
	f.Add([]byte(`{"value":[]}`))
	f.Add([]byte(`[`))
	f.Fuzz(func(t *testing.T, body []byte) {
		if name := parseName(body); strings.ContainsFunc(name, unicode.IsControl) || strings.ContainsRune(name, '\u202e') || len(name) > 180 {
			t.Fatalf("%q", name)
		}
	})
}

func isID(s string) bool {
	id, ok := tenantlookup.ParseID(s)
	return ok && id == s
}
