package guide_test

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/recovery/guide"
	"norikae/tenantlookup"
)

var kana = regexp.MustCompile(`[\p{Hiragana}\p{Katakana}]`)

func TestPagesAreWhole(t *testing.T) {
	order := []guide.Topic{
		guide.Before, guide.Organisation, guide.Nothing, guide.Work, guide.Personal, guide.EmailCode, guide.Backup, guide.Keys,
		guide.Codes, guide.Phone, guide.Countries, guide.External, guide.Trust, guide.Restrictions, guide.Clouds, guide.Lost,
		guide.Leave, guide.Prevention, guide.Admin,
	}
	var got []guide.Topic
	for _, p := range guide.Pages() {
		got = append(got, p.ID)
		en, ja := p.Text("en"), p.Text("ja")
		if len(en) != len(ja) || len(en) < 2 || len(en) > 6 {
			t.Errorf("%s: %d paragraphs in English, %d in Japanese", p.ID, len(en), len(ja))
		}
		if b := p.Basis(); b.Titles("en") == "" || b.Seen.IsZero() {
			t.Errorf("%s: source %q of %s", p.ID, b.Titles("en"), b.Seen)
		}
		for i, s := range append(en, p.Title("en")) {
			if s == "" || kana.MatchString(s) || strings.ContainsAny(s, "!") || strings.Contains(s, "organization ") || len(s) > 480 {
				t.Errorf("%s: English paragraph %d: %q", p.ID, i, s)
			}
		}
		for i, s := range append(ja, p.Title("ja")) {
			if !kana.MatchString(s) || strings.ContainsAny(s, "!！()") || len([]rune(s)) > 230 {
				t.Errorf("%s: Japanese paragraph %d: %q", p.ID, i, s)
			}
		}
		if p.Tool != guide.NoTool && p.Tool != guide.CountryTable && p.Tool != guide.SupportFile {
			t.Errorf("%s: tool %q", p.ID, p.Tool)
		}
	}
	if !slices.Equal(got, order) {
		t.Errorf("pages %v", got)
	}
}

func TestLinksGoToKnownHosts(t *testing.T) {
	n := 0
	for _, p := range guide.Pages() {
		for _, l := range p.Links {
			n++
			u, err := url.Parse(l.URL)
			if err != nil || u.Scheme != "https" || !slices.Contains(tenantlookup.PageHosts(), u.Host) {
				t.Errorf("%s: %q (%v)", p.ID, l.URL, err)
			}
			if l.Label("en") == "" || !kana.MatchString(l.Label("ja")) || l.ID == "" {
				t.Errorf("%s: a link without a label: %+v", p.ID, l)
			}
		}
	}
	if n < 6 {
		t.Errorf("%d links", n)
	}
}

// What the starting articles had wrong must not come back.
func TestCorrections(t *testing.T) {
	all := ""
	for _, p := range guide.Pages() {
		all += strings.Join(p.Text("en"), "\n") + strings.Join(p.Text("ja"), "\n")
	}
	for _, want := range []string{
		"if the page offers a guest a passkey, take it", "ページにパスキーが出たら登録",
		"on 1 July 2027 for external guests", "外部のゲストは 2027 年 7 月 1 日",
		"No page shows whether it does", "信頼しているかはどのページにも出ません",
		"must not be rooted or jailbroken", "root 化や脱獄",
		"asks again", "もう一度確認を求めます",
		"Temporary Access Pass in the organisation", "組織での一時アクセス パス",
		"the backup restores the name only", "復元されるのは名前だけ",
		"An emergency account without MFA no longer works", "MFA のない緊急用アカウントは、もう使えません",
		"+81 8012345678",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing", want)
		}
	}
	for _, wrong := range []string{
		"backup codes", "バックアップ コード", "proofup.aspx", "Azure AD", "全体管理者",
		"whose page asks.", "Look whose page asks", "どちらのページが", "A guest can’t register", "an ordinary guest", "普通のゲスト",
		"Passkeys stay on the old phone", "only the administrator can unblock", "http://",
	} {
		if strings.Contains(all, wrong) {
			t.Errorf("%q is out of date", wrong)
		}
	}
}

func TestSearch(t *testing.T) {
	for _, c := range []struct {
		query, language string
		want            guide.Topic // among the first two
	}{
		{"backup", "en", guide.Backup},
		{"ＢＡＣＫＵＰ", "en", guide.Backup},
		{"バックアップ", "ja", guide.Backup},
		{"ﾊﾞｯｸｱｯﾌﾟ", "ja", guide.Backup},
		{"FIDO2", "ja", guide.Keys},
		{"53003", "ja", guide.Trust},
		{"only administrator", "en", guide.Admin},
		{"番号 SIM", "ja", guide.Phone},
		{"passkey register", "ja", guide.Keys}, // an English term in Japanese
		{"5000211", "en", guide.Restrictions},
	} {
		got := guide.Search(c.query, c.language)
		if len(got) == 0 || !slices.ContainsFunc(got[:min(2, len(got))], func(p guide.Page) bool { return p.ID == c.want }) {
			t.Errorf("%q: %d pages", c.query, len(got))
		}
	}
	if n := len(guide.Search("", "ja")); n != len(guide.Pages()) {
		t.Errorf("an empty query finds %d pages", n)
	}
	if n := len(guide.Search("zzzz", "ja")); n != 0 {
		t.Errorf("nonsense finds %d pages", n)
	}
}

func TestPagesAreCopies(t *testing.T) {
	guide.Pages()[0] = guide.Page{}
	guide.Pages()[1].Text("en")[0] = "changed"
	if p := guide.Pages(); p[0].ID == "" || p[1].Text("en")[0] == "changed" {
		t.Error("the guide was changed")
	}
}

func TestForLine(t *testing.T) {
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	work := accounts.Account{Kind: accounts.Work, Address: "a@firm.example"}
	personal := accounts.Account{Kind: accounts.Personal, Address: "a@mail.example"}
	public := tenantlookup.Tenant{Cloud: tenantlookup.Clouds()[0]}
	china := tenantlookup.Tenant{Cloud: tenantlookup.Cloud{LoginHost: "login.partner.microsoftonline.cn"}}
	government := tenantlookup.Tenant{Cloud: tenantlookup.Clouds()[1]}
	customers := tenantlookup.Tenant{Kind: tenantlookup.External}
	var none accounts.Progress
	for name, c := range map[string]struct {
		a    accounts.Account
		t    tenantlookup.Tenant
		home bool
		p    accounts.Progress
		want guide.Topic
	}{
		"own work account":     {work, tenantlookup.Tenant{}, true, none, guide.Work},
		"own personal account": {personal, tenantlookup.Tenant{}, true, none, guide.Personal},
		"mailbox":              {accounts.Account{Kind: accounts.EmailCode}, tenantlookup.Tenant{}, true, none, guide.EmailCode},
		"to open":              {personal, public, false, none, guide.Personal},
		"to add":               {work, public, false, none.Tick(accounts.Open, now), guide.Organisation},
		"to try":               {work, public, false, none.Tick(accounts.Add, now), guide.Backup},
		"to remove":            {work, public, false, none.Tick(accounts.Try, now), guide.Organisation},
		"done":                 {work, public, false, none.Tick(accounts.Remove, now), guide.Prevention},
		"waiting":              {work, public, false, none.Set(accounts.Waiting, 0, now), guide.Lost},
		"nothing":              {work, public, false, none.Set(accounts.NothingToMove, accounts.HomeTrusted, now), guide.Nothing},
		"left":                 {work, public, false, none.Set(accounts.Left, 0, now), guide.Leave},
		"later":                {work, public, false, none.Set(accounts.Skipped, 0, now), guide.Work},
		"China":                {work, china, false, none, guide.Clouds},
		"US Government":        {work, government, false, none, guide.Clouds},
		"customer":             {personal, customers, false, none, guide.External},
	} {
		got := guide.ForLine(c.a, c.t, c.home, c.p)
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
		if !slices.ContainsFunc(guide.Pages(), func(p guide.Page) bool { return p.ID == got }) {
			t.Errorf("%s: no page %s", name, got)
		}
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("backup", "ja")
	f.Add("\xff ゛", "en")
	f.Fuzz(func(t *testing.T, query, language string) {
		if n := len(guide.Search(query, language)); n > len(guide.Pages()) {
			t.Errorf("%d pages", n)
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	guide.Pages()
	for b.Loop() {
		guide.Search("バックアップ phone", "ja")
	}
}
