package practice

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"norikae/accounts/practice/oauth"
	"norikae/accounts/practice/state"
)

// FuzzPages sends any address and any form to the plain pages, signed in or not:
// never a fault of the server's own, never markup that came from outside.
func FuzzPages(f *testing.F) {
	w := &World{State: state.New(0), grants: oauth.NewGrants()}
	for _, target := range []string{
		"/mysignins.microsoft.com/security-info?tenantId=tsubame-trading.example",
		"/myaccount.microsoft.com?tenantId=harborline.example&login_hint=a@b.example",
		"/myaccount.microsoft.com/organizations/leave/momiji-lab.example",
		"/login.microsoftonline.com/organizations/oauth2/v2.0/authorize?client_id=a&redirect_uri=http://localhost&response_type=code&response_mode=form_post&code_challenge=x&code_challenge_method=S256",
		"/login.microsoftonline.com/common/oauth2/deviceauth?code=x", "/aka.ms/mfasetup", "/account.live.com/acsr", "/%zz", "//", "?", "/graph.microsoft.com/",
		"/sakura-loyalty.ciamlogin.com/x/v2.0/.well-known/openid-configuration",
	} {
		f.Add(target, "do=sign-in&account=x", false)
		f.Add(target, "do=add", true)
	}
	f.Fuzz(func(t *testing.T, target, form string, signedIn bool) {
		if !strings.HasPrefix(target, "/") || strings.ContainsAny(target, " \r\n\x00") {
			return
		}
		r := &http.Request{
			Method: http.MethodPost, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Host: "127.0.0.1", RequestURI: target,
			URL: &url.URL{Path: "/"}, Header: http.Header{"Content-Type": {"application/x-www-form-urlencoded"}},
			Body: http.NoBody,
		}
		r.Body = http.MaxBytesReader(nil, readCloser{strings.NewReader(form)}, maxBody)
		if signedIn {
			const cookie = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			r.AddCookie(&http.Cookie{Name: "practice", Value: cookie})
			w.SignIn(cookie, state.Accounts()[len(form)%2], "")
		}
		rec := httptest.NewRecorder()
		w.servePlain(rec, r)
		if rec.Code >= 500 {
			t.Errorf("%d: %s", rec.Code, rec.Body)
		}
		if page := rec.Body.String(); strings.HasPrefix(rec.Header().Get("Content-Type"), "text/html") && strings.Contains(page, "<script") {
			t.Errorf("markup from outside: %s", page)
		}
	})
}

type readCloser struct{ *strings.Reader }

func (readCloser) Close() error { return nil }
