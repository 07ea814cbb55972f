package tenantlookup

import (
	"slices"
	"strings"
	"testing"
)

func TestCleanName(t *testing.T) {
	for text, want := range map[string]string{
		"Contoso":                    "Contoso",
		"  Contoso   Ltd.  ":         "Contoso Ltd.",
		"・コントソ":                      "コントソ",
		"● コントソ：":                    "コントソ",
		"12. Contoso":                "Contoso",
		"3) Contoso":                 "Contoso",
		"3M Japan":                   "3M Japan",
		"7-Eleven":                   "7-Eleven",
		"(Contoso)":                  "Contoso",
		"(株)コントソ":                    "(株)コントソ",
		"コントソ(株)":                    "コントソ(株)",
		"コントソ ( )":                   "コントソ",
		"[Contoso] [Tokyo]":          "[Contoso] [Tokyo]",
		"「コントソ」":                     "コントソ",
		"Contoso -":                  "Contoso",
		"Contoso → ":                 "Contoso",
		"*Contoso*":                  "Contoso",
		"2024/01/02":                 "",
		"123":                        "",
		"---":                        "",
		"":                           "",
		"domain":                     "",
		"メールアドレス":                    "",
		"会社名":                        "",
		"組織名  ドメイン":                  "",
		"Company Domain":             "",
		"Company of Contoso":         "Company of Contoso",
		"https://contoso.com":        "",
		strings.Repeat("a", 81):      "",
		strings.Repeat("株", maxName): strings.Repeat("株", maxName),
	} {
		normalized := normalize(text)
		if got := cleanName(normalized); got != normalize(want) {
			t.Errorf("%q: got %q, want %q", text, got, normalize(want))
		}
	}
}

func TestAddressName(t *testing.T) {
	for line, want := range map[string]string{
		"Sato <a@contoso.com>":                         "Sato",
		"佐藤 愛 <a@contoso.com>":                         "佐藤 愛",
		"\"Sato, Ai\" <a@contoso.com>":                 "Sato, Ai",
		"From: Sato Ai <a@contoso.com>":                "Sato Ai",
		"差出人：佐藤 <a@contoso.com>":                       "佐藤",
		"Abe <b@gmail.com>; Sato <a@contoso.com>":      "Sato",
		"Abe <b@gmail.com>, Sato <a@contoso.com>":      "Sato",
		"1\tx\tSato <a@contoso.com>":                   "Sato",
		"Dear all, please ask Sato <a@contoso.com>":    "please ask Sato",
		"<a@contoso.com>":                              "",
		"a@contoso.com":                                "",
		"Sato (a@contoso.com)":                         "",
		"Meeting at 10:30 with Sato <a@contoso.com>":   "Meeting at 10:30 with Sato",
		"See <https://contoso.com> Sato a@contoso.com": "",
	} {
		line = normalize(line)
		s := scanner{}
		name := ""
		for _, h := range s.scan(line, nil) {
			if h.query.Value == "contoso.com" {
				name = addressName(line, h)
			}
		}
		if name != want {
			t.Errorf("%q: got %q, want %q", line, name, want)
		}
	}
}

func TestCells(t *testing.T) {
	for line, want := range map[string][]string{
		"a\tb, c\td": {"a", "b, c", "d"},
		"a,b;c":      {"a", "b;c"},
		"a;b":        {"a", "b"},
		"a | b":      {"a ", " b"},
		"a、b":        {"a", "b"},
		"a b":        {"a b"},
		"":           {""},
	} {
		var got []string
		for _, c := range cells(line) {
			got = append(got, line[c.start:c.end])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q", line, got)
		}
	}
}

func TestHeadings(t *testing.T) {
	for line, want := range map[string]struct {
		names int
		ok    bool
	}{
		"会社名\tドメイン":              {0, true},
		"No.\tドメイン\t会社名\t備考":     {2, true},
		"Name,Domain,Tenant ID":  {0, true},
		"ドメイン":                   {-1, true},
		"\"Company\"\t\"Mail\"":  {0, true},
		"Contoso\tドメイン":          {-1, false},
		"コントソ\tファブリカム":           {-1, false},
		"会社名 ドメイン":               {-1, false},
		"\t\t":                   {-1, false},
		"name; company; domains": {-1, false},
	} {
		if names, ok := headings(line); names != want.names || ok != want.ok {
			t.Errorf("%q: got %d, %v", line, names, ok)
		}
	}
}

func TestIsShort(t *testing.T) {
	for line, want := range map[string]bool{
		"contoso.com":                                             true,
		"コントソ株式会社":                                                true,
		"Contoso Ltd.":                                            true,
		"Contoso, Fabrikam and Adatum:":                           true,
		"https://" + strings.Repeat("x", 500):                     true,
		"お世話になっております。":                                            false,
		"Please find the list of our organisations below.":        false,
		"Did you get the invitation mail?":                        false,
		"one two three four five six seven eight nine ten eleven": false,
		strings.Repeat("株", shortLine+1):                          false,
	} {
		if got := isShort(line); got != want {
			t.Errorf("%q: got %v", line, got)
		}
	}
}
