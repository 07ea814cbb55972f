package tenantlookup

import (
	"errors"
	"strings"
	"testing"
)

const idOther = "c0ffee09-1a2b-4c3d-8e4f-5a6b7c8d9e09" // an ID that is no tenant's

// Everything that goes in: the text, and the query it becomes.
var readable = []struct {
	name, text string
	want       Query
}{
	{"domain", "contoso.com", queryDomain("contoso.com")},
	{"domain in upper case, blanks, trailing dot", "  CONTOSO.Com.\n", queryDomain("contoso.com")},
	{"sub-domain stays as typed", "eu.contoso.com", queryDomain("eu.contoso.com")},
	{"initial domain", "contoso.onmicrosoft.com", queryDomain("contoso.onmicrosoft.com")},
	{"domain for examples", "tsubame-trading.example", queryDomain("tsubame-trading.example")},
	{"top-level domain that does not exist", "contoso.con", queryDomain("contoso.con")},
	{"full-width letters", "ｃｏｎｔｏｓｏ．ｃｏ．ｊｐ", queryDomain("contoso.co.jp")},
	{"full-width with the long vowel sign for the hyphen", "ｔｓｕｂａｍｅーｔｒａｄｉｎｇ．ｊｐ", queryDomain("tsubame-trading.jp")},
	{"full-width hyphen", "tsubame－trading.jp", queryDomain("tsubame-trading.jp")},
	{"Japanese full stops as dots", "contoso。co。jp", queryDomain("contoso.co.jp")},
	{"half-width Japanese full stop", "contoso｡com", queryDomain("contoso.com")},
	{"no-break space and zero-width marks", "\u00a0con\u200btoso.com\ufeff", queryDomain("contoso.com")},
	{"Unicode", "Bücher.example", queryDomain("xn--bcher-kva.example")},
	{"Japanese name", "日本語.jp", queryDomain("xn--wgv71a119e.jp")},
	{"Punycode", "XN--WGV71A119E.jp", queryDomain("xn--wgv71a119e.jp")},
	{"in quotation marks", "「contoso.com」", queryDomain("contoso.com")},
	{"in brackets", "(contoso.com)", queryDomain("contoso.com")},
	{"in a sentence", "招待元はcontoso.co.jpです。", queryDomain("contoso.co.jp")},

	{"mail address", "a.sato@contoso.co.jp", queryDomain("contoso.co.jp")},
	{"mail address in brackets", "<a.sato@contoso.co.jp>", queryDomain("contoso.co.jp")},
	{"mail address with a name", "佐藤 愛 <a.sato@contoso.co.jp>", queryDomain("contoso.co.jp")},
	{"mail address with a quoted name", `"Sato, Ai" <a.sato@contoso.co.jp>;`, queryDomain("contoso.co.jp")},
	{"mail address in full width", "ａ．ｓａｔｏ＠ｃｏｎｔｏｓｏ．ｃｏｍ", queryDomain("contoso.com")},
	{"mail address with plus and slip in the ending", "a.sato+teams@contoso.con", queryDomain("contoso.con")},
	{"mail address in Japanese prose", "担当はa.sato@contoso.co.jpです", queryDomain("contoso.co.jp")},
	{"mail address at a Japanese name", "sato@日本語.jp", queryDomain("xn--wgv71a119e.jp")},
	{"mailto", "mailto:a.sato@contoso.com?subject=Hello", queryDomain("contoso.com")},
	{"guest UPN", "a_outlook.jp#EXT#@contoso.onmicrosoft.com", queryDomain("contoso.onmicrosoft.com")},
	{"a person at Microsoft", "a.sato@microsoft.com", queryDomain("microsoft.com")},

	{"tenant ID", idPublic, queryID(idPublic)},
	{"tenant ID in upper case and braces", "{" + strings.ToUpper(idPublic) + "}", queryID(idPublic)},
	{"tenant ID with a label", "テナント ID：" + idPublic, queryID(idPublic)},
	{"tenant ID among others", "Application ID: " + idOther + ", Directory (tenant) ID: " + idPublic, queryID(idPublic)},

	{"tenantId", "https://mysignins.microsoft.com/security-info?tenantId=" + strings.ToUpper(idPublic), queryID(idPublic)},
	{"tenant with a domain", "https://mysignins.microsoft.com/security-info?tenant=Contoso.com&lng=ja", queryDomain("contoso.com")},
	{"tid and a login hint", "https://myaccount.microsoft.com?login_hint=a%40outlook.jp&tid=" + idPublic, queryID(idPublic)},
	{"ID and domain in one link", "https://myaccount.microsoft.com/?tenant=contoso.com&tenantId=" + idPublic, Query{Value: idPublic, ID: idPublic, Domain: "contoso.com"}},
	{"parameters as HTML writes them", "https://myapps.microsoft.com/?x=1&amp;tenantid=" + idPublic, queryID(idPublic)},
	{"parameter in the fragment", "https://security.microsoft.com/#/home?x=1&tid=" + idPublic, queryID(idPublic)},
	{"Power BI", "https://app.powerbi.com/groups/me?ctid=" + idPublic, queryID(idPublic)},
	{"tenant ID at another site", "https://app.fabrikam.example/?tenantId=" + idPublic, queryID(idPublic)},

	{"sign-in path with ID", "https://login.microsoftonline.com/" + idPublic + "/oauth2/v2.0/authorize?client_id=" + idOther, queryID(idPublic)},
	{"sign-in path with domain", "https://login.microsoftonline.com/contoso.com/saml2", queryDomain("contoso.com")},
	{"sign-in path without scheme", "login.microsoftonline.com/contoso.com/oauth2/authorize", queryDomain("contoso.com")},
	{"sign-in path of an alias", "https://login.windows.net/contoso.com", queryDomain("contoso.com")},
	{"sign-in path with a policy", "https://login.microsoftonline.com/te/contoso.onmicrosoft.com/b2c_1_signin/oauth2/v2.0/authorize", queryDomain("contoso.onmicrosoft.com")},
	{"issuer", "https://sts.windows.net/" + idPublic + "/", queryID(idPublic)},
	{"sign-in path, US Government", "https://login.microsoftonline.us/" + idUS + "/oauth2/v2.0/authorize", queryID(idUS)},
	{"sign-in path, China", "https://login.partner.microsoftonline.cn/meihua.cn/oauth2/authorize", queryDomain("meihua.cn")},
	{"portal path", "https://portal.azure.com/" + idPublic + "#home", queryID(idPublic)},
	{"portal fragment", "https://portal.azure.com/#@contoso.com/resource/subscriptions/" + idOther, queryDomain("contoso.com")},
	{"portal sign-in", "https://portal.azure.com/signin/index/@contoso.com", queryDomain("contoso.com")},
	{"Entra portal", "https://entra.microsoft.com/contoso.onmicrosoft.com", queryDomain("contoso.onmicrosoft.com")},
	{"My Apps by path", "https://myapps.microsoft.com/contoso.com", queryDomain("contoso.com")},
	{"My Apps by parameter", "https://myapps.microsoft.com/?tenantid=" + idPublic, queryID(idPublic)},
	{"an app in My Apps", "https://launcher.myapps.microsoft.com/api/signin/" + idOther + "?tenantId=" + idPublic, queryID(idPublic)},
	{"leave link", "https://myaccount.microsoft.com/organizations/leave/" + idPublic, queryID(idPublic)},
	{"Power Platform", "https://make.powerapps.com/environments/Default-" + idPublic + "/home", queryID(idPublic)},
	{"bookings", "https://outlook.office365.com/owa/calendar/Desk@contoso.onmicrosoft.com/bookings/", queryDomain("contoso.onmicrosoft.com")},

	{"Teams channel", "https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/General?groupId=" + idOther + "&tenantId=" + idPublic, queryID(idPublic)},
	{"Teams meeting", "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%22" + idPublic + "%22%2c%22Oid%22%3a%22" + idOther + "%22%7d", queryID(idPublic)},
	{"Teams launcher", "https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fteam%2F19%3Ax%40thread.tacv2%2Fconversations%3FgroupId%3D" + idOther + "%26tenantId%3D" + idPublic + "&type=team", queryID(idPublic)},
	{"Teams, new host", "https://teams.cloud.microsoft/l/team/x?tenantId=" + idPublic, queryID(idPublic)},
	{"SharePoint", "https://contoso.sharepoint.com/:w:/s/team/Eabc?e=xyz", queryDomain("contoso.onmicrosoft.com")},
	{"OneDrive", "https://contoso-my.sharepoint.com/personal/taro_contoso_com/_layouts/15/onedrive.aspx", queryDomain("contoso.onmicrosoft.com")},
	{"SharePoint host alone", "contoso-admin.sharepoint.com", queryDomain("contoso.onmicrosoft.com")},
	{"SharePoint, US Government", "https://cedarbay.sharepoint.us/sites/x", queryDomain("cedarbay.onmicrosoft.us")},
	{"SharePoint, China", "https://meihua.sharepoint.cn/sites/x", queryDomain("meihua.partner.onmschina.cn")},

	{"invitation", "https://login.microsoftonline.com/redeem?rd=https%3a%2f%2finvitations.microsoft.com%2fredeem%2f%3ftenant%3d" + idPublic + "%26user%3d" + idOther + "%26ticket%3dabc%26ver%3d2.0", queryID(idPublic)},
	{"invitation, inner link", "https://invitations.microsoft.com/redeem/?tenant=" + idPublic + "&user=" + idOther + "&ticket=abc", queryID(idPublic)},
	{"mail filter around a link", "https://jpn01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmyapps.microsoft.com%2F%3Ftenantid%3D" + idPublic + "&data=05%7C01%7C" + idOther + "%7C", queryID(idPublic)},
	{"mail filter around an invitation", "https://jpn01.safelinks.protection.outlook.com/?url=https%3A%2F%2Flogin.microsoftonline.com%2Fredeem%3Frd%3Dhttps%253a%252f%252finvitations.microsoft.com%252fredeem%252f%253ftenant%253d" + idPublic + "%2526user%253d" + idOther + "&data=x", queryID(idPublic)},

	{"external tenant", "https://sakuraloyalty.ciamlogin.com/sakuraloyalty.onmicrosoft.com/oauth2/v2.0/authorize", Query{Value: "sakuraloyalty.ciamlogin.com", Domain: "sakuraloyalty.ciamlogin.com", Kind: External}},
	{"external tenant by ID", "https://" + idCIAM + ".ciamlogin.com/" + idCIAM + "/v2.0", Query{Value: idCIAM + ".ciamlogin.com", ID: idCIAM, Kind: External}},
	{"external host alone", "SakuraLoyalty.ciamlogin.com", Query{Value: "sakuraloyalty.ciamlogin.com", Domain: "sakuraloyalty.ciamlogin.com", Kind: External}},
	{"B2C", "https://hinodetravel.b2clogin.com/hinodetravel.onmicrosoft.com/b2c_1_signin/oauth2/v2.0/authorize", Query{Value: "hinodetravel.b2clogin.com", Domain: "hinodetravel.b2clogin.com", Kind: B2C}},

	{"web address", "https://www.contoso.co.jp/about/", queryDomain("contoso.co.jp")},
	{"web address with port and user", "http://me@shop.contoso.com:8080/x", queryDomain("contoso.com")},
	{"web address without scheme", "www.contoso.com/about", queryDomain("contoso.com")},
	{"www alone", "www.contoso.com", queryDomain("contoso.com")},
	{"web address of an initial domain", "https://contoso.onmicrosoft.com/app", queryDomain("contoso.onmicrosoft.com")},
	{"web address in Japanese", "詳細はhttps://www.contoso.co.jp/へ", queryDomain("contoso.co.jp")},
	{"web address that Japanese follows at once", "https://contoso.co.jpへ", queryDomain("contoso.co.jp")},
	{"Japanese web address", "https://日本語.jp/", queryDomain("xn--wgv71a119e.jp")},
	{"link with a broken escape", "https://www.contoso.com/%zz", queryDomain("contoso.com")},
}

func TestParse(t *testing.T) {
	for _, c := range readable {
		t.Run(c.name, func(t *testing.T) {
			got, err := Parse(c.text)
			if err != nil {
				t.Fatalf("%q: %v", c.text, err)
			}
			if got != c.want {
				t.Errorf("%q:\ngot  %+v\nwant %+v", c.text, got, c.want)
			}
		})
	}
}

// What Queries finds in a text is what Parse reads in it.
func TestQueriesAgreesWithParse(t *testing.T) {
	for _, c := range readable {
		got := Queries(c.text)
		if len(got) != 1 || got[0] != c.want.Value {
			t.Errorf("%s: Queries(%q) = %q, want %q", c.name, c.text, got, c.want.Value)
		}
	}
}

// A query means the same when it is read again.
func TestQueryReadsBack(t *testing.T) {
	for _, c := range readable {
		again, err := Parse(c.want.Value)
		want := c.want
		if want.ID != "" && want.Kind == Workforce {
			want.Domain = "" // the domain beside an ID is not part of the query
		}
		if err != nil || again != want {
			t.Errorf("%s: Parse(%q) = %+v, %v", c.name, c.want.Value, again, err)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	cases := []struct {
		name, text string
		want       Reason
	}{
		{"nothing", "", ReasonNothing},
		{"blanks", " \t\u3000\u200b\n", ReasonNothing},
		{"a word", "contoso", ReasonNothing},
		{"Japanese words", "コントソ株式会社", ReasonNothing},
		{"common", "common", ReasonNothing},
		{"organizations", "organizations", ReasonNothing},
		{"consumers", "consumers", ReasonNothing},
		{"number", "192.168.0.1", ReasonNothing},
		{"web address by number", "https://192.168.0.1/", ReasonNothing},
		{"version", "v1.2.3", ReasonNothing},
		{"one label", "localhost", ReasonNothing},
		{"place of registration", "co.jp", ReasonNothing},
		{"top-level domain", ".com", ReasonNothing},
		{"empty label", "contoso..com", ReasonNothing},
		{"hyphen first", "-contoso.com-.jp", ReasonNothing},
		{"underscore", "bad_name.com", ReasonNothing},
		{"long label", strings.Repeat("a", 64) + ".com", ReasonNothing},
		{"long name", strings.Repeat("abcdefgh.", 29) + "com", ReasonNothing},
		{"path instead of a domain", "../../etc", ReasonNothing},
		{"GUID too short", idPublic[:35], ReasonNothing},
		{"GUID too long", idPublic + "0", ReasonNothing},
		{"GUID of zeros", "00000000-0000-0000-0000-000000000000", ReasonNothing},
		{"labelled ID", "Correlation ID: " + idOther, ReasonNothing},
		{"labelled ID in Japanese", "アプリケーション ID：" + idOther, ReasonNothing},
		{"parents of initial domains", "onmicrosoft.com", ReasonNothing},
		{"address without a domain", "a.sato@contoso", ReasonNothing},
		{"Teams thread", "19:abc@thread.tacv2", ReasonNothing},
		{"control characters", "contoso\x00.com\x01", ReasonNothing},
		{"link for everybody", "https://login.microsoftonline.com/common/oauth2/authorize", ReasonNoTenantInLink},
		{"short link", "https://aka.ms/mfasetup", ReasonNoTenantInLink},
		{"service host", "teams.microsoft.com", ReasonNoTenantInLink},
		{"sign-in host", "login.microsoftonline.com", ReasonNoTenantInLink},
		{"chat without a tenant", "https://teams.microsoft.com/l/chat/0/0?users=x", ReasonNoTenantInLink},
		{"parent of initial domains in a path", "https://entra.microsoft.com/onmicrosoft.com", ReasonNoTenantInLink},
		{"sender of invitations", "invites@microsoft.com", ReasonServiceAddress},
		{"sender of Teams", "noreply@email.teams.microsoft.com", ReasonServiceAddress},
		{"two organisations", "contoso.com fabrikam.com", ReasonSeveral},
		{"two lines", "contoso.com\na@fabrikam.com", ReasonSeveral},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			q, err := Parse(c.text)
			var e *Error
			if !errors.As(err, &e) || !errors.Is(err, ErrInvalid) {
				t.Fatalf("%q: got %+v, %v", c.text, q, err)
			}
			if e.Reason != c.want || e.Text != c.text || q != (Query{}) {
				t.Errorf("%q: reason %q, want %q; text %q, query %+v", c.text, e.Reason, c.want, e.Text, q)
			}
			if errors.Is(err, ErrNotFound) || errors.Is(err, ErrUnavailable) || errors.Is(err, ErrNotEntra) {
				t.Errorf("%q matches a class that needs a request", c.text)
			}
		})
	}
}
