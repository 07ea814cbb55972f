package signin_test

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/practice/state"
	"norikae/accounts/signin"
)

func TestAnotherAccountThanAskedFor(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	work, personal := account(accounts.Work), account(accounts.Personal)
	o := showing(t, state.Ordinary)
	_, err := s.Interactive(t.Context(), signin.Request{Account: personal, Cloud: public(), Tenant: o.TenantID, Scope: userScope, Open: opens(t, w, work)})
	wants(t, err, signin.ErrOtherAccount)
	if _, err := s.For(personal).Token(t.Context(), public(), o.TenantID, userScope, ""); !errors.Is(err, signin.ErrNotSignedIn) {
		t.Errorf("tokens of the wrong account: %v", err)
	}
}

func TestOnePersonUnderTwoNames(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	work := account(accounts.Work)
	mustSignIn(t, s, w, work, "", userScope)
	alias := accounts.Account{Kind: accounts.Work, Address: "alias@hayabusa-consulting.example"}
	_, err := s.Interactive(t.Context(), signin.Request{Account: alias, Cloud: public(), Scope: userScope, Open: opens(t, w, work)})
	wants(t, err, signin.ErrOtherAccount)
	if _, err := s.For(work).Token(t.Context(), public(), "", userScope, ""); err != nil {
		t.Errorf("the first one lost its tokens: %v", err)
	}
	if n := len(s.Identities()); n != 1 {
		t.Errorf("%d identities", n)
	}
}

func TestAnUnexpectedAddressIsTold(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	alias := accounts.Account{Kind: accounts.Work, Address: "alias@hayabusa-consulting.example"}
	i, err := s.Interactive(t.Context(), signin.Request{Account: alias, Cloud: public(), Scope: userScope, Open: opens(t, w, account(accounts.Work))})
	if err != nil || i.Expected || i.Username != account(accounts.Work).Address {
		t.Errorf("got %+v, %v", i, err)
	}
}

func TestSigningOutForgets(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{})
	a, id := account(accounts.Work), showing(t, state.Ordinary).TenantID
	mustSignIn(t, s, w, a, "", userScope)
	if _, err := s.For(a).Token(t.Context(), public(), id, userScope, ""); err != nil {
		t.Fatal(err)
	}
	before := len(w.Requests())
	if err := s.SignOut(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	_, err := s.For(a).Token(t.Context(), public(), id, userScope, "")
	wants(t, err, signin.ErrNotSignedIn)
	if len(s.Identities()) != 0 || len(w.Requests()) != before {
		t.Errorf("%d identities, %d requests", len(s.Identities()), len(w.Requests())-before)
	}
}

func TestEmailCodeNeedsATenant(t *testing.T) {
	s := session(t, world(t), signin.Options{})
	_, err := s.Interactive(t.Context(), signin.Request{Account: account(accounts.EmailCode), Cloud: public(), Scope: userScope})
	wants(t, err, signin.ErrTenantNeeded)
}

func TestTheBorrowedApplicationListsTenantsOnly(t *testing.T) {
	w := world(t)
	s := session(t, w, signin.Options{Application: signin.AzureDevelopment()})
	a := account(accounts.Work)
	before := len(w.Requests())
	for _, scope := range []string{methodScope, userScope, "User.Read", "https://management.azure.com.example/x"} {
		_, err := s.Interactive(t.Context(), signin.Request{Account: a, Cloud: public(), Scope: scope, Open: opens(t, w, a)})
		wants(t, err, signin.ErrBorrowed)
		_, err = s.Code(t.Context(), signin.Request{Account: a, Cloud: public(), Scope: scope}, nil)
		wants(t, err, signin.ErrBorrowed)
		_, err = s.For(a).Token(t.Context(), public(), "", scope, "")
		wants(t, err, signin.ErrBorrowed)
	}
	if len(w.Requests()) != before {
		t.Error("something was asked")
	}
	mustSignIn(t, s, w, a, "", armScope)
}

func TestClientIDs(t *testing.T) {
	for text, want := range map[string]error{
		"":                                        signin.ErrClientID,
		"hello":                                   signin.ErrClientID,
		" 0DDBA11E-1a2b-4c3d-8e4f-5a6b7c8d9e00 ":  nil,
		"{0ddba11e-1a2b-4c3d-8e4f-5a6b7c8d9e00}":  signin.ErrClientID,
		"04B07795-8ddb-461a-bbee-02f9e1bf7b46":    signin.ErrMicrosoftsID,
		"1950a258-227b-4e31-a9cf-717495945fc2":    signin.ErrMicrosoftsID,
		"0ddba11e-1a2b-4c3d-8e4f-5a6b7c8d9e00\nx": signin.ErrClientID,
	} {
		a, err := signin.Own(text)
		if !errors.Is(err, want) || want == nil && a.ID != ownClient {
			t.Errorf("%q: %+v, %v", text, a, err)
		}
	}
	if _, ok := signin.BuiltIn(); ok {
		t.Error("a build without an application has one")
	}
	if _, err := signin.New(signin.Options{}); !errors.Is(err, signin.ErrNoApplication) {
		t.Errorf("got %v", err)
	}
}

func TestNoWayOutButToMicrosoft(t *testing.T) {
	w := world(t)
	asked := []string{}
	through := w.HTTPClient().Transport
	s := session(t, w, signin.Options{HTTPClient: &http.Client{Transport: roundTrip(func(r *http.Request) (*http.Response, error) {
		asked = append(asked, r.URL.Host)
		answer, err := through.RoundTrip(r)
		if err == nil && strings.HasSuffix(r.URL.Path, "openid-configuration") {
			b, _ := io.ReadAll(answer.Body)
			_ = answer.Body.Close()
			answer.Body = io.NopCloser(strings.NewReader(strings.Replace(string(b),
				`"token_endpoint":"https://login.microsoftonline.com`, `"token_endpoint":"https://thief.example`, 1)))
			answer.ContentLength = -1
		}
		return answer, err
	})}})
	a := account(accounts.Work)
	_, err := s.Interactive(t.Context(), signin.Request{Account: a, Cloud: public(), Scope: userScope, Open: opens(t, w, a)})
	wants(t, err, signin.ErrUnavailable)
	for _, host := range asked {
		if host != public().LoginHost {
			t.Errorf("asked %s", host)
		}
	}
}

// TestClockYearsOff: by a clock that is years behind or ahead the certificate of the
// sign-in service is not valid, and the error names the clock.
func TestClockYearsOff(t *testing.T) {
	w := world(t)
	for _, years := range []int{-20, 20} {
		transport := w.HTTPClient().Transport.(*http.Transport).Clone()
		transport.TLSClientConfig.Time = func() time.Time { return time.Now().AddDate(years, 0, 0) }
		defer transport.CloseIdleConnections()
		s := session(t, w, signin.Options{HTTPClient: &http.Client{Transport: transport}})
		_, err := s.Interactive(t.Context(), signin.Request{
			Account: account(accounts.Work), Cloud: public(), Scope: userScope, Open: func(string) error { return nil },
		})
		wants(t, err, signin.ErrClock)
	}
}

func TestNetworkTroubleIsNoRefusal(t *testing.T) {
	w := world(t)
	for name, transport := range map[string]roundTrip{
		"no network": func(*http.Request) (*http.Response, error) { return nil, io.ErrUnexpectedEOF },
		"a page in between": func(r *http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: 200, Header: http.Header{}, Request: r, Body: io.NopCloser(strings.NewReader("<html>hotel</html>"))}, nil
		},
		"gateway": func(r *http.Request) (*http.Response, error) {
			return &http.Response{StatusCode: 503, Header: http.Header{}, Request: r, Body: io.NopCloser(strings.NewReader("<html>busy</html>"))}, nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := session(t, w, signin.Options{HTTPClient: &http.Client{Transport: transport}})
			_, err := s.Interactive(t.Context(), signin.Request{
				Account: account(accounts.Work), Cloud: public(), Scope: userScope, Open: func(string) error { return nil },
			})
			wants(t, err, signin.ErrUnavailable)
		})
	}
}
