package browser

import (
	"errors"
	"net/url"
	"strings"
	"testing"

	"norikae/tenantlookup"
	"norikae/ui/browser/product"
)

func TestCheckLinkAccepts(t *testing.T) {
	for _, link := range []string{
		goodLink,
		"https://myaccount.microsoft.com?tenantId=fabrikam.example",
		"https://myaccount.microsoft.com/organizations/leave/f1e2d3c4-0000-4000-8000-00000000abcd?tenant=f1e2d3c4-0000-4000-8000-00000000abcd",
		"https://myapps.microsoft.com/fabrikam.example",
		"https://account.microsoft.com/security?lang=ja-JP",
		"https://account.live.com/proofs/manage/additional",
		"https://aka.ms/mfasetup",
		"https://entra.microsoft.com/#view/Microsoft_AAD_IAM",
		"https://mysignins.azure.us/security-info",
		"https://login.microsoftonline.us/common/oauth2/v2.0/authorize?scope=a%20b&state=x",
		"https://login.partner.microsoftonline.cn/common",
		"https://MySignIns.Microsoft.com/security-info",
	} {
		if err := CheckLink(link, Session{}); err != nil {
			t.Errorf("%s: %v", link, err)
		}
	}
}

func TestCheckLinkKnowsEveryPage(t *testing.T) {
	for _, host := range tenantlookup.PageHosts() {
		if err := CheckLink("https://"+host+"/", Session{}); err != nil {
			t.Errorf("%s: %v", host, err)
		}
	}
}

func TestCheckLinkRefuses(t *testing.T) {
	tests := map[string]error{
		"":                                     ErrLinkMalformed,
		"mysignins":                            ErrLinkMalformed,
		"//aka.ms/x":                           ErrLinkScheme,
		"https:///x":                           ErrLinkMalformed,
		"https://":                             ErrLinkMalformed,
		"https:aka.ms/x":                       ErrLinkMalformed,
		"https://aka.ms\\":                     ErrLinkMalformed,
		"https://aka.ms/a b":                   ErrLinkMalformed,
		"https://aka.ms/\"x\"":                 ErrLinkMalformed,
		"https://aka.ms/<x>":                   ErrLinkMalformed,
		"https://aka.ms/^|`{}":                 ErrLinkMalformed,
		"https://aka.ms/あ":                     ErrLinkMalformed,
		"https://aka.ms/%":                     ErrLinkMalformed,
		"https://aka.ms/?x=%zz":                ErrLinkMalformed,
		"https://aka.ms/\n":                    ErrLinkControl,
		"https://aka.ms/\x00":                  ErrLinkControl,
		"https://aka.ms/\x7f":                  ErrLinkControl,
		"https://aka.ms/?x=%0d%0aSet-Cookie:a": ErrLinkControl,
		"https://aka.ms/%00":                   ErrLinkControl,
		" https://aka.ms/":                     ErrLinkMalformed,
		"http://aka.ms/":                       ErrLinkScheme,
		"HTTPS://aka.ms/":                      ErrLinkScheme,
		"file:///etc/passwd":                   ErrLinkScheme,
		"javascript:alert(1)":                  ErrLinkScheme,
		"ms-settings://aka.ms":                 ErrLinkScheme,
		"--gpu-launcher=calc":                  ErrLinkMalformed,
		"-https://aka.ms/":                     ErrLinkMalformed,
		"https://user@aka.ms/":                 ErrLinkUserInfo,
		"https://aka.ms@evil.example/":         ErrLinkUserInfo,
		"https://user:secret@mysignins.microsoft.com/x": ErrLinkUserInfo,
		"https://aka.ms:443/":                           ErrLinkPort,
		"https://aka.ms:/":                              ErrLinkPort,
		"https://aka.ms:8443/":                          ErrLinkPort,
		"https://evil.example/":                         ErrLinkHost,
		"https://mysignins.microsoft.com.evil.example/": ErrLinkHost,
		"https://evilmysignins.microsoft.com/":          ErrLinkHost,
		"https://aka.ms./":                              ErrLinkHost,
		"https://evil.example#@aka.ms/":                 ErrLinkHost,
		"https://evil.example?aka.ms":                   ErrLinkHost,
		"https://microsoft.com/":                        ErrLinkHost,
		"https://www.microsoft.com/":                    ErrLinkHost,
		"https://127.0.0.1:8080/":                       ErrLinkHost,
		"http://127.0.0.1:8080/":                        ErrLinkScheme,
		"https://aka.ms/" + strings.Repeat("x", 20000):  ErrLinkTooLong,
	}
	for link, want := range tests {
		err := CheckLink(link, Session{})
		if !errors.Is(err, want) || !errors.Is(err, ErrLink) {
			t.Errorf("%.60q: %v, want %v", link, err, want)
		}
	}
}

func TestCheckLinkErrorHidesTheLink(t *testing.T) {
	err := CheckLink("https://evil.example/?login_hint=sato@fabrikam.example", Session{})
	if err == nil || strings.Contains(err.Error(), "sato") || !strings.Contains(err.Error(), "evil.example") {
		t.Errorf("%v", err)
	}
}

func TestCheckLinkPractice(t *testing.T) {
	const server = "127.0.0.1:40123"
	tests := []struct {
		link, practice string
		want           error
	}{
		{"http://127.0.0.1:40123/mysignins.microsoft.com/security-info?tenantId=x", server, nil},
		{"http://127.0.0.1:40123", server, nil},
		{goodLink, server, nil},
		{"http://127.0.0.1:40124/", server, ErrLinkScheme},
		{"http://127.0.0.1/", server, ErrLinkScheme},
		{"https://127.0.0.1:40123/", server, ErrLinkHost},
		{"http://localhost:40123/", server, ErrLinkScheme},
		{"http://x@127.0.0.1:40123/", server, ErrLinkUserInfo},
		{"http://127.0.0.1:40123@evil.example/", server, ErrLinkUserInfo},
		{"http://evil.example:80/", "evil.example:80", ErrLinkScheme},
		{"http://127.0.0.2:80/", "127.0.0.2:80", ErrLinkScheme},
		{"http://0.0.0.0:80/", "0.0.0.0:80", ErrLinkScheme},
		{"http://[::1]:80/", "[::1]:80", ErrLinkScheme},
		{"http://127.0.0.1:0/", "127.0.0.1:0", ErrLinkScheme},
		{"http://127.0.0.1:080/", "127.0.0.1:080", ErrLinkScheme},
		{"http://127.0.0.1/", "127.0.0.1", ErrLinkScheme},
		{"http://127.0.0.1:40123/", "", ErrLinkScheme},
	}
	for _, tt := range tests {
		if err := CheckLink(tt.link, Session{Practice: tt.practice}); !errors.Is(err, tt.want) || (err == nil) != (tt.want == nil) {
			t.Errorf("%s with %q: %v, want %v", tt.link, tt.practice, err, tt.want)
		}
	}
}

func FuzzCheckLink(f *testing.F) {
	for _, s := range []string{
		goodLink, "https://aka.ms@evil.example/", "https://aka.ms\\@evil.example", "https://aka.ms:443", "http://127.0.0.1:40123/x",
		"https://evil.example#aka.ms", "https://aka.ms/%0a", "https://[::1]/", "--incognito", "https://aka.ms/?a=;&b=%41", "https://ａka.ms/",
	} {
		f.Add(s, "127.0.0.1:40123")
	}
	f.Add("http://evil.example:80/", "evil.example:80")
	f.Fuzz(func(t *testing.T, link, practice string) {
		if CheckLink(link, Session{Practice: practice}) != nil {
			return
		}
		u, err := url.Parse(link)
		if err != nil || u.User != nil {
			t.Fatalf("accepted %q: %v", link, err)
		}
		for _, c := range []byte(link) {
			if c <= ' ' || c >= 0x7f || strings.IndexByte("\"'<>\\^`{|}", c) >= 0 && c != '\'' {
				t.Fatalf("accepted the byte %q in %q", c, link)
			}
		}
		if !known(link, practice) {
			t.Fatalf("accepted %q", link)
		}
		argv, err := Browser{
			Isolation: PrivateOnly, launch: product.Launch{Program: []string{"/x"}, Style: product.StyleChromium, Flag: "--incognito"},
		}.Command(link, Session{Practice: practice})
		if err != nil || argv[len(argv)-1] != link {
			t.Fatalf("%q became %q, %v", link, argv, err)
		}
	})
}

// known reads a link without net/url: what stands between "//" and the next mark
// must be a known host and nothing else.
func known(link, practice string) bool {
	rest, secure := strings.CutPrefix(link, "https://")
	if !secure {
		rest = strings.TrimPrefix(link, "http://")
	}
	host := rest
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		host = rest[:i]
	}
	if secure {
		return isPage(strings.ToLower(host))
	}
	return host == practice && strings.HasPrefix(practice, "127.0.0.1:")
}
