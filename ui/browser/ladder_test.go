package browser_test

import (
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/links"
	"norikae/tenantlookup"
	"norikae/ui/browser"
)

// everyLink returns the links the app can ask to open for one account.
func everyLink(a accounts.Account, t tenantlookup.Tenant, language string) []links.Link {
	list := append(links.For(a, t, language), links.Home(a, language)...)
	list = append(list, links.Try(a, t, language)...)
	list = append(list, links.Recovery(a)...)
	list = append(list, links.Portals(t)...)
	list = append(list, links.Support()...)
	list = append(list, links.Organizations())
	if l, ok := links.ErrorPage(t, "50020"); ok {
		list = append(list, l)
	}
	return list
}

// TestEveryLinkOfTheAppIsOpened asks for every link of every account in every
// cloud, with what people type into names: all must pass, as they are.
func TestEveryLinkOfTheAppIsOpened(t *testing.T) {
	tpl, err := browser.ParseTemplate("firefox --private-window {url}")
	if err != nil {
		t.Fatal(err)
	}
	b := tpl.Browser()
	count := 0
	for _, cloud := range tenantlookup.Clouds() {
		for _, domain := range []string{"fabrikam.example", "xn--zckzah.example", ""} {
			for _, address := range []string{"sato@fabrikam.example", "a+b&c'd@outlook.example", "佐藤@fabrikam.example", ""} {
				for _, kind := range []accounts.Kind{accounts.Work, accounts.Personal, accounts.EmailCode} {
					tenant := tenantlookup.Tenant{ID: "f1e2d3c4-0000-4000-8000-00000000abcd", Cloud: cloud, Domain: domain}
					for _, l := range everyLink(accounts.Account{Kind: kind, Address: address}, tenant, "ja") {
						if l.URL == "" {
							continue // a rung done by hand
						}
						count++
						argv, err := b.Command(l.URL, browser.Session{})
						if err != nil || argv[len(argv)-1] != l.URL {
							t.Errorf("%s: %v", l.URL, err)
						}
					}
				}
			}
		}
	}
	if count < 500 {
		t.Errorf("only %d links were tried", count)
	}
}

// TestNoLinkOfTheAppIsASwitch makes sure that whatever a browser does with its
// arguments, a link cannot be taken for one of its switches or a local file.
func TestNoLinkOfTheAppIsASwitch(t *testing.T) {
	for _, link := range []string{
		"-private", "--gpu-launcher=x", "/etc/passwd", `C:\x`, "chrome://settings", "about:config", "view-source:https://aka.ms/",
		"data:text/html,x", "ext+container:name=x&url=https://aka.ms/", "microsoft-edge:https://aka.ms/", "shell:startup", "search-ms:query=x",
	} {
		for _, practice := range []string{"", "127.0.0.1:40123", strings.TrimPrefix(link, "-")} {
			if err := browser.CheckLink(link, browser.Session{Practice: practice}); err == nil {
				t.Errorf("%s passed", link)
			}
		}
	}
}
