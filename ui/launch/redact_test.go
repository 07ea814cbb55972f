package launch

import (
	"io"
	"log/slog"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRedact(t *testing.T) {
	jwt := "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwcyJ9.c2lnbmF0dXJl"
	long := strings.Repeat("0AbC_-9/", 20)
	for _, tt := range []struct{ name, in, debug, above string }{
		{"plain", "resolved contoso.com in 12ms", "resolved contoso.com in 12ms", "resolved contoso.com in 12ms"},
		{"address", "as a.sato@outlook.jp now", "as a.sato@outlook.jp now", "as [address] now"},
		{"address in brackets", "<a@b.example>, c@d.example", "<a@b.example>, c@d.example", "<[address]>, [address]"},
		{"guest name", "a.sato_outlook.jp#EXT#@contoso.onmicrosoft.com", "a.sato_outlook.jp#EXT#@contoso.onmicrosoft.com", "[address]"},
		{"Japanese address", "佐藤@例え.jp と", "佐藤@例え.jp と", "[address] と"},
		{"full-width sign", "sato＠outlook.jp", "sato＠outlook.jp", "[address]"},
		{
			"in a link", "https://x.example/?login_hint=a.sato%40outlook.jp&x=1", "https://x.example/?login_hint=a.sato%40outlook.jp&x=1",
			"https://x.example/?login_hint=[address]&x=1",
		},
		{"module", "At: fyne.io/fyne/v2@v2.8.1/app.go:12", "At: fyne.io/fyne/v2@v2.8.1/app.go:12", "At: fyne.io/fyne/v2@v2.8.1/app.go:12"},
		{"compact token", "got " + jwt + " ok", "got [secret] ok", "got [secret] ok"},
		{"header", "Authorization: Bearer abcdefgh.ijkl", "Authorization: Bearer [secret]", "Authorization: Bearer [secret]"},
		{"form", "code=0.AXoA-abc&state=xyzz9&x=1", "code=[secret]&state=[secret]&x=1", "code=[secret]&state=[secret]&x=1"},
		{"redirect", "http://localhost:1/?code=0.AXoA-abc&session_state=1234-5", "http://localhost:1/?code=[secret]&session_state=[secret]", "http://localhost:1/?code=[secret]&session_state=[secret]"},
		{"JSON", `{"access_token":"abc.def","token_type":"x"}`, `{"access_token":"[secret]","token_type":"x"}`, `{"access_token":"[secret]","token_type":"x"}`},
		{"form body", "grant_type=refresh_token&refresh_token=M.C5_abc", "grant_type=refresh_token&refresh_token=[secret]", "grant_type=refresh_token&refresh_token=[secret]"},
		{"password", "password: hunter22!", "password: [secret]", "password: [secret]"},
		{"quoted address", `to "a sato"@x.jp now`, `to "a sato"@x.jp now`, "to [address] now"},
		{"address in a link in a link", "u=a%2540x.jp&b=1", "u=a%2540x.jp&b=1", "u=[address]&b=1"},
		{"personal refresh token", "got M.C532_BL2.0.U.-Ch!ab*cd$ef ok", "got [secret] ok", "got [secret] ok"},
		{"long with other signs", "got M" + strings.Repeat("!a*b", 30) + " ok", "got [secret] ok", "got [secret] ok"},
		{"escaped code", "next=%3Fcode%3D0.AXoA-abcd%26x", "next=%3Fcode%3D[secret]", "next=%3Fcode%3D[secret]"},
		{"code in prose", "code: M.C532_BAY.2.U.abc", "code: [secret]", "code: [secret]"},
		{"code alone, escaped", "code%3D0.AXoAabcdef", "code%3D[secret]", "code%3D[secret]"},
		{"code of a struct", "{Code:0.AXoA-abc State:xyzz9}", "{Code:[secret] State:xyzz9}", "{Code:[secret] State:xyzz9}"},
		{"password of a proxy", "proxy http://me:hunter22@proxy.example:8080 fails", "proxy http://[secret]@proxy.example:8080 fails", ""},
		{"error code stays", "code: AADSTS50020", "code: AADSTS50020", "code: AADSTS50020"},
		{"exit code stays", "exit code: 1234", "exit code: 1234", "exit code: 1234"},
		{"opaque", "x " + long + " y", "x [secret] y", "x [secret] y"},
		{"tenant ID stays", "tenant 0f3c52e1-7d7b-4c11-9d2f-0a6d3a2b1c0d", "tenant 0f3c52e1-7d7b-4c11-9d2f-0a6d3a2b1c0d", "tenant 0f3c52e1-7d7b-4c11-9d2f-0a6d3a2b1c0d"},
		{"state in prose stays", "state: waiting", "state: waiting", "state: waiting"},
		{"error number stays", `"error_codes":[50020]`, `"error_codes":[50020]`, `"error_codes":[50020]`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := withoutSecrets(tt.in); got != tt.debug {
				t.Errorf("withoutSecrets = %q, want %q", got, tt.debug)
			}
			if got := withoutAddresses(tt.in); tt.above != "" && got != tt.above {
				t.Errorf("withoutAddresses = %q, want %q", got, tt.above)
			}
		})
	}
}

// TestKeysAndBytes: an address is no better for being the name of an attribute, and
// bytes are a text.
func TestKeysAndBytes(t *testing.T) {
	var out strings.Builder
	log := newLogger(&out, io.Discard, slog.LevelDebug)
	log.Info("x", "a.sato@outlook.jp", 1, "body", []byte("from a.sato@outlook.jp code=0.AXoA-abcdefgh"))
	log.Debug("x", "body", []byte(`{"refresh_token":"planted-secret"}`))
	for _, bad := range []string{"sato", "AXoA", "planted", "[97 46"} {
		if strings.Contains(out.String(), bad) {
			t.Errorf("%q is in %s", bad, out.String())
		}
	}
}

// Whatever stands around it, an address does not get through.
func TestNoAddressGetsThrough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		local := rapid.StringMatching(`[a-z][a-z0-9._+-]{0,20}[a-z0-9]`).Draw(t, "local")
		domain := rapid.StringMatching(`[a-z0-9-]{1,10}\.(com|jp|co\.jp)`).Draw(t, "domain")
		if strings.HasPrefix(domain, "-") {
			t.Skip("no domain begins so")
		}
		sign := rapid.SampledFrom([]string{"@", "%40", "＠"}).Draw(t, "sign")
		before := rapid.StringOf(rapid.SampledFrom([]rune(" \"'<>=&?/:;,(){}漢字a1.@"))).Draw(t, "before")
		after := rapid.StringOf(rapid.SampledFrom([]rune(" \"'<>=&?/:;,(){}漢字a1.@"))).Draw(t, "after")
		got := withoutAddresses(before + local + sign + domain + after)
		if strings.Contains(got, local+sign+domain) {
			t.Errorf("%q is still in %q", local+sign+domain, got)
		}
	})
}

func FuzzRedact(f *testing.F) {
	f.Add("a@b.example")
	f.Add("code=1234&x@y")
	f.Add(`{"refresh_token":"0.AAAA"}`)
	f.Add("Bearer eyJhbGciOiJub25lIn0.e30.")
	f.Add("x@v1.2.3.example.com y@v1.2.3-20240102092130-5ac0b6a4141c")
	left := regexp.MustCompile(`[a-z0-9](@|%40|＠)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}|eyJ[a-zA-Z0-9]{8,}\.[a-zA-Z0-9]{8,}`)
	f.Fuzz(func(t *testing.T, s string) {
		if found := left.FindString(withoutAddresses(s)); found != "" {
			t.Errorf("%q is left of %q", found, s)
		}
	})
}

func BenchmarkRedact(b *testing.B) {
	line := "resolved contoso.com for a.sato@outlook.jp at https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration"
	b.SetBytes(int64(len(line)))
	for b.Loop() {
		withoutAddresses(line)
	}
}
