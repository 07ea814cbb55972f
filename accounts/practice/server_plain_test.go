package practice_test

import (
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/accounts/practice"
	"norikae/accounts/practice/state"
	"norikae/tenantlookup"
)

func TestPageKeepsTheLinkByteForByte(t *testing.T) {
	w := start(t)
	base := "http://" + w.Host() + "/"
	tests := []struct{ link, want string }{
		{"https://mysignins.microsoft.com/security-info?tenantId=X", base + "mysignins.microsoft.com/security-info?tenantId=X"},
		{"https://myaccount.microsoft.com?tenantId=a%2Bb&x=%e3%81%82", base + "myaccount.microsoft.com?tenantId=a%2Bb&x=%e3%81%82"},
		{"https://login.microsoftonline.com/x/oauth2/v2.0/authorize?a=b", base + "login.microsoftonline.com/x/oauth2/v2.0/authorize?a=b"},
		{"https://aka.ms", base + "aka.ms"},
		{base + "aka.ms/mfasetup", base + "aka.ms/mfasetup"},
		{"http://mysignins.microsoft.com/", ""},
		{"https://example.com/", ""},
		{"https://graph.microsoft.com/v1.0/me", ""},
		{"https://aka.ms:8443/", ""},
		{"https://evil@aka.ms/", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := w.Page(tt.link); got != tt.want {
			t.Errorf("Page(%q) = %q, want %q", tt.link, got, tt.want)
		}
	}
}

func TestEveryLinkOfTheAppHasAPage(t *testing.T) {
	w := start(t)
	for _, host := range tenantlookup.PageHosts() {
		if w.Page("https://"+host+"/") == "" {
			t.Errorf("no page for %s", host)
		}
	}
	for _, o := range state.Organisations() {
		if o.TenantID == "" {
			continue
		}
		tn := tenantlookup.Tenant{ID: o.TenantID, Domain: o.Domain}
		if o.Shows == state.USGovernment {
			tn.Cloud.LoginHost = "login.microsoftonline.us"
		}
		if o.Shows == state.China {
			tn.Cloud.LoginHost = "login.partner.microsoftonline.cn"
		}
		for _, a := range state.Accounts() {
			for _, l := range append(links.For(a, tn, "ja"), links.Try(a, tn, "ja")...) {
				v := visit(t, w, l.URL)
				v.wantNot("Practice does not have this page", "AADSTS90002", "AADSTS90038")
			}
			for _, l := range append(links.Home(a, "ja"), links.Recovery(a)...) {
				visit(t, w, l.URL).wantNot("Practice does not have this page")
			}
		}
		for _, l := range links.Portals(tn) {
			visit(t, w, l.URL).wantNot("Practice does not have this page", "AADSTS90002")
		}
	}
}

func TestRequestsTellWhatArrivedByteForByte(t *testing.T) {
	w := start(t)
	before := time.Now()
	visit(t, w, "https://mysignins.microsoft.com/security-info?tenantId=a%2Bb%e3%81%82&z=&a=1")
	visit(t, w, "https://myaccount.microsoft.com?tenantId=X")
	get(t, w.HTTPClient(), "https://mysignins.microsoft.com/security-info?b=2&a=%2f")
	got := w.Requests()
	want := []practice.Request{
		{Via: "http", Host: "mysignins.microsoft.com", Path: "/security-info?tenantId=a%2Bb%e3%81%82&z=&a=1"},
		{Via: "http", Host: "myaccount.microsoft.com", Path: "/?tenantId=X"},
		{Via: "https", Host: "mysignins.microsoft.com", Path: "/security-info?b=2&a=%2f"},
	}
	if len(got) != len(want) {
		t.Fatalf("%d requests, want %d: %+v", len(got), len(want), got)
	}
	for i, r := range got {
		if r.Via != want[i].Via || r.Host != want[i].Host || r.Path != want[i].Path || r.Method != http.MethodGet {
			t.Errorf("request %d is %+v, want %+v", i, r, want[i])
		}
		if r.Time.Before(before) || r.Time.After(time.Now()) {
			t.Errorf("request %d at %v", i, r.Time)
		}
	}
}

// TestOddBytesArriveAsTheyAre writes what no Go client would send.
func TestOddBytesArriveAsTheyAre(t *testing.T) {
	w := start(t)
	conn, err := net.Dial("tcp", w.Host())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	const path = "/a|b%2Fc//d?x=|&y=[%zz]&&"
	if _, err := io.WriteString(conn, "GET /aka.ms"+path+" HTTP/1.1\r\nHost: "+w.Host()+"\r\nConnection: close\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, conn); err != nil {
		t.Fatal(err)
	}
	if got := w.Requests(); len(got) != 1 || got[0].Path != path {
		t.Errorf("got %+v, want %s", got, path)
	}
}

func TestSessionsAreToldApart(t *testing.T) {
	w := start(t)
	link := info + "tsubame-trading.example"
	one := visit(t, w, link)
	one.signIn(accounts.Work)
	other := visit(t, w, link)
	other.want("Sign in as")
	other.wantNot("Sign out")
	one.open(w.Page("https://myapps.microsoft.com/tsubame-trading.example"))
	one.want("Sign out")
	var first, second []string
	for _, r := range w.Requests() {
		if id := r.Cookie + r.Given; len(first) == 0 || id == first[0] {
			first = append(first, id)
		} else {
			second = append(second, id)
		}
	}
	if len(first) != 4 || len(second) != 1 {
		t.Errorf("requests of the first session %v, of the second %v", first, second)
	}
}

func TestOneSessionForThePagesOfOneCompany(t *testing.T) {
	w := start(t)
	c := w.HTTPClient()
	c.Jar = newJar(t)
	for _, u := range []string{info + "tsubame-trading.example", "https://myapps.microsoft.com/tsubame-trading.example", "https://aka.ms/mfasetup"} {
		get(t, c, u)
	}
	got := w.Requests()
	if got[1].Cookie == "" || got[1].Cookie != got[0].Given {
		t.Errorf("Security info and My Apps do not share a session: %+v", got)
	}
	if got[2].Cookie != "" {
		t.Errorf("another company's page got the cookie: %+v", got[2])
	}
}

func TestPlainPagesAreForThisComputerOnly(t *testing.T) {
	w := start(t)
	for host, want := range map[string]int{
		"rebound.example":       http.StatusMisdirectedRequest,
		"rebound.example:80":    http.StatusMisdirectedRequest,
		w.Host():                http.StatusOK,
		"localhost":             http.StatusOK,
		"[::1]:80":              http.StatusOK,
		"127.0.0.1.example:443": http.StatusMisdirectedRequest,
	} {
		for _, path := range []string{"/myapps.microsoft.com/", "/aka.ms/mfasetup"} {
			req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+w.Host()+path, nil)
			if err != nil {
				t.Fatal(err)
			}
			req.Host = host
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			body(t, resp)
			if resp.StatusCode != want {
				t.Errorf("%s as %s: %s, want %d", path, host, resp.Status, want)
			}
		}
	}
}

func TestAForeignPageCannotPressButtons(t *testing.T) {
	w := start(t)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, w.Page(info+"tsubame-trading.example"), strings.NewReader("do=sign-in"))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Origin", "https://evil.example")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	body(t, resp)
	if resp.StatusCode != http.StatusForbidden {
		t.Errorf("answered %s", resp.Status)
	}
}

func TestWhatPlainPagesDoNotServe(t *testing.T) {
	w := start(t)
	for path, want := range map[string]int{
		"/":                            http.StatusNotFound,
		"/graph.microsoft.com/v1.0/me": http.StatusNotFound,
		"/example.com/":                http.StatusNotFound,
		"/favicon.ico":                 http.StatusNoContent,
		"/practice/other":              http.StatusNotFound,
	} {
		resp, _ := get(t, http.DefaultClient, "http://"+w.Host()+path)
		if resp.StatusCode != want {
			t.Errorf("%s: %s, want %d", path, resp.Status, want)
		}
	}
	if n := len(w.Requests()); n != 0 {
		t.Errorf("%d requests were noted", n)
	}
}

func TestListensOnLoopbackOnly(t *testing.T) {
	w := start(t)
	host, _, err := net.SplitHostPort(w.Host())
	if err != nil || host != "127.0.0.1" {
		t.Errorf("plain pages at %s (%v)", w.Host(), err)
	}
}
