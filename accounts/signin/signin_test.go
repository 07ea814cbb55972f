package signin_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/practice/practicetest"
	"norikae/accounts/practice/state"
	"norikae/accounts/signin"
)

func TestAWorkAccountSignsIn(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	a := account(accounts.Work)
	i := mustSignIn(t, s, w, a, "", armScope)
	home := showing(t, state.Home).TenantID
	if i.Personal() || i.HomeTenant != home || i.Tenant != home || !i.Expected || i.Username != a.Address {
		t.Errorf("got %+v", i)
	}
	token, err := s.For(a).Token(t.Context(), public(), showing(t, state.Ordinary).TenantID, methodScope, "")
	if err != nil || token == "" {
		t.Errorf("token %q, %v", token, err)
	}
	if _, err := s.For(a).Token(t.Context(), public(), "", armScope, ""); err != nil {
		t.Errorf("at home: %v", err)
	}
}

func TestAPersonalAccountIsKnownByItsHome(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	a := account(accounts.Personal)
	if _, err := s.Interactive(t.Context(), signin.Request{Account: a, Cloud: public(), Scope: armScope}); !errors.Is(err, signin.ErrTenantNeeded) {
		t.Errorf("Azure without a tenant: %v", err)
	}
	o := showing(t, state.SameNames)
	i := mustSignIn(t, s, w, a, strings.ToUpper(o.TenantID), armScope)
	if !i.Personal() || i.Tenant != o.TenantID || i.HomeTenant != consumers {
		t.Errorf("got %+v", i)
	}
}

func TestTheSignInPageIsAskedForAsItMustBe(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	for _, k := range []accounts.Kind{accounts.Work, accounts.Personal} {
		a := account(k)
		var asked *url.URL
		_, err := s.Interactive(t.Context(), signin.Request{Account: a, Cloud: public(), Scope: userScope, Open: func(address string) error {
			asked, _ = url.Parse(address)
			return errors.New("enough")
		}})
		wants(t, err, signin.ErrBrowser)
		q := asked.Query()
		if strings.Contains(asked.Path, "consumers") || q.Get("prompt") != "login" || q.Get("login_hint") != a.Address ||
			q.Get("code_challenge_method") != "S256" || q.Get("code_challenge") == "" || !strings.HasPrefix(q.Get("redirect_uri"), "http://localhost:") {
			t.Errorf("asked %s", asked)
		}
		if strings.Contains(err.Error(), "http") || strings.Contains(err.Error(), a.Address) {
			t.Errorf("told %v", err)
		}
	}
}

func TestWhereTokensAreRefused(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	a := account(accounts.Work)
	mustSignIn(t, s, w, a, "", armScope)
	for shows, class := range map[state.Case]error{
		state.ConsentRefused: signin.ErrConsent,
		state.MFANeeded:      signin.ErrInteraction,
		state.SessionExpired: signin.ErrInteraction,
	} {
		_, err := s.For(a).Token(t.Context(), public(), showing(t, shows).TenantID, methodScope, "")
		e := wants(t, err, class)
		if e.Refused() != errors.Is(class, signin.ErrConsent) || e.NeedsPerson() != errors.Is(class, signin.ErrInteraction) || len(e.Codes) != 1 {
			t.Errorf("%s: %+v", shows, e)
		}
		if (e.Claims != "") != (shows == state.MFANeeded) || strings.Contains(e.Error(), "capolids") {
			t.Errorf("%s: claims %q in %q", shows, e.Claims, e)
		}
	}
}

func TestSigningInThereMendsIt(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	a := account(accounts.Work)
	mustSignIn(t, s, w, a, "", armScope)
	o := showing(t, state.MFANeeded)
	_, err := s.For(a).Token(t.Context(), public(), o.TenantID, methodScope, "")
	e := wants(t, err, signin.ErrInteraction)
	if _, err := s.Interactive(t.Context(), signin.Request{
		Account: a, Cloud: public(), Tenant: o.TenantID, Scope: methodScope, Claims: e.Claims, Open: opens(t, w, a),
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.For(a).Token(t.Context(), public(), o.TenantID, methodScope, ""); err != nil {
		t.Error(err)
	}
}

func TestThrottledTokenTellsHowLong(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	a := account(accounts.Work)
	mustSignIn(t, s, w, a, "", armScope)
	id := showing(t, state.Throttled).TenantID
	throttled := 0
	for range 4 {
		_, err := s.For(a).Token(t.Context(), public(), id, userScope, "")
		if err == nil {
			break
		}
		if e := wants(t, err, signin.ErrThrottled); e.Wait() != time.Second {
			t.Errorf("wait %s", e.Wait())
		}
		throttled++
	}
	if throttled == 0 || throttled > 3 {
		t.Errorf("throttled %d times", throttled)
	}
}

func TestRefusalsTheBrowserHandsOver(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	a := account(accounts.Work)
	_, err := s.Interactive(t.Context(), signin.Request{
		Account: a, Cloud: public(), Tenant: showing(t, state.ConsentRefused).TenantID, Scope: methodScope, Open: opens(t, w, a),
	})
	wants(t, err, signin.ErrConsent)
	_, err = s.Interactive(t.Context(), signin.Request{Account: a, Cloud: public(), Scope: userScope, Open: func(address string) error {
		v := practicetest.NewVisitor(w)
		defer v.Close()
		ctx := soon(t)
		if err := v.Open(ctx, address); err != nil {
			return err
		}
		for _, button := range []string{a.Address, state.OldPhone, "Cancel", "Return to Norikae"} {
			if err := v.Press(ctx, button); err != nil {
				return err
			}
		}
		return nil
	}})
	wants(t, err, signin.ErrDeclined)
	if s.Identities(); len(s.Identities()) != 0 {
		t.Error("somebody is signed in")
	}
}

// knock sends a GET to the port that waits for the answer, as a prefetch does.
func knock(t *testing.T, address string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.Get(u.Query().Get("redirect_uri") + "/favicon.ico")
	if err != nil {
		t.Fatal(err)
	}
	_ = r.Body.Close()
}

func TestAStrayRequestBeginsTheSignInAnew(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	a := account(accounts.Work)
	opened, told := 0, 0
	_, err := s.Interactive(t.Context(), signin.Request{
		Account: a, Cloud: public(), Scope: userScope,
		Again: func(attempt int) { told = attempt },
		Open: func(address string) error {
			if opened++; opened == 1 {
				knock(t, address)
				return nil
			}
			return opens(t, w, a)(address)
		},
	})
	if err != nil || opened != 2 || told != 2 {
		t.Errorf("opened %d, told %d, %v", opened, told, err)
	}
}

func TestStrayRequestsAgainAndAgain(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	for name, stray := range map[string]func(address string){
		"get": func(address string) { knock(t, address) },
		"wrong state": func(address string) {
			u, _ := url.Parse(address)
			if r, err := http.PostForm(u.Query().Get("redirect_uri"), url.Values{"state": {"x"}, "code": {"y"}}); err == nil {
				_ = r.Body.Close()
			}
		},
		"no state": func(address string) {
			u, _ := url.Parse(address)
			if r, err := http.PostForm(u.Query().Get("redirect_uri"), url.Values{}); err == nil {
				_ = r.Body.Close()
			}
		},
	} {
		opened := 0
		_, err := s.Interactive(t.Context(), signin.Request{
			Account: account(accounts.Work), Cloud: public(), Scope: userScope,
			Open: func(address string) error { opened++; stray(address); return nil },
		})
		wants(t, err, signin.ErrStray)
		if opened != 3 {
			t.Errorf("%s: opened %d times", name, opened)
		}
	}
}

// says posts an error to the port that waits for the answer, as any web page can:
// it needs no state.
func says(t *testing.T, address, code string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.PostForm(u.Query().Get("redirect_uri"), url.Values{"error": {"access_denied"}, "error_description": {code + ": planted"}})
	if err != nil {
		t.Fatal(err)
	}
	_ = r.Body.Close()
}

// TestARefusalFromNobodyEndsNoSignIn: it is doubted once, and proves nothing.
func TestARefusalFromNobodyEndsNoSignIn(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	a := account(accounts.Work)
	opened := 0
	_, err := s.Interactive(t.Context(), signin.Request{
		Account: a, Cloud: public(), Scope: userScope,
		Open: func(address string) error {
			if opened++; opened == 1 {
				says(t, address, "AADSTS53003")
				return nil
			}
			return opens(t, w, a)(address)
		},
	})
	if err != nil || opened != 2 {
		t.Errorf("opened %d times, %v", opened, err)
	}
	opened = 0
	_, err = s.Interactive(t.Context(), signin.Request{
		Account: a, Cloud: public(), Scope: userScope,
		Open: func(address string) error { opened++; says(t, address, "AADSTS50020"); return nil },
	})
	if e := wants(t, err, signin.ErrNotGuest); !e.Unproven || e.Refused() || opened != 2 {
		t.Errorf("opened %d times, %+v", opened, e)
	}
}

// TestAnotherCloudsHostsGetNothing: what a document says about hosts leads no form,
// with the code and the proof key, out of the cloud.
func TestAnotherCloudsHostsGetNothing(t *testing.T) {
	w := world(t)
	var sent []string
	lying := roundTrip(func(r *http.Request) (*http.Response, error) {
		if r.Method == http.MethodPost {
			sent = append(sent, r.URL.Host)
		}
		answer, err := w.HTTPClient().Transport.RoundTrip(r)
		if err != nil || !strings.HasSuffix(r.URL.Path, "/openid-configuration") {
			return answer, err
		}
		body, err := io.ReadAll(answer.Body)
		_ = answer.Body.Close()
		body = bytes.ReplaceAll(body, []byte("https://login.microsoftonline.com/"), []byte("https://login.microsoftonline.de/"))
		answer.Body, answer.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
		return answer, err
	})
	s := session(t, w, signin.Options{HTTPClient: &http.Client{Transport: lying}})
	a := account(accounts.Work)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	_, err := s.Code(ctx, signin.Request{Account: a, Cloud: public(), Scope: userScope}, func(signin.Card) {})
	if err == nil || len(sent) != 0 {
		t.Errorf("sent to %q, %v", sent, err)
	}
}

func TestCancelAndTimeOut(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{Limit: 150 * time.Millisecond})
	r := signin.Request{Account: account(accounts.Work), Cloud: public(), Scope: userScope, Open: func(string) error { return nil }}
	_, err := s.Interactive(t.Context(), r)
	wants(t, err, signin.ErrTimeout)

	s = session(t, w, signin.Options{})
	ctx, cancel := context.WithCancel(t.Context())
	r.Open = func(string) error { cancel(); return nil }
	_, err = s.Interactive(ctx, r)
	wants(t, err, signin.ErrCancelled)
}

func TestTheCauseOfABrowserThatDoesNotOpenIsKept(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	cause := errors.New("planted-cause")
	_, err := s.Interactive(t.Context(), signin.Request{
		Account: account(accounts.Work), Cloud: public(), Scope: userScope, Open: func(string) error { return cause },
	})
	wants(t, err, signin.ErrBrowser)
	if !errors.Is(err, cause) || strings.Contains(err.Error(), "planted") {
		t.Errorf("got %v", err)
	}
}
