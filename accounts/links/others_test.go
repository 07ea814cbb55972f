package links_test

import (
	"maps"
	"slices"
	"testing"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
)

func TestHome(t *testing.T) {
	tests := []struct {
		name     string
		kind     accounts.Kind
		language string
		want     []string
	}{
		{"work in Japanese", accounts.Work, "ja-JP", []string{
			"https://mysignins.microsoft.com/security-info?lng=ja",
			"https://mysignins.microsoft.com/security-info",
			"https://aka.ms/mysecurityinfo",
			"https://aka.ms/security-info",
			"https://aka.ms/mfasetup",
			"https://aka.ms/MySecurityInfo-us",
		}},
		{"work, language unknown", accounts.Work, "", []string{
			"https://mysignins.microsoft.com/security-info",
			"https://aka.ms/mysecurityinfo",
			"https://aka.ms/security-info",
			"https://aka.ms/mfasetup",
			"https://aka.ms/MySecurityInfo-us",
		}},
		{"personal in Japanese", accounts.Personal, "ja", []string{
			"https://account.microsoft.com/security?lang=ja-JP",
			"https://account.microsoft.com/security",
			"https://account.live.com/proofs/manage/additional",
		}},
		{"personal, language without a known locale", accounts.Personal, "de", []string{
			"https://account.microsoft.com/security",
			"https://account.live.com/proofs/manage/additional",
		}},
		{"mailed code has nothing at home", accounts.EmailCode, "ja", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, l := range links.Home(account(tt.kind), tt.language) {
				got = append(got, l.URL)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTry(t *testing.T) {
	got := urls(links.Try(account(accounts.Personal), tenant(""), "ja"))
	want := map[string]string{
		"try-apps":        "https://myapps.microsoft.com/?tenantid=" + guid,
		"try-apps-domain": "https://myapps.microsoft.com/tsubame.example",
		"try-info":        "https://mysignins.microsoft.com/security-info?tenantId=" + guid,
		"try-portal":      "https://portal.azure.com/" + guid,
	}
	for id, u := range want {
		if got[id] != u {
			t.Errorf("%s is %s, want %s", id, got[id], u)
		}
	}
	// Security info asks wherever a method is registered; My Apps may ask nobody.
	if first := links.Try(account(accounts.Work), tenant(""), "")[0].ID; first != "try-info" {
		t.Errorf("begins with %s, want try-info", first)
	}
	gov := ids(links.Try(account(accounts.Work), tenant("login.microsoftonline.us"), ""))
	if !slices.Equal(gov, []string{"try-info", "try-account"}) {
		t.Errorf("US Government: %v", gov)
	}
}

func TestAPathSegmentCannotClimb(t *testing.T) {
	for _, domain := range []string{"..", ".", "..."} {
		tn := tenant("")
		tn.Domain = domain
		if l, ok := links.Find(links.Try(account(accounts.Work), tn, ""), "try-apps-domain"); ok {
			t.Errorf("domain %q became %s", domain, l.URL)
		}
	}
	tn := tenant("")
	tn.Domain = "../evil?x=1#y"
	l, _ := links.Find(links.Try(account(accounts.Work), tn, ""), "try-apps-domain")
	if want := "https://myapps.microsoft.com/..%2Fevil%3Fx=1%23y"; l.URL != want {
		t.Errorf("got %s, want %s", l.URL, want)
	}
}

func TestRecovery(t *testing.T) {
	if got := ids(links.Recovery(account(accounts.Personal))); !slices.Equal(got, []string{"recover-form", "recover-password"}) {
		t.Errorf("personal: %v", got)
	}
	for _, k := range []accounts.Kind{accounts.Work, accounts.EmailCode} {
		if got := links.Recovery(account(k)); len(got) != 0 {
			t.Errorf("kind %v has no recovery page of Microsoft's, got %v", k, got)
		}
	}
}

func TestPortals(t *testing.T) {
	got := urls(links.Portals(tenant("")))
	if got["portal-entra"] != "https://entra.microsoft.com/"+guid || got["portal-azure"] != "https://portal.azure.com/"+guid {
		t.Errorf("got %v", got)
	}
	b2c := tenant("")
	b2c.Kind = tenantlookup.B2C
	for name, tn := range map[string]tenantlookup.Tenant{
		"other cloud": tenant("login.microsoftonline.us"), "B2C": b2c, "no ID": {Domain: "tsubame.example"},
	} {
		if got := links.Portals(tn); len(got) != 0 {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestSupport(t *testing.T) {
	got := urls(links.Support())
	want := map[string]string{
		"support-portal": "https://aka.ms/AzurePortalHelp",
		"support-phone":  "https://support.microsoft.com/topic/customer-service-phone-numbers-c0389ade-5640-e588-8b0e-28de8afeb3f2",
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

func TestErrorPage(t *testing.T) {
	if l, ok := links.ErrorPage(tenant(""), "50020"); !ok || l.URL != "https://login.microsoftonline.com/error?code=50020" {
		t.Errorf("got %+v, %v", l, ok)
	}
	if l, ok := links.ErrorPage(tenant("login.partner.microsoftonline.cn"), "5000211"); !ok || l.URL != "https://login.partner.microsoftonline.cn/error?code=5000211" {
		t.Errorf("got %+v, %v", l, ok)
	}
	for _, code := range []string{"", "1234", "123456789", "50020&x=1", "AADSTS50020", "５００２０"} {
		if l, ok := links.ErrorPage(tenant(""), code); ok {
			t.Errorf("code %q became %s", code, l.URL)
		}
	}
}
