package tenantlookup

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestParseDomain(t *testing.T) {
	long := strings.Repeat("a", 63)
	for text, want := range map[string]string{
		"contoso.com":               "contoso.com",
		"CONTOSO.COM.":              "contoso.com",
		"3m.com":                    "3m.com",
		"a-b.c-d.co.jp":             "a-b.c-d.co.jp",
		"r3---sn.example":           "r3---sn.example",
		"faß.example":               "xn--fa-hia.example", // not transitional: ß stays
		"Ｃontoso.com":               "contoso.com",
		"例え.テスト":                    "xn--r8jz45g.xn--zckzah",
		long + ".com":               long + ".com",
		"a" + long + ".com":         "",
		"contoso":                   "",
		"contoso.c":                 "",
		"contoso.123":               "",
		"10.0.0.1":                  "",
		"contoso.co m":              "",
		"contoso..com":              "",
		".contoso.com":              "",
		"contoso.com..":             "",
		"-a.com":                    "",
		"a-.com":                    "",
		"a.com-":                    "",
		"a_b.com":                   "",
		"a/b.com":                   "",
		"a%2e.com":                  "",
		"xn--0.aa":                  "",
		"XN--0.AA":                  "",
		"":                          "",
		".":                         "",
		"a\u0301.example":           "xn--1ca.example", // composed
		"\u05d0a.example":           "",                // right-to-left and left-to-right in one label
		strings.Repeat("a.", 130):   "",
		"contoso.com\x00":           "",
		"xn--bcher-kva.example":     "xn--bcher-kva.example",
		"c0ffee.xn--p1ai":           "c0ffee.xn--p1ai",
		"contoso。example":           "contoso.example",
		"tsubame-trading.example.":  "tsubame-trading.example",
		"tsubame--trading.example":  "tsubame--trading.example",
		"tsubame-trading-.example":  "",
		"tsubame-trading.-example":  "",
		"tsubame-trading.exam ple.": "",
	} {
		got, ok := parseDomain(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q: got %q, %v, want %q", text, got, ok, want)
		}
	}
}

// Reading a domain again changes nothing, whatever its spelling was.
func TestParseDomainIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.StringMatching(`[a-zA-Z0-9.\-]{1,40}\.(com|co\.jp|EXAMPLE)\.?`),
			rapid.StringMatching(`[a-zäöüßа-яぁ-ん一-龥.\-]{1,12}\.(jp|example)`),
		).Draw(t, "text")
		once, ok := parseDomain(text)
		if !ok {
			return
		}
		again, ok := parseDomain(once)
		if !ok || again != once || !isASCII(once) || len(once) > maxDomain {
			t.Fatalf("%q: %q, then %q, %v", text, once, again, ok)
		}
	})
}

func TestRegistrable(t *testing.T) {
	for host, want := range map[string]string{
		"contoso.com":                             "contoso.com",
		"www.shop.contoso.co.jp":                  "contoso.co.jp",
		"www.tsubame-trading.example":             "tsubame-trading.example",
		"app.contoso.onmicrosoft.com":             "contoso.onmicrosoft.com",
		"contoso.mail.onmicrosoft.com":            "mail.onmicrosoft.com",
		"x.meihua.partner.onmschina.cn":           "meihua.partner.onmschina.cn",
		"contoso.azurewebsites.net":               "contoso.azurewebsites.net",
		"www.city.minato.tokyo.jp":                "city.minato.tokyo.jp",
		"co.jp":                                   "co.jp",
		"onmicrosoft.com":                         "onmicrosoft.com",
		"a.b.xn--wgv71a119e.jp":                   "xn--wgv71a119e.jp",
		"deep.er.than.a.few.labels.contoso.co.uk": "contoso.co.uk",
	} {
		if got := registrable(host); got != want {
			t.Errorf("%q: got %q, want %q", host, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"plain\ttext":          "plain\ttext",
		"ＡＢＣ．ｃｏ－ｊｐ＠１":          "ABC.co-jp@1",
		"　a\u00a0b\u202f":      " a b ",
		"\ufeffa\u200bb\u00ad": "ab",
		"tsubameーtrading":      "tsubame-trading",
		"コーヒー":                 "コーヒー",
		"ｶﾀｶﾅ":                 "カタカナ",
		"a\u2010b\u2212c":      "a-b-c",
		"a—b–c":                "a—b–c",
		"\u202ea\u2066b":       "ab",
		"株式会社（東京）：":            "株式会社（東京）：",
		"ｈｔｔｐｓ：／／ａ．ｊｐ":         "https://a.jp",
		"\xff":                 "\ufffd",
	} {
		if got := normalize(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
