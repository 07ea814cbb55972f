package links_test

import (
	"slices"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/facts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
)

const guid = "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01"

func tenant(loginHost string) tenantlookup.Tenant {
	return tenantlookup.Tenant{ID: guid, Domain: "tsubame.example", Cloud: tenantlookup.Cloud{LoginHost: loginHost}}
}

func account(k accounts.Kind) accounts.Account {
	return accounts.Account{Kind: k, Address: "aoi+b2b@mail.example"}
}

func ids(ladder []links.Link) []string {
	out := make([]string, 0, len(ladder))
	for _, l := range ladder {
		out = append(out, l.ID)
	}
	return out
}

func urls(ladder []links.Link) map[string]string {
	out := make(map[string]string, len(ladder))
	for _, l := range ladder {
		out[l.ID] = l.URL
	}
	return out
}

func TestFirstRungIsTheDocumentedLinkByteForByte(t *testing.T) {
	const want = "https://mysignins.microsoft.com/security-info?tenantId=" + guid
	for _, kind := range []accounts.Kind{accounts.Work, accounts.Personal, accounts.EmailCode} {
		for _, language := range []string{"", "ja", "en", "ja-JP"} {
			ladder := links.For(account(kind), tenant("login.microsoftonline.com"), language)
			if ladder[0].ID != "A" || ladder[0].URL != want {
				t.Errorf("kind %v in %q begins with %s %s, want A %s", kind, language, ladder[0].ID, ladder[0].URL, want)
			}
			if ladder[0].Steps != nil || ladder[0].Confidence != links.Documented {
				t.Errorf("kind %v: first rung %+v is not a plain documented link", kind, ladder[0])
			}
		}
	}
}

func TestOrderOfTheLadder(t *testing.T) {
	withoutDomain := tenant("login.microsoftonline.com")
	withoutDomain.Domain = ""
	withoutID := tenant("login.microsoftonline.com")
	withoutID.ID = ""
	tests := []struct {
		name     string
		account  accounts.Account
		tenant   tenantlookup.Tenant
		language string
		want     []string
	}{
		{"work", account(accounts.Work), tenant("login.microsoftonline.com"), "ja", []string{"A", "B", "F", "G", "C", "E", "A-lng"}},
		{"personal", account(accounts.Personal), tenant("login.microsoftonline.com"), "ja", []string{"A", "C", "B", "D", "E", "F", "A-lng"}},
		{"code", account(accounts.EmailCode), tenant("login.microsoftonline.com"), "ja", []string{"A", "C", "B", "D", "E", "F", "A-lng"}},
		{"never resolved", account(accounts.Work), tenant(""), "ja", []string{"A", "B", "F", "G", "C", "E", "A-lng"}},
		{"alias host", account(accounts.Work), tenant("login.windows.net"), "ja", []string{"A", "B", "F", "G", "C", "E", "A-lng"}},
		{"no language", account(accounts.Work), tenant(""), "", []string{"A", "B", "F", "G", "C", "E"}},
		{"broken language", account(accounts.Work), tenant(""), "j&x=1", []string{"A", "B", "F", "G", "C", "E"}},
		{"no domain", account(accounts.Personal), withoutDomain, "", []string{"A", "C", "D", "E", "F"}},
		{"no tenant ID", account(accounts.Personal), withoutID, "ja", []string{"C", "B", "F"}},
		{"no address", accounts.Account{Kind: accounts.Personal}, tenant(""), "", []string{"A", "C", "B", "D", "F"}},
		{"US Government", account(accounts.Personal), tenant("login.microsoftonline.us"), "ja", []string{"A", "C", "F-us", "F"}},
		{"China", account(accounts.Work), tenant("login.partner.microsoftonline.cn"), "ja", []string{"A", "F"}},
		{"Bleu", account(accounts.Work), tenant("login.sovcloud-identity.fr"), "ja", []string{"A", "F"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := ids(links.For(tt.account, tt.tenant, tt.language)); !slices.Equal(got, tt.want) {
				t.Errorf("rungs %v, want %v", got, tt.want)
			}
		})
	}
}

func TestRungsOfThePublicCloud(t *testing.T) {
	got := urls(links.For(account(accounts.Personal), tenant("login.microsoftonline.com"), "ja-JP"))
	want := map[string]string{
		"A":     "https://mysignins.microsoft.com/security-info?tenantId=" + guid,
		"B":     "https://mysignins.microsoft.com/security-info?tenant=tsubame.example",
		"C":     "https://myaccount.microsoft.com?tenantId=tsubame.example",
		"D":     "https://myaccount.microsoft.com?tenant=" + guid,
		"E":     "https://myaccount.microsoft.com?login_hint=aoi%2Bb2b%40mail.example&tid=" + guid,
		"F":     "https://aka.ms/mfasetup",
		"A-lng": "https://mysignins.microsoft.com/security-info?lng=ja&tenantId=" + guid,
	}
	for id, u := range want {
		if got[id] != u {
			t.Errorf("rung %s is %s, want %s", id, got[id], u)
		}
	}
	work := urls(links.For(account(accounts.Work), tenant(""), ""))
	if work["G"] != "https://myaccount.microsoft.com" {
		t.Errorf("rung G is %s", work["G"])
	}
}

func TestMyAccountTakesTheIDWhenNoDomainIsKnown(t *testing.T) {
	tn := tenant("")
	tn.Domain = ""
	if got, want := urls(links.For(account(accounts.Personal), tn, ""))["C"], "https://myaccount.microsoft.com?tenantId="+guid; got != want {
		t.Errorf("rung C is %s, want %s", got, want)
	}
}

func TestRungsOfUSGovernment(t *testing.T) {
	got := urls(links.For(account(accounts.Work), tenant("login.microsoftonline.us"), "en"))
	want := map[string]string{
		"A":    "https://mysignins.azure.us/security-info?tenantId=" + guid,
		"C":    "https://myaccount.azure.us?tenantId=" + guid,
		"F-us": "https://aka.ms/MySecurityInfo-us",
		"F":    "https://mysignins.azure.us",
	}
	for id, u := range want {
		if got[id] != u {
			t.Errorf("rung %s is %s, want %s", id, got[id], u)
		}
	}
}

func TestRungsByHandSayWhatToDo(t *testing.T) {
	ladder := links.For(account(accounts.Work), tenant(""), "")
	f, ok := links.Find(ladder, "F")
	if !ok || f.Enter != "tsubame.example" {
		t.Errorf("rung F is %+v, want by hand with the domain to enter", f)
	}
	if want := []links.Action{links.SignInOptions, links.SignInToOrganization, links.TypeDomain}; !slices.Equal(f.Steps, want) {
		t.Errorf("rung F steps %v, want %v", f.Steps, want)
	}
	g, ok := links.Find(ladder, "G")
	if !ok || g.Enter != "" {
		t.Errorf("rung G is %+v, want by hand without anything to enter", g)
	}
	if want := []links.Action{links.SwitchOrganization, links.PickOrganization, links.SecurityInfo}; !slices.Equal(g.Steps, want) {
		t.Errorf("rung G steps %v, want %v", g.Steps, want)
	}
}

func TestConfidenceDependsOnTheKindOfAccount(t *testing.T) {
	tests := []struct {
		id                   string
		work, personal, code links.Confidence
	}{
		{"A", links.Documented, links.Documented, links.Documented},
		{"C", links.Reported, links.Documented, links.Documented},
		{"E", links.Unverified, links.Reported, links.Unverified},
		{"A-lng", links.Unverified, links.Unverified, links.Unverified},
	}
	for _, tt := range tests {
		for kind, want := range map[accounts.Kind]links.Confidence{
			accounts.Work: tt.work, accounts.Personal: tt.personal, accounts.EmailCode: tt.code,
		} {
			l, ok := links.Find(links.For(account(kind), tenant(""), "ja"), tt.id)
			if !ok || l.Confidence != want {
				t.Errorf("rung %s for kind %v: confidence %v (found %v), want %v", tt.id, kind, l.Confidence, ok, want)
			}
		}
	}
}

func TestFindUnknownRung(t *testing.T) {
	if l, ok := links.Find(links.For(account(accounts.Work), tenant(""), ""), "D"); ok || l.URL != "" {
		t.Errorf("found %+v, a work account has no rung D", l)
	}
}

func TestChangingALinkLeavesTheLadderAlone(t *testing.T) {
	first := links.For(account(accounts.Work), tenant(""), "")
	for _, l := range first {
		for i := range l.Steps {
			l.Steps[i] = "changed"
		}
	}
	f, _ := links.Find(links.For(account(accounts.Work), tenant(""), ""), "F")
	if f.Steps[0] != links.SignInOptions {
		t.Errorf("steps are shared between calls: %v", f.Steps)
	}
}

func TestNoPage(t *testing.T) {
	kind := func(k tenantlookup.Kind) tenantlookup.Tenant {
		tn := tenant("login.microsoftonline.com")
		tn.Kind = k
		return tn
	}
	tests := []struct {
		name   string
		tenant tenantlookup.Tenant
		want   links.Reason
	}{
		{"public", tenant("login.microsoftonline.com"), links.HasPage},
		{"US Government", tenant("login.microsoftonline.us"), links.HasPage},
		{"China", tenant("login.partner.microsoftonline.cn"), links.HasPage},
		{"China, alias", tenant("login.chinacloudapi.cn"), links.HasPage},
		{"Bleu", tenant("login.sovcloud-identity.fr"), links.HasPage},
		{"Delos", tenant("login.sovcloud-identity.de"), links.SovereignCloud},
		{"unheard of", tenant("login.example"), links.SovereignCloud},
		{"Germany", tenant("login.microsoftonline.de"), links.ClosedCloud},
		{"US Government, legacy", tenant("login-us.microsoftonline.com"), links.HasPage},
		{"external", kind(tenantlookup.External), links.CustomerTenant},
		{"B2C", kind(tenantlookup.B2C), links.NoGuests},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := links.NoPage(tt.tenant); got != tt.want {
				t.Errorf("reason %v, want %v", got, tt.want)
			}
			for name, ladder := range map[string][]links.Link{
				"For": links.For(account(accounts.Work), tt.tenant, "ja"),
				"Try": links.Try(account(accounts.Work), tt.tenant, "ja"),
			} {
				if want := tt.want == links.HasPage; (len(ladder) > 0) != want {
					t.Errorf("%s gives %d rungs although the reason is %v", name, len(ladder), tt.want)
				}
			}
		})
	}
}

// TestNothingInAPathIsForAShell: a domain that somebody made up stays one segment of
// harmless signs.
func TestNothingInAPathIsForAShell(t *testing.T) {
	for _, name := range []string{"x&calc", "$HOME", "a'b", "`id`", "a;b", "a|b", "$(id)", "a b", "!x", "a*", "%PATH%", "a\"b", "<a>"} {
		t1 := tenantlookup.Tenant{ID: name, Domain: name, Cloud: tenantlookup.Clouds()[0]}
		a := accounts.Account{Kind: accounts.Work, Address: name + "@x.example"}
		var all []links.Link
		for _, ladder := range [][]links.Link{links.For(a, t1, "en"), links.Try(a, t1, "en"), links.Home(a, "en"), links.Portals(t1)} {
			all = append(all, ladder...)
		}
		for _, l := range all {
			path, query, _ := strings.Cut(l.URL, "?")
			if strings.ContainsAny(path, "&$'`;|()!* \"<>") {
				t.Errorf("%q: path %s", name, path)
			}
			if strings.ContainsAny(query, "$'`;|()!* \"<>") || strings.Count(query, "&") >= strings.Count(query, "=") && query != "" {
				t.Errorf("%q: query %s", name, query)
			}
		}
	}
}

// TestReportedPages: a page that only others than Microsoft speak of is offered as
// such, and nothing on it is called documented.
func TestReportedPages(t *testing.T) {
	for host, want := range map[string]string{
		"login.partner.microsoftonline.cn": "https://mysignins.windowsazure.cn/security-info",
		"login.sovcloud-identity.fr":       "https://mysignins.identity.sovcloud.fr/security-info",
	} {
		tn := tenant(host)
		if !links.ByReport(tn) {
			t.Errorf("%s: not by report", host)
		}
		for _, l := range append(links.For(account(accounts.Work), tn, "ja"), links.Try(account(accounts.Work), tn, "ja")...) {
			if l.Confidence == links.Documented || !strings.HasPrefix(l.URL, want) {
				t.Errorf("%s: %+v", host, l)
			}
		}
		f, _ := links.Find(links.For(account(accounts.Work), tn, ""), "F")
		if f.URL != want || f.Confidence != links.Reported || f.Steps == nil {
			t.Errorf("%s by hand: %+v", host, f)
		}
	}
	for _, host := range []string{"", "login.microsoftonline.us", "login.sovcloud-identity.de"} {
		if links.ByReport(tenant(host)) {
			t.Errorf("%q is by report", host)
		}
	}
}

// TestEveryLinkNamesItsFact: a link is as sure as the fact it rests on, at most.
func TestEveryLinkNamesItsFact(t *testing.T) {
	for _, host := range []string{"", "login.microsoftonline.us", "login.partner.microsoftonline.cn", "login.sovcloud-identity.fr"} {
		for _, k := range []accounts.Kind{accounts.Work, accounts.Personal, accounts.EmailCode} {
			for _, l := range everything(account(k), tenant(host), "ja", "50020") {
				f, ok := facts.Find(l.Fact)
				if !ok {
					t.Errorf("%s %s rests on %q", l.ID, l.URL, l.Fact)
				}
				if l.Confidence == links.Documented && f.Sure != facts.Documented {
					t.Errorf("%s is documented, %s is %s", l.ID, f.ID, f.Sure)
				}
			}
		}
	}
}
