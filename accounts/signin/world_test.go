package signin_test

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/practice"
	"norikae/accounts/practice/practicetest"
	"norikae/accounts/practice/state"
	"norikae/accounts/signin"
	"norikae/tenantlookup"
)

const (
	ownClient   = "0ddba11e-1a2b-4c3d-8e4f-5a6b7c8d9e00"
	armScope    = "https://management.azure.com/user_impersonation"
	userScope   = "https://graph.microsoft.com/User.Read"
	methodScope = "https://graph.microsoft.com/UserAuthenticationMethod.Read"
	consumers   = "9188040d-6c67-4c5b-b112-36a304b66dad"
)

func world(t *testing.T) *practice.World {
	t.Helper()
	w, err := practice.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.Close() })
	return w
}

func public() tenantlookup.Cloud { return tenantlookup.Clouds()[0] }

func showing(t *testing.T, c state.Case) state.Organisation {
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
	return accounts.Account{Kind: k, Address: "nobody@outlook.example"}
}

func session(t *testing.T, w *practice.World, o signin.Options) *signin.Session {
	t.Helper()
	if o.Application.ID == "" {
		o.Application = signin.Application{ID: ownClient}
	}
	if o.HTTPClient == nil {
		o.HTTPClient = w.HTTPClient()
	}
	s, err := signin.New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return s
}

// opens is a person at the browser who signs in as a.
func opens(t *testing.T, w *practice.World, a accounts.Account) func(string) error {
	t.Helper()
	return func(address string) error {
		v := practicetest.NewVisitor(w)
		defer v.Close()
		return v.SignIn(t.Context(), address, a)
	}
}

func mustSignIn(t *testing.T, s *signin.Session, w *practice.World, a accounts.Account, tenant, scope string) signin.Identity {
	t.Helper()
	i, err := s.Interactive(t.Context(), signin.Request{Account: a, Cloud: public(), Tenant: tenant, Scope: scope, Open: opens(t, w, a)})
	if err != nil {
		t.Fatal(err)
	}
	return i
}

// wants checks the class of an error, and that it is an *Error.
func wants(t *testing.T, err, class error) *signin.Error {
	t.Helper()
	var e *signin.Error
	if !errors.Is(err, class) || !errors.As(err, &e) {
		t.Fatalf("got %v, want %v", err, class)
	}
	return e
}

// soon gives up after a while.
func soon(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }
