package tenantlookup

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestQueries(t *testing.T) {
	cases := []struct {
		name, text string
		want       []string
	}{
		{"empty", "", nil},
		{"prose without any", "お世話になっております。資料を送ります。", nil},
		{"order and repeats", "fabrikam.com, contoso.com; FABRIKAM.com and a@contoso.com", []string{"fabrikam.com", "contoso.com"}},
		{"Japanese punctuation", "招待元は、「contoso.co.jp」と（fabrikam.co.jp）、『northwind.jp』です。https://www.adatum.com/。", []string{"contoso.co.jp", "fabrikam.co.jp", "northwind.jp", "adatum.com"}},
		{"Japanese letters right beside", "組織はcontoso.co.jpでfabrikam.comも", []string{"contoso.co.jp", "fabrikam.com"}},
		{"full-width", "ｃｏｎｔｏｓｏ．ｃｏｍ、ａ＠ｆａｂｒｉｋａｍ．ｃｏｍ", []string{"contoso.com", "fabrikam.com"}},
		{"CSV", "name,domain\n\"Contoso, Ltd.\",contoso.com\nFabrikam,fabrikam.com\n", []string{"contoso.com", "fabrikam.com"}},
		{"semicolons of a To line", "a@contoso.com;b@fabrikam.com; c@contoso.com", []string{"contoso.com", "fabrikam.com"}},
		{"slashes", "contoso.com/fabrikam.com/adatum.com", []string{"contoso.com", "fabrikam.com", "adatum.com"}},
		{"links one after another", "https://www.contoso.com,https://www.fabrikam.com", []string{"contoso.com", "fabrikam.com"}},
		{"Markdown", "[here](https://www.contoso.com/x) and <https://fabrikam.com>.", []string{"contoso.com", "fabrikam.com"}},
		{"HTML", `<a href="https://myapps.microsoft.com/?x=1&amp;tenantid=` + idPublic + `">Contoso</a>`, []string{idPublic}},
		{"chat", "[10:02] Sato: join fabrikam.com pls\n[10:03] Abe: ok, via https://contoso.sharepoint.com/sites/x ?", []string{"fabrikam.com", "contoso.onmicrosoft.com"}},
		{"file names and abbreviations", "Please read report.pdf and notes.docx, e.g. chapter 1.2.3, v2.0, i.e. the ASP.NET part by ABC Co.Ltd. Thanks", nil},
		{"end of a sentence without a blank", "we will come soon.In the meantime see contoso.com", []string{"contoso.com"}},
		{"sites that mails link to in passing", "Follow us on https://twitter.com/contoso and https://www.linkedin.com/company/x and visit https://www.contoso.com today", []string{"contoso.com"}},
		{"error page", "AADSTS50020: User account 'a@outlook.jp' from identity provider 'live.com' does not exist in tenant 'Contoso'.\nRequest Id: " + idOther + "\nCorrelation Id: " + idUS + "\nTimestamp: 2026-04-01T09:00:00Z", []string{"outlook.jp", "live.com"}},
		{"a tenant ID among others", "Object ID " + idOther + "\nDirectory (tenant) ID " + idPublic + "\nSubscription " + idUS, []string{idPublic}},
		{"IDs in a link that names none", "https://portal.azure.com/#view/blade/appId/" + idOther, nil},
		{"address in a path", "https://contoso.sharepoint.com/?email=a@fabrikam.com", []string{"contoso.onmicrosoft.com"}},
		{"guest UPN is one", "a_outlook.jp#EXT#@contoso.onmicrosoft.com", []string{"contoso.onmicrosoft.com"}},
		{"carriage returns", "contoso.com\r\nfabrikam.com\radatum.com", []string{"contoso.com", "fabrikam.com", "adatum.com"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Queries(c.text); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// The invitation as it is pasted from a mail program: one organisation, and
// the person's own mail provider.
func TestQueriesInvitation(t *testing.T) {
	mail := `Return-Path: <bounce@x.prod.outlook.com>
Received: from JPNP286.PROD.OUTLOOK.COM (fe80::1)
 by OS0P286.jpnp286.prod.outlook.com with HTTPS; Wed, 1 Apr 2026 09:00:00 +0000
Message-ID: <abc@JPNP286.jpnp286.prod.outlook.com>
X-MS-Exchange-Organization: relay.example
From: Microsoft Invitations on behalf of Contoso <invites@microsoft.com>
To: a.sato@outlook.jp
Subject: Yamada Taro invited you to access applications within their organization

Please only act on this email if you trust the organization represented below.
In rare cases, individuals may receive fraudulent invitations from bad actors
posing as legitimate companies. If you were not expecting this invitation,
proceed with caution.

Organization: Contoso
Domain: contoso.onmicrosoft.com

If you accept this invitation, you'll be sent to https://account.activedirectory.windowsazure.com/?tenantid=` + idPublic + `&login_hint=a.sato@outlook.jp.
Accept invitation <https://login.microsoftonline.com/redeem?rd=https%3a%2f%2finvitations.microsoft.com%2fredeem%2f%3ftenant%3d` + idPublic + `%26user%3d` + idOther + `%26ticket%3dabc%253d%26ver%3d2.0>
Block future invitations <https://invitations.microsoft.com/unsubscribe/?tenant=` + idPublic + `&user=` + idOther + `&ver=2.0> from this organization.

This invitation email is from Contoso (contoso.onmicrosoft.com) and may include advertising content.
Read Contoso's privacy statement <https://www.contoso.com/privacy>. Microsoft Corporation facilitated
sending this email but did not validate the sender or the message.
Microsoft respects your privacy. To learn more, please read the Microsoft Privacy Statement
<https://go.microsoft.com/fwlink/?LinkId=521839>.
Microsoft Corporation, One Microsoft Way, Redmond, WA 98052
`
	want := []string{"outlook.jp", "contoso.onmicrosoft.com", idPublic, "contoso.com"}
	if got := Queries(mail); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	for _, f := range Find(mail) {
		if f.Entry || f.Query == "" {
			t.Errorf("a mail is no list: %+v", f)
		}
	}
}

// The list of scenario 2: tabs, Japanese names, a slip, two repeats, a mail
// provider, a line without anything. Every line is answered.
func TestFindTable(t *testing.T) {
	text := "No\t会社名\tドメイン\t備考\r\n" +
		"1\tコントソ株式会社\tcontoso.co.jp\t2024/01\r\n" +
		"2\tファブリカム　有限会社\tＦａｂｒｉｋａｍ．ｃｏ．ｊｐ\t\r\n" +
		"3\tノースウィンド\tnorthwind.con\t\r\n" +
		"4\t\"アダタム\n（東京）\"\tadatum.jp\t\r\n" +
		"5\t佐藤\ttaro@gmail.com\t個人\r\n" +
		"\t\t\t\r\n" +
		"6\t未定の会社\t\t\r\n" +
		"7\tコントソ（重複）\tCONTOSO.co.jp\t\r\n" +
		"8\tつばめ商事\t" + idPublic + "\tテナント ID\r\n"
	want := []Found{
		{Query: "contoso.co.jp", Name: "コントソ株式会社", Line: 2, Text: "contoso.co.jp", Entry: true, Again: []int{10}},
		{Query: "fabrikam.co.jp", Name: "ファブリカム 有限会社", Line: 3, Text: "Fabrikam.co.jp", Entry: true},
		{Query: "northwind.con", Name: "ノースウィンド", Line: 4, Text: "northwind.con", Entry: true},
		{Query: "adatum.jp", Name: "アダタム （東京）", Line: 5, Text: "adatum.jp", Entry: true},
		{Query: "gmail.com", Name: "佐藤", Line: 7, Text: "taro@gmail.com", Entry: true, More: []Cell{{"備考", "個人"}}},
		{Line: 9, Text: "6\t未定の会社", Entry: true, Reason: ReasonNothing},
		{Query: idPublic, Name: "つばめ商事", Line: 11, Text: idPublic, Entry: true, More: []Cell{{"備考", "テナント ID"}}},
	}
	compareFound(t, Find(text), want)
}

func compareFound(t *testing.T, got, want []Found) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Errorf("missing %+v", want[i])
		case i >= len(want):
			t.Errorf("too much %+v", got[i])
		case !reflect.DeepEqual(got[i], want[i]):
			t.Errorf("entry %d:\ngot  %+v\nwant %+v", i, got[i], want[i])
		}
	}
}

func TestFindEntries(t *testing.T) {
	cases := []struct {
		name, text string
		want       []string // query=name, or ?line for an entry without a query
	}{
		{"one domain", "contoso.com", []string{"contoso.com="}},
		{"one word", "contoso", []string{"?contoso"}},
		{"names alone", "コントソ\nファブリカム", []string{"?コントソ", "?ファブリカム"}},
		{"bullets and brackets", "・コントソ（contoso.com）\n・Fabrikam Ltd.: fabrikam.com\n1. Adatum – adatum.com", []string{"contoso.com=コントソ", "fabrikam.com=Fabrikam Ltd.", "adatum.com=Adatum"}},
		{"name after", "contoso.com コントソ\nfabrikam.com ファブリカム", []string{"contoso.com=コントソ", "fabrikam.com=ファブリカム"}},
		{"CSV with a heading", "Name,Domain\nContoso,contoso.com\nFabrikam,a@fabrikam.com", []string{"contoso.com=Contoso", "fabrikam.com=Fabrikam"}},
		{"name column after the domain", "ドメイン\t会社名\t担当\ncontoso.com\tコントソ\t佐藤", []string{"contoso.com=コントソ"}},
		{"nearest cell", "東京\tコントソ\tcontoso.com\t佐藤\n大阪\tファブリカム\tfabrikam.com\t鈴木", []string{"contoso.com=コントソ", "fabrikam.com=ファブリカム"}},
		{"addresses with names", "佐藤 愛 <a.sato@contoso.com>, \"Abe, Jun\" <j.abe@fabrikam.com>", []string{"contoso.com=佐藤 愛", "fabrikam.com=Abe, Jun"}},
		{"a Microsoft link that names nobody", "contoso.com\nhttps://aka.ms/mfasetup", []string{"contoso.com=", "?https://aka.ms/mfasetup"}},
		{"slip with a name", "Contoso contoso.con\nFabrikam fabrikam.com", []string{"contoso.con=Contoso", "fabrikam.com=Fabrikam"}},
		{"brackets of a name", "(株)コントソ contoso.com\n[Fabrikam] <fabrikam.com>\nAdatum (Tokyo): adatum.com", []string{"contoso.com=(株)コントソ", "fabrikam.com=Fabrikam", "adatum.com=Adatum (Tokyo)"}},
		{"tenant IDs beside names with words of Microsoft's", "Fabrikam Group\t" + idPublic + "\nWoodgrove App Service\t" + idAsia, []string{idPublic + "=Fabrikam Group", idAsia + "=Woodgrove App Service"}},
		{"a domain like the name of a header", "x-contoso.example: コントソ\nFabrikam: fabrikam.com", []string{"x-contoso.example=コントソ", "fabrikam.com=Fabrikam"}},
		{"stray quotation mark", "1\t\"Contoso\tcontoso.com\n2\tFabrikam\tfabrikam.com", []string{"contoso.com=Contoso", "fabrikam.com=Fabrikam"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range Find(c.text) {
				if !f.Entry {
					t.Errorf("not an entry: %+v", f)
				}
				if f.Query == "" {
					got = append(got, "?"+f.Text)
				} else {
					got = append(got, f.Query+"="+f.Name)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// Why an entry holds nothing is said with it.
func TestFindReasons(t *testing.T) {
	found := Find("contoso.com\nfabrikam.com\nadatum.com\nhttps://aka.ms/mfasetup\n")
	if f := found[3]; f.Reason != ReasonNoTenantInLink {
		t.Errorf("got %+v", f)
	}
}

// In the prose of a mail, lines without a query are not entries, and a name is
// taken only from in front of an address.
func TestFindProse(t *testing.T) {
	text := "佐藤様\n\nお世話になっております。つばめ商事の山田です。\n弊社の環境（tsubame-trading.example）へご招待します。\n" +
		"ご不明な点は 山田 太郎 <yamada@contoso.co.jp> までご連絡ください。\n以上、よろしくお願いいたします。\n"
	want := []Found{
		{Query: "tsubame-trading.example", Line: 4, Text: "tsubame-trading.example"},
		{Query: "contoso.co.jp", Name: "ご不明な点は 山田 太郎", Line: 5, Text: "yamada@contoso.co.jp"},
	}
	compareFound(t, Find(text), want)
}

// However long the list, each query comes once and every line is counted.
func TestFindManyLines(t *testing.T) {
	var text strings.Builder
	const lines = 3000
	for i := range lines {
		fmt.Fprintf(&text, "Company %d\tcompany-%d.example\n", i, i%1000)
	}
	found := Find(text.String())
	if len(found) != 1000 {
		t.Fatalf("%d queries", len(found))
	}
	for i, f := range found {
		want := Found{Query: fmt.Sprintf("company-%d.example", i), Name: fmt.Sprintf("Company %d", i), Line: i + 1, Text: fmt.Sprintf("company-%d.example", i), Entry: true, Again: []int{i + 1001, i + 2001}}
		if !reflect.DeepEqual(f, want) {
			t.Fatalf("got  %+v\nwant %+v", f, want)
		}
	}
}
