package directory_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/practice"
	"norikae/accounts/practice/practicetest"
	"norikae/accounts/practice/state"
	"norikae/accounts/signin"
	"norikae/tenantlookup"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const ownClient = "0ddba11e-1a2b-4c3d-8e4f-5a6b7c8d9e00"

func world(t testing.TB, options ...practice.Option) *practice.World {
	t.Helper()
	w, err := practice.Start(context.Background(), options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.Close() })
	return w
}

func public() tenantlookup.Cloud { return tenantlookup.Clouds()[0] }

func showing(t testing.TB, c state.Case) state.Organisation {
	t.Helper()
	for _, o := range state.Organisations() {
		if o.Shows == c {
			return o
		}
	}
	t.Fatalf("nobody shows %s", c)
	return state.Organisation{}
}

func account(k accounts.Kind) accounts.Account {
	for _, a := range state.Accounts() {
		if a.Kind == k {
			return a
		}
	}
	return accounts.Account{}
}

func membership(a accounts.Account, o state.Organisation) accounts.Membership {
	return accounts.NewMembership(a, tenantlookup.Tenant{ID: o.TenantID, Cloud: public(), Domain: o.Domain})
}

// signedIn is a person's account signed in through the real library.
func signedIn(t testing.TB, w *practice.World, a accounts.Account, tenant string) *signin.Session {
	t.Helper()
	s, err := signin.New(signin.Options{Application: signin.Application{ID: ownClient}, HTTPClient: w.HTTPClient()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close(context.Background()) })
	signInAt(t, w, s, a, tenant)
	return s
}

func signInAt(t testing.TB, w *practice.World, s *signin.Session, a accounts.Account, tenant string) {
	t.Helper()
	_, err := s.Interactive(context.Background(), signin.Request{
		Account: a, Cloud: public(), Tenant: tenant, Scope: directory.AzureScope(public()),
		Open: func(address string) error {
			v := practicetest.NewVisitor(w)
			defer v.Close()
			return v.SignIn(context.Background(), address, a)
		},
	})
	if err != nil {
		t.Fatal(err)
	}
}

func client(w *practice.World) *directory.Client {
	return directory.New(directory.Options{HTTPClient: w.HTTPClient()})
}

func wants(t *testing.T, err, class error) *directory.Error {
	t.Helper()
	var e *directory.Error
	if !errors.Is(err, class) || !errors.As(err, &e) {
		t.Fatalf("got %v, want %v", err, class)
	}
	return e
}

// fixed gives one token for everything.
type fixed string

func (f fixed) Token(context.Context, tenantlookup.Cloud, string, string, string) (string, error) {
	return string(f), nil
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// answering is a client whose services all answer the same.
func answering(f roundTrip) *directory.Client {
	return directory.New(directory.Options{HTTPClient: &http.Client{Transport: f}})
}

func reply(r *http.Request, status int, kind, body string) *http.Response {
	return &http.Response{
		StatusCode: status, Request: r, Header: http.Header{"Content-Type": {kind}},
		Body: readCloser{strings.NewReader(body)}, ContentLength: int64(len(body)),
	}
}

type readCloser struct{ *strings.Reader }

func (readCloser) Close() error { return nil }

func soon(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	t.Cleanup(cancel)
	return ctx
}
