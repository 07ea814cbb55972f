package recovery_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/recovery"
)

// What the pages really look like, with made-up IDs.
const (
	english = `Sorry, but we're having trouble signing you in.

AADSTS50020: User account 'a.sato@example.org' from identity provider 'live.com' does not exist in tenant 'Contoso' and cannot access the application '00000000-0000-0000-0000-000000000001' in that tenant.

Troubleshooting details
If you contact your administrator, send this info to them.
Request Id: 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab
Correlation Id: 2C3D4E5F-BBBB-4CCC-8DDD-0123456789AB
Timestamp: 2026-11-22T03:10:11Z
Message: AADSTS50020: User account …`

	japanese = `サインイン中にエラーが発生しました

エラー コード: 500121
要求 ID: 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab
関連付け ID: 2c3d4e5f-bbbb-4ccc-8ddd-0123456789ab
タイムスタンプ: 2026-11-22T03:10:11.123Z
メッセージ: AADSTS500121: 強力な認証要求中に認証に失敗しました。`

	token = `{"error":"invalid_grant","error_description":"AADSTS50076: Due to a configuration change …\r\nTrace ID: 1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab\r\nCorrelation ID: 2c3d4e5f-bbbb-4ccc-8ddd-0123456789ab\r\nTimestamp: 2026-11-22 03:10:11Z","error_codes":[50076,50079],"timestamp":"2026-11-22 03:10:11Z","trace_id":"1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab","correlation_id":"2c3d4e5f-bbbb-4ccc-8ddd-0123456789ab"}`

	addressBar = `https://myapps.microsoft.com/#error=access_denied&error_description=AADSTS53003%3a+Access+has+been+blocked+by+Conditional+Access+policies.%0d%0aTrace+ID%3a+1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab%0d%0aCorrelation+ID%3a+2c3d4e5f-bbbb-4ccc-8ddd-0123456789ab%0d%0aTimestamp%3a+2026-11-22+03%3a10%3a11Z`
)

const (
	traceID       = "1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab"
	correlationID = "2c3d4e5f-bbbb-4ccc-8ddd-0123456789ab"
)

func TestExplainFindsEverything(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		codes string
		stamp string
	}{
		"English page":   {english, "50020", "2026-11-22T03:10:11Z"},
		"Japanese page":  {japanese, "500121", "2026-11-22T03:10:11.123Z"},
		"token endpoint": {token, "50076,50079", "2026-11-22 03:10:11Z"},
		"address bar":    {addressBar, "53003", "2026-11-22 03:10:11Z"},
	} {
		t.Run(name, func(t *testing.T) {
			e := recovery.Explain(c.text)
			if got := strings.Join(e.Codes, ","); got != c.codes || e.Code != strings.Split(c.codes, ",")[0] {
				t.Errorf("codes %q, first %q; want %q", got, e.Code, c.codes)
			}
			if e.Trace != traceID || e.Correlation != correlationID || e.Timestamp != c.stamp {
				t.Errorf("trace %q, correlation %q, time %q", e.Trace, e.Correlation, e.Timestamp)
			}
			if !e.Known {
				t.Error("the code is in the table")
			}
		})
	}
}

// TestExplainReadsTheUser: whom the page says is signed in, in the forms in which a
// tenant names a guest.
func TestExplainReadsTheUser(t *testing.T) {
	for text, want := range map[string]string{
		english:  "a.sato@example.org",
		japanese: "",
		"AADSTS50020: ID プロバイダー 'live.com' のユーザー アカウント 'A.Sato@Outlook.jp' はテナント 'Contoso' に存在しません":        "a.sato@outlook.jp",
		"AADSTS50105: The signed in user 'sato_k_firm.co.jp#EXT#@contoso.onmicrosoft.com' is not assigned": "sato_k@firm.co.jp",
		"AADSTS90072: User account 'live.com#sato@outlook.jp' from external identity provider":             "sato@outlook.jp",
		"AADSTS50105: the signed in user “ｓａｔｏ＠ｆｉｒｍ．ｃｏ．ｊｐ” is not":                                         "sato@firm.co.jp",
		"AADSTS50034: The user account {EmailHidden} does not exist":                                       "",
		"AADSTS50020: ask helpdesk@contoso.example, or the user 'nobody'":                                  "",
		"user '#ext#@contoso.example'":  "",
		"user 'a@b.c' and user 'd@e.f'": "a@b.c",
	} {
		if got := recovery.Explain(text).User; got != want {
			t.Errorf("%.60q: %q, want %q", text, got, want)
		}
	}
}

func TestExplainReadsCodes(t *testing.T) {
	for text, want := range map[string]string{
		"AADSTS50020":             "50020",
		"aadsts50020: lower case": "50020",
		"AADSTS 50020":            "50020",
		"ＡＡＤＳＴＳ５００２０ 全角":                            "50020",
		"エラー コード：50105":                             "50105",
		"エラーコード: 50105":                             "50105",
		"Error Code: 9002332 Request Id: x":         "9002332",
		" 50020 \n":                                 "50020",
		"AADSTS50020 と AADSTS90072":                 "50020,90072",
		"AADSTS50020 … AADSTS50020":                 "50020",
		"Error Code: 53003 … AADSTS50020":           "53003,50020",
		"AADSTS1000104 seven digits":                "1000104",
		"AADSTS1234":                                "", // too few digits
		"AADSTS123456789":                           "", // too many
		"AADSTS":                                    "",
		"call 50020 now":                            "", // a number in prose is no code
		"":                                          "",
		"Request Id: 50020":                         "",
		"error_codes\": [ 50079 ]":                  "50079",
		"AADSTS50020\u00a0nbsp":                     "50020",
		strings.Repeat("x", 70<<10) + "AADSTS50020": "", // beyond what is read
	} {
		if got := strings.Join(recovery.Explain(text).Codes, ","); got != want {
			t.Errorf("%.40q: codes %q, want %q", text, got, want)
		}
	}
}

func TestExplainKeepsAtMostSomeCodes(t *testing.T) {
	var b strings.Builder
	for i := range 1000 {
		b.WriteString("AADSTS")
		b.WriteString(string(rune('1'+i%9)) + "000" + string(rune('0'+i/100)) + " ")
	}
	if n := len(recovery.Explain(b.String()).Codes); n != 16 {
		t.Errorf("kept %d codes", n)
	}
}

func TestExplainWithoutACode(t *testing.T) {
	e := recovery.Explain("アカウントまたはパスワードが正しくありません")
	if e.Code != "" || e.Known || e.Family != recovery.Other {
		t.Errorf("got %+v", e)
	}
	for _, lang := range []string{"ja", "en"} {
		if s := e.Say(lang); s.What == "" || s.Do == "" {
			t.Errorf("%s: nothing is said: %+v", lang, s)
		}
	}
	if !slices.Contains(e.Do, recovery.OtherSession) {
		t.Errorf("no general advice: %v", e.Do)
	}
}

func TestUnknownCodesGetTheAdviceOfTheirFamily(t *testing.T) {
	for code, want := range map[string]recovery.Family{
		"530099":  recovery.PolicyFamily,
		"53012":   recovery.PolicyFamily,
		"650099":  recovery.AppFamily,
		"130099":  recovery.MFAFamily,
		"120010":  recovery.HomeFamily,
		"80007":   recovery.HomeFamily,
		"81007":   recovery.HomeFamily,
		"50071":   recovery.Other, // SignoutMessageExpired, among numbers of the second check
		"700099":  recovery.Other,
		"90039":   recovery.Other,
		"50141":   recovery.Other,
		"16005":   recovery.Other,
		"99999":   recovery.Other,
		"500299":  recovery.Other,
		"5000299": recovery.Other,
		"8100707": recovery.HomeFamily,
	} {
		e := recovery.Explain("AADSTS" + code)
		if e.Known || e.Family != want || e.IsGuess() != (want != recovery.Other) {
			t.Errorf("%s: family %q (known %v, guess %v), want %q", code, e.Family, e.Known, e.IsGuess(), want)
		}
		if s := e.Say("ja"); s.What == "" || s.Do == "" || len(e.Do) == 0 || len(e.Fixers) == 0 {
			t.Errorf("%s: %+v", code, e)
		}
	}
}

// No number gets a confident story of another kind of trouble than Microsoft's
// own text supports. "Other" is always honest.
func TestNoNumberIsOfTheWrongKind(t *testing.T) {
	data, err := os.ReadFile("testdata/error-families.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		var c struct {
			Code   string            `json:"code"`
			Family []recovery.Family `json:"family"`
		}
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		n++
		if e := recovery.Explain("AADSTS" + c.Code); e.Family != recovery.Other && !slices.Contains(c.Family, e.Family) {
			t.Errorf("%s: %q, want one of %q", c.Code, e.Family, c.Family)
		}
	}
	if n < 100 {
		t.Errorf("only %d numbers", n)
	}
}

// What people type by hand, and what only looks like a number of AADSTS.
func TestExplainReadsWhatIsTyped(t *testing.T) {
	for text, want := range map[string]string{
		"Error 500121":                  "500121",
		"error 53003 when I open Teams": "53003",
		"エラー500121":                     "500121",
		"エラー番号 50126":                   "50126",
		"エラーコードは53003です":                "53003",
		"エラーコード「500121」":                "500121",
		"エラー（53003）が出ます":                "53003",
		"（53003）":                       "53003",
		"コード：500121":                    "500121",
		"50020.":                        "50020",
		"50020 50076":                   "50020,50076",
		"https://login.microsoftonline.com/error?code=50058": "50058",
		`"resultType": "50074"`:                              "50074",
		"AADSTS-50020":                                       "50020",
		"AADSTS50020User account":                            "50020",
		"Sign-in error code\t500121":                         "500121",
		"error_codes: [50076, 50079]":                        "50076,50079",
		"error code 80090016":                                "",
		"エラーコード: 80180014":                                   "",
		"error 80192ee7":                                     "",
		"error code 50021f":                                  "",
		"error code 30088-4":                                 "",
		"error code: 3399614476":                             "",
		"500121 のエラーが出ます":                                    "500121",
		"53003 というコードです":                                     "53003",
		"I get a 53003 error":                                "53003",
		"500121 error at 2026-11-22":                         "500121",
		"50020 か 53003 のエラー":                                 "",
		"12345 のエラー":                                         "",
		"an error, then I called 50020-1234":                 "",
		"terror 50020":                                       "",
		"確認コード: 123456":                                      "",
		"Your code is 482913":                                "",
		"郵便番号 100-0001":                                      "",
		"call me at 50020 or 53003 please":                   "",
		"AADSTS80090016":                                     "",
	} {
		if got := strings.Join(recovery.Explain(text).Codes, ","); got != want {
			t.Errorf("%q: codes %q, want %q", text, got, want)
		}
	}
}

// Codes of apps and of Windows are said to be such, with where the number
// stands; they are never written as AADSTS numbers.
func TestExplainTellsCodesOfAppsApart(t *testing.T) {
	none := recovery.Explain("x").Say("en").What
	for text, want := range map[string]string{
		"CAA20004":                             "CAA20004",
		"0xCAA20003":                           "CAA20003",
		"0xcaa82ee7":                           "CAA82EE7",
		"Something went wrong. [1001]":         "1001",
		"エラー コード: 2603":                        "2603",
		"error code 80090016":                  "80090016",
		"0x80180014":                           "80180014",
		"エラー 80192ee7":                         "80192EE7",
		"Error code: 3399614476":               "CAA2000C",
		"CAA5004B AADSTS50020":                 "", // the number counts
		"8100 people":                          "",
		"call 81000000 now":                    "",
		"error 81000000":                       "81000000",
		"80090016 というエラーです":                    "80090016",
		"[2026]":                               "",
		"dead8009-0016-4c3d-8e4f-80090016aaaa": "",
	} {
		e := recovery.Explain(text)
		if e.App != want || want != "" && (e.Code != "" || e.Say("en").What == none || e.Say("ja").What == "" || len(e.Do) == 0) {
			t.Errorf("%q: %q, code %q: %+v", text, e.App, e.Code, e.Say("en"))
		}
	}
}

// Some headings say what happened without a number.
func TestExplainReadsHeadings(t *testing.T) {
	for text, want := range map[string]struct {
		family recovery.Family
		first  recovery.Action
	}{
		"You cannot access this right now\nYour sign-in was successful": {recovery.PolicyFamily, recovery.OtherSession},
		"You can’t access this right now":                               {recovery.PolicyFamily, recovery.OtherSession},
		"現時点ではこれにアクセスできません":                                             {recovery.PolicyFamily, recovery.OtherSession},
		"More information required":                                     {recovery.MFAFamily, recovery.OpenPage},
		"User not in directory":                                         {recovery.AccountFamily, recovery.OtherSession},
		"Need admin approval":                                           {recovery.AppFamily, recovery.OpenPage},
		"You cannot access this right now\nError Code: 500121":          {recovery.MFAFamily, recovery.OtherSession},
		"Something else":                                                {recovery.Other, recovery.OtherSession},
	} {
		if e := recovery.Explain(text); e.Family != want.family || e.Do[0] != want.first || e.IsGuess() {
			t.Errorf("%q: %q, %q", text, e.Family, e.Do)
		}
	}
}

// Advice that would do harm: nobody is sent to another network, told that the
// invitation was withdrawn, or kept from the own company's password page.
func TestAdviceThatMatters(t *testing.T) {
	for code, want := range map[string]recovery.Action{
		"5000225": recovery.MarkLeft, "5000224": recovery.MarkLeft,
		"50055": recovery.Home, "50144": recovery.Home, "50135": recovery.Home, "50137": recovery.Home, "50142": recovery.Home,
		"50056": recovery.OtherSession, "50158": recovery.OpenPage, "50014": recovery.OtherSession, "500571": recovery.OtherSession,
		"700003": recovery.OtherBrowser, "50127": recovery.OtherBrowser, "90071": recovery.Write, "900561": recovery.OtherSession,
		"160021": recovery.OtherSession, "9002341": recovery.OpenPage, "40008": recovery.OtherSession, "220450": recovery.OtherBrowser,
	} {
		if e := recovery.Explain("AADSTS" + code); !e.Known || e.Do[0] != want {
			t.Errorf("%s: %v, known %v", code, e.Do, e.Known)
		}
	}
}

func TestExplainReadsIDs(t *testing.T) {
	const id = "1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab"
	for _, text := range []string{"Correlation Id [" + id + "]", "関連付け Id: [" + id + "]", "correlation-id: " + id, "Correlation_ID=" + id} {
		if got := recovery.Explain(text).Correlation; got != id {
			t.Errorf("%q: %q", text, got)
		}
	}
	if got := recovery.Explain("Timestamp: 11/22/2026, 12:10 PM").Timestamp; got != "11/22/2026, 12:10 PM" {
		t.Errorf("time %q", got)
	}
}

func TestActionsFitTheAccount(t *testing.T) {
	e := recovery.Explain("AADSTS500212") // the own company's rule
	if got := e.ActionsFor(accounts.Work); !slices.Contains(got, recovery.HelpDesk) {
		t.Errorf("work: %v", got)
	}
	if got := e.ActionsFor(accounts.Personal); slices.Contains(got, recovery.HelpDesk) {
		t.Errorf("a personal account has no help desk: %v", got)
	}
	e = recovery.Explain("AADSTS50126") // the account's own password
	if got := e.ActionsFor(accounts.EmailCode); slices.Contains(got, recovery.Home) {
		t.Errorf("a mailed code has no page of its own: %v", got)
	}
	if got := e.ActionsFor(accounts.Personal); !slices.Contains(got, recovery.Home) {
		t.Errorf("personal: %v", got)
	}
}

// What a caller does with an explanation must not change the table.
func TestExplanationsShareNothing(t *testing.T) {
	e := recovery.Explain("AADSTS50020")
	e.Do[0], e.Fixers[0] = recovery.Wait, recovery.Microsoft
	if again := recovery.Explain("AADSTS50020"); again.Do[0] == recovery.Wait || again.Fixers[0] == recovery.Microsoft {
		t.Error("the table was changed")
	}
}

func TestLanguages(t *testing.T) {
	e := recovery.Explain("AADSTS50020")
	ja, en := e.Say("ja").What, e.Say("en").What
	for tag, want := range map[string]string{"ja": ja, "ja-JP": ja, "ja_JP": ja, "JA": ja, "en": en, "en-GB": en, "": en, "jav": en, "de": en, "j": en} {
		if got := e.Say(tag).What; got != want {
			t.Errorf("%q: %q", tag, got)
		}
	}
}
