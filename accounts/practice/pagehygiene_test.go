package practice_test

import (
	"net/http"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/practice/state"
)

func TestLanguageOfAPage(t *testing.T) {
	w := start(t)
	tests := []struct{ query, header, want string }{
		{"", "", "en"},
		{"", "ja", "ja"},
		{"", "ja-JP,ja;q=0.9,en;q=0.8", "ja"},
		{"", "en-GB,ja;q=0.5", "en"},
		{"", "de-DE", "en"},
		{"?lng=ja", "en", "ja"},
		{"?lng=en", "ja", "en"},
		{"?lang=ja-JP", "en", "ja"},
		{"?lng=%00%ff", "ja", "ja"},
	}
	for _, tt := range tests {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, w.Page("https://aka.ms/mfasetup"+tt.query), nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Accept-Language", tt.header)
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		page := body(t, resp)
		if got := resp.Header.Get("Content-Language"); got != tt.want || !strings.Contains(page, `<html lang="`+tt.want+`">`) {
			t.Errorf("query %q and Accept-Language %q: %s, want %s", tt.query, tt.header, got, tt.want)
		}
	}
}

func TestPagesAskForNoSecretAndRunNothing(t *testing.T) {
	w := start(t)
	for _, lang := range []string{"en", "ja"} {
		v := visit(t, w, info+"tsubame-trading.example&lng="+lang)
		pages := []string{v.Source()}
		v.signIn(accounts.Work)
		pages = append(pages, v.Source())
		v.press(state.OldPhone)
		pages = append(pages, v.Source())
		for _, p := range pages {
			for _, banned := range []string{"<script", `type="password"`, "javascript:", "http://", "https://", " src=", "onclick"} {
				if strings.Contains(p, banned) {
					t.Errorf("a page holds %q: %s", banned, p)
				}
			}
		}
	}
}

func TestHeadersOfAPage(t *testing.T) {
	w := start(t)
	resp, _ := get(t, w.HTTPClient(), info+"tsubame-trading.example")
	for name, want := range map[string]string{
		"Content-Type":            "text/html; charset=utf-8",
		"Content-Security-Policy": "default-src 'none'",
		"Referrer-Policy":         "no-referrer",
		"Cache-Control":           "no-store",
		"X-Practice":              "made-up",
		"Set-Cookie":              "HttpOnly; Secure; SameSite=Lax",
	} {
		if got := resp.Header.Get(name); !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q in it", name, got, want)
		}
	}
}

func TestWhatALinkSaysIsShownAsText(t *testing.T) {
	w := start(t)
	v := visit(t, w, info+"%3Cscript%3Ealert(1)%3C/script%3E&login_hint=%22%3E%3Cb%3E@outlook.example")
	named := visit(t, w, info+"tsubame-trading.example&login_hint=%22%3E%3Cb%3E@outlook.example")
	for _, source := range []string{v.Source(), named.Source()} {
		if strings.Contains(source, "<script") || strings.Contains(source, "<b>") {
			t.Errorf("a link's own markup is on the page: %s", source)
		}
	}
	v.want("Tenant '<script>alert(1)</script>' not found")
}

func TestPagesTakeReadsAndFormsOnly(t *testing.T) {
	w := start(t)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodDelete, w.Page("https://aka.ms/mfasetup"), nil)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	body(t, resp)
	if resp.StatusCode != http.StatusMethodNotAllowed || resp.Header.Get("Allow") == "" {
		t.Errorf("%s, Allow %q", resp.Status, resp.Header.Get("Allow"))
	}
}

func TestAnEndlessFormIsCutShort(t *testing.T) {
	w := start(t)
	resp, err := http.Post(w.Page(info+"tsubame-trading.example"), "application/x-www-form-urlencoded",
		strings.NewReader("do=sign-in&account="+account(accounts.Work).Key().Hash()+"&x="+strings.Repeat("x", 1<<20)))
	if err != nil {
		return // cut off while still sending: as good
	}
	page := body(t, resp)
	for _, r := range w.Requests() {
		page += r.Method // the redirect after a sign-in would be asked for by GET
	}
	if strings.Contains(page, "Sign out") || strings.Contains(page, "GET") {
		t.Error("somebody was signed in by an endless form")
	}
}
