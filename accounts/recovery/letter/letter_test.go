package letter_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/recovery"
	"norikae/accounts/recovery/letter"
	"norikae/tenantlookup"
)

var update = flag.Bool("update", false, "write the golden files anew")

// facts are those of a made-up person.
func facts(k accounts.Kind) letter.Facts {
	address := map[accounts.Kind]string{
		accounts.Work: "a.sato@myfirm.example", accounts.Personal: "a.sato@mail.example", accounts.EmailCode: "a.sato@school.example",
	}
	return letter.Facts{
		Account: accounts.Account{Kind: k, Address: address[k]},
		Tenant: tenantlookup.Tenant{
			ID: "0f3c52e1-1111-4222-8333-444455556666", Domain: "tsubame-trading.example", Cloud: tenantlookup.Clouds()[0],
		},
		Organisation: "つばめ商事",
		Sender:       "佐藤 あおい", ToName: "", To: "",
		Old: "iPhone 12", New: "iPhone 17", When: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC),
		Contact: "営業部（代表 03-0000-0000）",
	}
}

// situation is one letter that is written.
type situation struct {
	name    string
	options letter.Options
	change  func(*letter.Facts)
	kinds   []accounts.Kind // the golden file shows the first
}

func situations() []situation {
	all := []accounts.Kind{accounts.Work, accounts.Personal, accounts.EmailCode}
	from := func(k accounts.Kind) []accounts.Kind { return slices.Concat(all[k:], all[:k]) }
	failed := recovery.Found{
		Codes: []string{"53003"}, Trace: "1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab",
		Correlation: "2c3d4e5f-bbbb-4ccc-8ddd-0123456789ab", Timestamp: "2026-11-22T03:10:11Z",
	}
	return []situation{
		{"lost", letter.Options{}, func(f *letter.Facts) {
			f.Phone = "+81 8012345678"
			f.Error = recovery.Found{Codes: []string{"500121"}}
		}, all},
		{"replaced-inviter", letter.Options{To: letter.Inviter}, func(f *letter.Facts) {
			f.Cause, f.ToName, f.To = letter.Replaced, "田中", "tanaka@tsubame-trading.example"
		}, from(accounts.Personal)},
		{"number", letter.Options{}, func(f *letter.Facts) {
			f.Cause, f.Next = letter.Number, "11月30日（月）の午前"
			f.Tenant.Domain = "tsubame.onmicrosoft.com"
		}, from(accounts.EmailCode)},
		{"blocked", letter.Options{Request: letter.Access}, func(f *letter.Facts) { f.Cause, f.Error = letter.NoCause, failed }, all},
		{"not-guest", letter.Options{Request: letter.Invite}, func(f *letter.Facts) { f.Cause = letter.NoCause }, from(accounts.Personal)},
		{"reminder", letter.Options{Reminder: true}, func(f *letter.Facts) { f.Asked = time.Date(2026, 11, 12, 9, 0, 0, 0, time.UTC) }, from(accounts.EmailCode)},
		{"customer", letter.Options{}, func(f *letter.Facts) { f.Tenant.Kind = tenantlookup.External }, all[1:2]},
		{"us-government", letter.Options{}, func(f *letter.Facts) { f.Tenant.Cloud = tenantlookup.Clouds()[1] }, all[:1]},
		{"help-desk-reset", letter.Options{To: letter.HelpDesk}, func(f *letter.Facts) {
			f.Organisation, f.Tenant = "", tenantlookup.Tenant{}
		}, all[:1]},
		{"help-desk-blocked", letter.Options{To: letter.HelpDesk, Request: letter.Access}, func(f *letter.Facts) {
			f.Cause, f.Error = letter.NoCause, failed
			f.Error.Codes = []string{"500212"}
		}, all[:1]},
	}
}

func languages() map[string]letter.Language {
	return map[string]letter.Language{"ja": letter.Japanese, "en": letter.English, "both": letter.Both}
}

func kindName(k accounts.Kind) string {
	return map[accounts.Kind]string{accounts.Work: "work", accounts.Personal: "personal", accounts.EmailCode: "email"}[k]
}

// each calls f for every account kind, language and situation.
func each(f func(name string, s situation, l letter.Letter)) {
	for _, s := range situations() {
		for _, k := range s.kinds {
			for lang, language := range languages() {
				in := facts(k)
				s.change(&in)
				o := s.options
				o.Language = language
				f(s.name+"."+kindName(k)+"."+lang, s, letter.Write(in, o))
			}
		}
	}
}

// A golden file for each request, recipient and language. Of a letter that asks an
// administrator or inviter for a reset the file holds what differs from the plain one.
// What another kind of account and both languages together make of a letter, the
// tests below say.
func TestGoldenLetters(t *testing.T) {
	all := map[string]string{}
	each(func(name string, _ situation, l letter.Letter) { all[name] = "Subject: " + l.Subject + "\n\n" + l.Body })
	for _, s := range situations() {
		for _, lang := range []string{"ja", "en"} {
			name := s.name + "." + kindName(s.kinds[0]) + "." + lang
			got := all[name]
			if s.options.Request == letter.Reset && s.options.To != letter.HelpDesk && s.name != "lost" {
				got = difference(all["lost."+kindName(s.kinds[0])+"."+lang], got)
			}
			golden(t, name, got)
		}
	}
}

// difference lists the lines that a text has and the plain one has not, and the
// other way round.
func difference(plain, text string) string {
	var b strings.Builder
	was, is := strings.Split(plain, "\n"), strings.Split(text, "\n")
	for _, line := range was {
		if !slices.Contains(is, line) {
			b.WriteString("- " + line + "\n")
		}
	}
	for _, line := range is {
		if !slices.Contains(was, line) {
			b.WriteString("+ " + line + "\n")
		}
	}
	return b.String()
}

// Another kind of account changes the lines that name the account, and no other.
func TestKindsDifferInTheAccountAlone(t *testing.T) {
	first := map[string][]string{}
	each(func(name string, s situation, l letter.Letter) {
		parts := strings.Split(name, ".")
		if key := parts[0] + parts[2]; parts[1] == kindName(s.kinds[0]) {
			first[key] = strings.Split(l.Body, "\n")
		}
	})
	kind := regexp.MustCompile(`a\.sato|アカウントの種類|Kind of account`)
	each(func(name string, _ situation, l letter.Letter) {
		parts := strings.Split(name, ".")
		want, got := first[parts[0]+parts[2]], strings.Split(l.Body, "\n")
		if len(got) != len(want) {
			t.Fatalf("%s has %d lines, the first kind %d", name, len(got), len(want))
		}
		for i := range got {
			if got[i] != want[i] && !kind.MatchString(got[i]) {
				t.Errorf("%s says %q, the first kind %q", name, got[i], want[i])
			}
		}
	})
}

// Both languages together are the two letters, whole.
func TestBothLanguagesAreTwoLetters(t *testing.T) {
	bodies := map[string]letter.Letter{}
	each(func(name string, _ situation, l letter.Letter) { bodies[name] = l })
	for name, l := range bodies {
		stem, both := strings.CutSuffix(name, ".both")
		if !both {
			continue
		}
		ja, en := bodies[stem+".ja"], bodies[stem+".en"]
		head, tail, ok := strings.Cut(l.Body, strings.TrimSpace(ja.Body))
		if !ok || !strings.HasSuffix(tail, strings.TrimSpace(en.Body)+"\n") || len(head) > 200 || l.Subject != ja.Subject+" / "+en.Subject {
			t.Errorf("%s is not its two letters: %q\n%s", name, l.Subject, l.Body)
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s changed; run go test -update and read the difference\n%s", name, got)
	}
}

// What a letter about a reset must hold whatever its form (the list of the
// reference), so that a golden file that was renewed blindly is caught.
func TestLettersHoldEveryItem(t *testing.T) {
	each(func(name string, s situation, l letter.Letter) {
		if s.options.Request != letter.Reset || s.options.To == letter.HelpDesk {
			return
		}
		ja, en := !strings.HasSuffix(name, ".en"), !strings.HasSuffix(name, ".ja")
		want := []string{"0f3c52e1-1111-4222-8333-444455556666", "a.sato@", "iPhone 12", "iPhone 17", "03-0000-0000", "Require re-register MFA", "Require re-register multifactor authentication", "Revoke sessions", "Entra ID", "Reset-EntraStrongAuthenticationMethodByUpn"}
		if ja {
			want = append(want, "認証管理者", "認証方法", "多要素認証の再登録を要求する", "MFA の再登録が必要", "はなさらないでください", "2026年11月20日", "佐藤 あおい")
		}
		if en {
			want = append(want, "Authentication Administrator", "Authentication methods", "delete the account", "20 November 2026")
		}
		if !strings.HasPrefix(name, "customer") {
			want = append(want, "#EXT#@", "Temporary Access Pass")
		}
		for _, w := range want {
			if !strings.Contains(l.Body, w) {
				t.Errorf("%s: %q is missing", name, w)
			}
		}
		for _, gone := range []string{"Revoke MFA sessions", "MFA セッションの取り消し", "すべてのユーザー", "All users"} {
			if strings.Contains(l.Body, gone) {
				t.Errorf("%s names %q, which is not there any more", name, gone)
			}
		}
		if strings.Contains(l.Body, "<no value>") || strings.Contains(l.Body, "\n\n\n") || strings.Contains(l.Body, ": \n") {
			t.Errorf("%s has holes:\n%s", name, l.Body)
		}
	})
}

func TestNothingKnown(t *testing.T) {
	for lang, language := range languages() {
		for _, to := range []letter.Recipient{letter.Administrator, letter.Inviter, letter.HelpDesk} {
			for _, r := range []letter.Request{letter.Reset, letter.Access, letter.Invite} {
				l := letter.Write(letter.Facts{}, letter.Options{Request: r, To: to, Language: language, Reminder: true})
				if l.Subject == "" || l.Body == "" || strings.Contains(l.Body, ": \n") || l.From != "" || l.To != "" {
					t.Errorf("%s, %v to %v: %+v", lang, r, to, l)
				}
			}
		}
	}
}

func TestGuestUPN(t *testing.T) {
	f := facts(accounts.Work)
	f.Account.Address = "o'brien@myfirm.example"
	f.Tenant.Domain = "Tsubame.onmicrosoft.com"
	body := letter.Write(f, letter.Options{Language: letter.English}).Body
	for _, want := range []string{"o'brien_myfirm.example#EXT#@Tsubame.onmicrosoft.com\n", "'o''brien_myfirm.example#EXT#@Tsubame.onmicrosoft.com'"} {
		if !strings.Contains(body, want) {
			t.Errorf("%q is missing in\n%s", want, body)
		}
	}
}

func TestSupportFile(t *testing.T) {
	f := letter.SupportFacts{
		Domain: "myfirm.onmicrosoft.com", TenantID: "0f3c52e1-1111-4222-8333-444455556666", UPN: "admin@myfirm.example",
		Sender: "佐藤 あおい", Old: "iPhone 12", When: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC),
	}
	for lang, l := range languages() {
		text := letter.Support(f, l)
		if lang != "both" {
			golden(t, "support."+lang, text)
		} else if !strings.Contains(text, letter.Support(f, letter.Japanese)) || !strings.Contains(text, letter.Support(f, letter.English)) {
			t.Errorf("both languages are not the two files:\n%s", text)
		}
		for _, link := range []string{"https://aka.ms/AzurePortalHelp", "https://support.microsoft.com/"} {
			if !strings.Contains(text, link) {
				t.Errorf("%s: no %s", lang, link)
			}
		}
		if n := strings.Count(text, "__________"); n < 8 {
			t.Errorf("%s: %d gaps to fill in by hand", lang, n)
		}
		letter.Support(letter.SupportFacts{Cause: letter.Replaced}, l)
	}
}

func BenchmarkTwentyLetters(b *testing.B) {
	f := facts(accounts.Personal)
	for b.Loop() {
		for range 20 {
			letter.Write(f, letter.Options{Language: letter.Both})
		}
	}
}
