package tenantlookup

import (
	"net/url"
	"strings"
	"testing"
)

// Links that name nobody, and why.
func TestLinkNamesNobody(t *testing.T) {
	for link, want := range map[string]Reason{
		"https://login.microsoftonline.com/":                                                  ReasonNoTenantInLink,
		"https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=" + idOther: ReasonNoTenantInLink,
		"https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize":               ReasonNoTenantInLink,
		"https://login.microsoftonline.com/consumers/oauth2/v2.0/authorize":                   ReasonNoTenantInLink,
		"https://login.microsoftonline.com/login.srf":                                         ReasonNoTenantInLink,
		"https://login.live.com/oauth20_authorize.srf?client_id=x":                            ReasonNoTenantInLink,
		"https://mysignins.microsoft.com/security-info?tenantId=common":                       ReasonNoTenantInLink,
		"https://mysignins.microsoft.com/security-info?tenantId=":                             ReasonNoTenantInLink,
		"https://mysignins.microsoft.com/security-info?tenantId=" + idPublic[:30]:             ReasonNoTenantInLink,
		"https://mysignins.microsoft.com/security-info?tenant=login.microsoftonline.com":      ReasonNoTenantInLink,
		"https://teams.microsoft.com/l/chat/0/0?context=%7Bbroken":                            ReasonNoTenantInLink,
		"https://teams.microsoft.com/l/chat/0/0?context=%7B%22Tid%22%3A%22x%22%7D":            ReasonNoTenantInLink,
		"https://www.office.com/launch/word":                                                  ReasonNoTenantInLink,
		"https://outlook.office.com/mail/inbox":                                               ReasonNoTenantInLink,
		"https://jpn01.safelinks.protection.outlook.com/?data=05%7C01%7C" + idOther:           ReasonNoTenantInLink,
		"https://learn.microsoft.com/ja-jp/entra/":                                            ReasonNoTenantInLink,
		"https://www.ciamlogin.com.":                                                          "",
		"https://a.b.ciamlogin.com/":                                                          ReasonNoTenantInLink,
		"https://b2clogin.com/":                                                               ReasonNoTenantInLink,
		"https://sharepoint.com/":                                                             ReasonNoTenantInLink,
		"https://localhost/":                                                                  ReasonNothing,
		"https://[::1]/":                                                                      ReasonNothing,
		"https:///x":                                                                          ReasonNothing,
		"https://co.jp/":                                                                      ReasonNothing,
		"https://bad_host.com/":                                                               ReasonNothing,
	} {
		q, reason := linkQuery(link)
		if reason != want || (want != "") != (q == Query{}) {
			t.Errorf("%s: %+v, %q, want %q", link, q, reason, want)
		}
	}
}

// At other sites only what can be nothing else counts as a tenant.
func TestLinkToOtherSites(t *testing.T) {
	for link, want := range map[string]string{
		"https://app.fabrikam.example/?tenant=acme":                      "fabrikam.example",
		"https://app.fabrikam.example/?tenant=acme.com":                  "fabrikam.example",
		"https://app.fabrikam.example/?tenant=contoso.onmicrosoft.com":   "contoso.onmicrosoft.com",
		"https://app.fabrikam.example/?TID=" + strings.ToUpper(idPublic): idPublic,
		"https://app.fabrikam.example/" + idOther:                        "fabrikam.example",
		"https://app.fabrikam.example/?url=https://contoso.com":          "fabrikam.example",
		"https://www.google.com/url?q=https://www.contoso.com/&sa=D":     "contoso.com",
		"https://urldefense.com/v2/url?u=https://www.contoso.com/":       "contoso.com",
		"https://contoso.com,Fabrikam":                                   "contoso.com",
		"https://contoso.com:443/":                                       "contoso.com",
		"HTTPS://WWW.CONTOSO.COM":                                        "contoso.com",
		"https://例え.example/":                                            "xn--r8jz45g.example",
	} {
		if q, reason := linkQuery(link); q.Value != want {
			t.Errorf("%s: %+v, %q, want %q", link, q, reason, want)
		}
	}
}

// However often a link is wrapped, reading it comes to an end.
func TestLinkWrappedAgainAndAgain(t *testing.T) {
	link := "https://www.contoso.com/"
	for depth := range 8 {
		q, _ := linkQuery(link)
		if want := depth <= maxWraps; (q.Value == "contoso.com") != want {
			t.Errorf("%d times: %+v", depth, q)
		}
		link = "https://jpn01.safelinks.protection.outlook.com/?url=" + url.QueryEscape(link)
	}
}

func TestSiteQuery(t *testing.T) {
	for host, want := range map[string]string{
		"contoso.com":                            "contoso.com",
		"eu.contoso.com":                         "eu.contoso.com",
		"www.contoso.com":                        "contoso.com",
		"microsoft.com":                          "microsoft.com",
		"outlook.com":                            "outlook.com",
		"live.com":                               "live.com",
		"contoso-my.sharepoint.com":              "contoso.onmicrosoft.com",
		"cedarbay.sharepoint-mil.us":             "cedarbay.onmicrosoft.us",
		"cedarbay.dps.mil":                       "cedarbay.onmicrosoft.us",
		"hinodetravel.b2clogin.us":               "hinodetravel.b2clogin.us",
		"teams.microsoft.com":                    "",
		"www.microsoft.com":                      "",
		"office.com":                             "",
		"partner.onmschina.cn":                   "",
		"onmicrosoft.us":                         "",
		"a.b.sharepoint.com":                     "",
		"-my.sharepoint.com":                     "",
		"contoso.mail.onmicrosoft.com":           "contoso.mail.onmicrosoft.com",
		"contoso.onmicrosoft.us":                 "contoso.onmicrosoft.us",
		"contoso.partner.onmschina.cn":           "contoso.partner.onmschina.cn",
		"notmicrosoft.com":                       "notmicrosoft.com",
		"microsoft.com.evil.example":             "microsoft.com.evil.example",
		"login.microsoftonline.com.evil.example": "login.microsoftonline.com.evil.example",
	} {
		q, reason := siteQuery(host, false)
		if q.Value != want || (reason == "") != (want != "") {
			t.Errorf("%q: %+v, %q", host, q, reason)
		}
	}
}

func TestAddressQuery(t *testing.T) {
	for address, want := range map[string]string{
		"a.sato@contoso.com":                        "contoso.com",
		"noreply@contoso.com":                       "contoso.com",
		"a.sato@microsoft.com":                      "microsoft.com",
		"invites@microsoft.com":                     "",
		"azure-NoReply@microsoft.com":               "",
		"msonlineservicesteam@microsoftonline.com":  "",
		"no-reply@sharepointonline.com":             "",
		"noreply@email.teams.microsoft.com":         "",
		"x@am0pr01.prod.outlook.com":                "",
		"a.sato@outlook.com":                        "outlook.com",
		"a@co.jp":                                   "",
		"a@onmicrosoft.com":                         "",
		"a_outlook.jp#EXT#@contoso.onmicrosoft.com": "contoso.onmicrosoft.com",
	} {
		local, domain, _ := strings.Cut(address, "@")
		q, reason := addressQuery(local, domain)
		if q.Value != want || (reason == "") != (want != "") {
			t.Errorf("%q: %+v, %q", address, q, reason)
		}
	}
}

// The tables of hosts hold hosts in the form they are looked up by.
func TestHostTables(t *testing.T) {
	for name, table := range map[string]map[string]bool{
		"serviceDomains": serviceDomains, "incidentalSites": incidentalSites, "firstSegmentHosts": firstSegmentHosts,
	} {
		for host := range table {
			if domain, ok := parseDomain(host); !ok || domain != host || !hasKnownSuffix(host) {
				t.Errorf("%s: %q", name, host)
			}
			if table := name == "firstSegmentHosts"; table && !IsMicrosoftHost(host) {
				t.Errorf("%s: %q is not Microsoft's", name, host)
			}
		}
	}
	for _, row := range cloudTable {
		for _, host := range append([]string{row.cloud.LoginHost}, row.aliases...) {
			for _, text := range []string{host, "https://" + host + "/"} {
				if got := Queries(text); len(got) > 0 {
					t.Errorf("%q is taken for the organisation %q", text, got)
				}
			}
		}
	}
	for parent := range sharePointHosts {
		if !IsMicrosoftHost(parent) {
			t.Errorf("%q is not Microsoft's", parent)
		}
	}
}

func TestGUID(t *testing.T) {
	upper := strings.ToUpper(idPublic)
	for text, want := range map[string]string{
		idPublic:                              idPublic,
		upper:                                 idPublic,
		"x " + upper + " y":                   idPublic,
		"(" + idPublic + ").":                 idPublic,
		"Default-" + idPublic:                 idPublic,
		idPublic + idOther:                    "",
		"0" + idPublic:                        "",
		idPublic + ".example":                 "",
		idPublic + ". Next":                   idPublic,
		"xn--" + idPublic + "-zrp.ci":         "",
		strings.ReplaceAll(idPublic, "-", ""): "",
		strings.Replace(idPublic, "c0ffee", "c0ffeg", 1): "",
		strings.Replace(idPublic, "-4c3d-", "-4c3-d", 1): "",
		"00000000-0000-0000-0000-000000000000":           "",
		"":                                               "",
	} {
		if got, at := findGUID(text); got != want || (at < 0) != (want == "") {
			t.Errorf("%q: %q at %d", text, got, at)
		}
	}
}

func TestIsMicrosoftHost(t *testing.T) {
	for host, want := range map[string]bool{
		"login.microsoftonline.com": true, "sts.windows.net": true, "teams.cloud.microsoft": true, "teams.mail.microsoft": true,
		"contoso.sharepoint.com": true, "meet.lync.com": true, "portal.azure.us": true, "login.sovcloud-identity.de": true, "mcas.ms": true,
		"contoso.com": false, "microsoft.com.evil.example": false, "notmicrosoft.com": false, "microsoft": true, "": false, "cisco.com": false, "21vianet.com": false,
	} {
		if got := IsMicrosoftHost(host); got != want {
			t.Errorf("%q: %v", host, got)
		}
	}
}

// A redirector is recognised by its host, not by its owner.
func TestIsRedirector(t *testing.T) {
	for link, want := range map[string]bool{
		"urldefense.com/v3/x": true, "urldefense.proofpoint.com/v2/url": true, "ddec1-0-en-ctp.trendmicro.com/wis": true, "secure-web.cisco.com/1/x": true,
		"www.google.com/url": true, "fortimail.contoso.example/fmlurlsvc/": true, "eu-west-1.protection.sophos.com/": true, "protect-us.mimecast.com/s/x": true,
		"www.cisco.com/": false, "www.trendmicro.com/": false, "www.google.com/search": false, "www.mimecast.com/about": false, "notsecure-web.cisco.com/": false,
		"www.proofpoint.com/": false, "hornetsecurity.com/": false, "fakeurldefense.com/v3/": false,
	} {
		host, path, _ := strings.Cut(link, "/")
		if got := isRedirector(host, "/"+path); got != want {
			t.Errorf("%q: %v", link, got)
		}
	}
}
