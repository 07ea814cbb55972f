package tenantlookup

import (
	"strings"
	"testing"
)

func TestIsMailProvider(t *testing.T) {
	for domain, want := range map[string]bool{
		"outlook.com": true, "outlook.jp": true, "hotmail.co.jp": true, "live.jp": true, "msn.com": true,
		"gmail.com": true, "googlemail.com": true, "icloud.com": true, "me.com": true,
		"yahoo.com": true, "yahoo.co.jp": true, "ymail.ne.jp": true, "proton.me": true, "gmx.de": true, "qq.com": true,
		"docomo.ne.jp": true, "ezweb.ne.jp": true, "au.com": true, "softbank.ne.jp": true, "i.softbank.jp": true,
		"t.vodafone.ne.jp": true, "ymobile.ne.jp": true, "rakuten.jp": true,
		"nifty.com": true, "nifty.ne.jp": true, "kce.biglobe.ne.jp": true, "biglobe.ne.jp": true,
		"rose.ocn.ne.jp": true, "ocn.ne.jp": true, "ba2.so-net.ne.jp": true, "so-net.ne.jp": true,
		"plala.or.jp": true, "jcom.home.ne.jp": true, "eonet.ne.jp": true, "asahi-net.or.jp": true,
		"OUTLOOK.COM.": true, " ｇｍａｉｌ．ｃｏｍ ": true,

		"microsoft.com": false, "google.com": false, "apple.com": false, "contoso.com": false,
		"softbank.co.jp": false, "kddi.com": false, "nttdocomo.com": false, "rakuten.com": false,
		"notgmail.com": false, "gmail.com.example": false, "mail.outlook.com": false, "ne.jp": false,
		"evil-docomo.ne.jp": false, "com": false, "": false, "a@gmail.com": false,
	} {
		if got := IsMailProvider(domain); got != want {
			t.Errorf("%q: got %v", domain, got)
		}
	}
}

// The list itself: every line is a domain in the form it is looked up by, and
// none is there twice.
func TestConsumerDomains(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(consumerDomains) {
		line, _, _ = strings.Cut(line, "#")
		for _, word := range strings.Fields(line) {
			domain := strings.TrimPrefix(word, "*.")
			if ascii, ok := parseDomain(domain); !ok || ascii != domain || isSuffix(domain) || !hasKnownSuffix(domain) {
				t.Errorf("%q is no domain", word)
			}
			if seen[domain] {
				t.Errorf("%q twice", domain)
			}
			seen[domain] = true
		}
	}
	if len(seen) < 300 {
		t.Errorf("only %d domains", len(seen))
	}
}
