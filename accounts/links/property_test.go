package links_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
)

// everything returns every link the package can make of these values.
func everything(a accounts.Account, t tenantlookup.Tenant, language, code string) []links.Link {
	all := slices.Concat(
		links.For(a, t, language), links.Try(a, t, language), links.Home(a, language),
		links.Recovery(a), links.Portals(t), []links.Link{links.Organizations()}, links.Support(),
	)
	if l, ok := links.ErrorPage(t, code); ok {
		all = append(all, l)
	}
	return all
}

// fault returns what is wrong with a link, or "".
func fault(l links.Link) string {
	u, err := url.Parse(l.URL)
	switch {
	case err != nil:
		return err.Error()
	case u.Scheme != "https":
		return "not https"
	case u.User != nil:
		return "has user-info"
	case u.Port() != "" || !slices.Contains(tenantlookup.PageHosts(), u.Host):
		return "unknown host " + u.Host
	case u.Fragment != "" || strings.Contains(l.URL, "#"):
		return "has a fragment"
	case u.String() != l.URL:
		return "does not round-trip: " + u.String()
	case strings.ContainsFunc(l.URL, func(r rune) bool { return r <= ' ' || r > '~' }):
		return "holds blanks, control characters or bytes outside ASCII"
	case l.ID == "":
		return "has no name"
	}
	if _, err := url.ParseQuery(u.RawQuery); err != nil {
		return err.Error()
	}
	if plain, err := url.QueryUnescape(l.URL); err != nil || strings.ContainsFunc(plain, unicode.IsControl) {
		return "holds an encoded control character"
	}
	return ""
}

// swallowed returns the value that was not carried into the query unchanged, or "".
func swallowed(l links.Link, a accounts.Account, t tenantlookup.Tenant) string {
	u, err := url.Parse(l.URL)
	if err != nil {
		return err.Error()
	}
	for name, values := range u.Query() {
		for _, v := range values {
			switch name {
			case "tenantId", "tenantid", "tenant", "tid":
				if v != t.ID && v != t.Domain {
					return name + " is " + v
				}
			case "login_hint":
				if v != strings.TrimSpace(a.Address) {
					return name + " is " + v
				}
			case "lng", "lang", "code":
			default:
				return "a parameter of its own: " + name
			}
		}
	}
	return ""
}

func check(t interface{ Errorf(string, ...any) }, a accounts.Account, tn tenantlookup.Tenant, language, code string) {
	for _, l := range everything(a, tn, language, code) {
		if why := fault(l); why != "" {
			t.Errorf("%s %q: %s", l.ID, l.URL, why)
		}
		if why := swallowed(l, a, tn); why != "" {
			t.Errorf("%s %q: %s", l.ID, l.URL, why)
		}
	}
	ladder := links.For(a, tn, language)
	seen := map[string]bool{}
	for _, l := range ladder {
		if seen[l.ID] {
			t.Errorf("rung %s twice", l.ID)
		}
		seen[l.ID] = true
		if got, ok := links.Find(ladder, l.ID); !ok || got.URL != l.URL {
			t.Errorf("rung %s is not found by its name", l.ID)
		}
	}
}

func TestEveryLinkIsSafe(t *testing.T) {
	hosts := []string{
		"", "login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn",
		"login.microsoftonline.de", "login.sovcloud-identity.fr", "evil.example", "login.microsoftonline.com@evil.example",
	}
	rapid.Check(t, func(t *rapid.T) {
		a := accounts.Account{
			Kind:    accounts.Kind(rapid.IntRange(-1, 4).Draw(t, "kind")),
			Address: rapid.String().Draw(t, "address"),
		}
		tn := tenantlookup.Tenant{
			ID:     rapid.String().Draw(t, "id"),
			Domain: rapid.String().Draw(t, "domain"),
			Cloud:  tenantlookup.Cloud{LoginHost: rapid.SampledFrom(hosts).Draw(t, "host")},
			Kind:   tenantlookup.Kind(rapid.IntRange(0, 2).Draw(t, "tenant kind")),
		}
		check(t, a, tn, rapid.String().Draw(t, "language"), rapid.String().Draw(t, "code"))
	})
}

func FuzzLinks(f *testing.F) {
	f.Add(0, "aoi@tsubame.example", guid, "tsubame.example", "login.microsoftonline.com", "ja", "50020")
	f.Add(1, "aoi+b2b@mail.example", guid, "", "login.microsoftonline.us", "en-GB", "AADSTS50020")
	f.Add(2, "a@b&tid=evil", "../x", "..", "", "j\x00", "5002\r\n")
	f.Add(1, " 葵@例え.example#?", "{tenantid}", "xn--r8jz45g.example/../..", "login.windows.net", "ja_JP", "٥٠٠٢٠")
	f.Fuzz(func(t *testing.T, kind int, address, id, domain, host, language, code string) {
		a := accounts.Account{Kind: accounts.Kind(kind), Address: address}
		tn := tenantlookup.Tenant{ID: id, Domain: domain, Cloud: tenantlookup.Cloud{LoginHost: host}}
		check(t, a, tn, language, code)
	})
}

func TestHostsAreUsedAndWellFormed(t *testing.T) {
	used := map[string]bool{}
	for _, host := range []string{"login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn", "login.sovcloud-identity.fr"} {
		for _, k := range []accounts.Kind{accounts.Work, accounts.Personal} {
			for _, l := range everything(account(k), tenant(host), "ja", "50020") {
				u, err := url.Parse(l.URL)
				if err != nil {
					t.Fatal(err)
				}
				used[u.Host] = true
			}
		}
	}
	// Nothing leads to the portals of the US Government cloud, but a link that a
	// person keeps for a line may.
	unused := []string{tenantlookup.MyAppsUS, tenantlookup.AzurePortalUS, tenantlookup.EntraPortalUS}
	for _, c := range tenantlookup.Clouds() {
		for _, h := range c.Pages() {
			if used[h] == slices.Contains(unused, h) || h != strings.ToLower(h) {
				t.Errorf("host %q: used %v", h, used[h])
			}
		}
	}
}
