package directory_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/practice/practicetest"
	"norikae/accounts/practice/state"
	"norikae/accounts/signin"
	"norikae/tenantlookup"
)

func TestMethodsOfAnOrganisation(t *testing.T) {
	w := world(t)
	a := account(accounts.Work)
	s := signedIn(t, w, a, "")
	r, err := client(w).Methods(soon(t), directory.Job{Membership: membership(a, showing(t, state.Home)), Tokens: s.For(a)})
	if err != nil || r.At.IsZero() || len(r.Methods) != 3 {
		t.Fatalf("%+v, %v", r, err)
	}
	got := map[directory.Kind]directory.Method{}
	for _, m := range r.Methods {
		got[m.Kind] = m
	}
	if got[directory.Authenticator].Name != state.OldPhone || !got[directory.Authenticator].Added.IsZero() {
		t.Errorf("%+v", got[directory.Authenticator])
	}
	if key := got[directory.SecurityKey]; key.Name != "YubiKey 5 NFC" || key.Added.Year() != 2022 {
		t.Errorf("%+v", key)
	}
	if !slices.Equal(r.Devices(), []string{state.OldPhone}) {
		t.Errorf("devices %q", r.Devices())
	}
}

func TestUnknownKindsAreShown(t *testing.T) {
	w := world(t)
	a := account(accounts.Work)
	s := signedIn(t, w, a, "")
	r, err := client(w).Methods(soon(t), directory.Job{Membership: membership(a, showing(t, state.SameNames)), Tokens: s.For(a)})
	if err != nil || len(r.Methods) != 4 {
		t.Fatalf("%+v, %v", r, err)
	}
	last := r.Methods[3]
	if last.Kind != directory.UnknownKind || !strings.Contains(last.Type, "practiceNovel") || last.Name != "Practice ring" {
		t.Errorf("%+v", last)
	}
	if v := r.Evaluate(accounts.DeviceNames{Old: []string{state.OldPhone}, New: []string{state.NewPhone}}); !v.Twins || v.Old != directory.CannotTell || v.New != directory.CannotTell {
		t.Errorf("two phones of one name: %+v", v)
	}
}

func TestWhereMethodsAreNotRead(t *testing.T) {
	w := world(t)
	a := account(accounts.Work)
	s := signedIn(t, w, a, "")
	for shows, class := range map[state.Case]error{
		state.ConsentRefused: directory.ErrRefused,
		state.MFANeeded:      directory.ErrNeedsSignIn,
		state.SessionExpired: directory.ErrNeedsSignIn,
		state.GraphDown:      directory.ErrUnavailable,
	} {
		r, err := client(w).Methods(soon(t), directory.Job{Membership: membership(a, showing(t, shows)), Tokens: s.For(a)})
		wants(t, err, class)
		if r.Methods != nil || !r.At.IsZero() {
			t.Errorf("%s: %+v", shows, r)
		}
		var said *signin.Error
		if !errors.Is(class, directory.ErrUnavailable) && !errors.As(err, &said) {
			t.Errorf("%s: what the sign-in said is lost", shows)
		}
	}
}

func TestARefusalIsRemembered(t *testing.T) {
	w := world(t)
	a := account(accounts.Work)
	c := client(w)
	j := directory.Job{Membership: membership(a, showing(t, state.ConsentRefused)), Tokens: signedIn(t, w, a, "").For(a)}
	_, err := c.Methods(soon(t), j)
	if e := wants(t, err, directory.ErrRefused); e.Remembered {
		t.Error("remembered before it happened")
	}
	before := len(w.Requests())
	if directory.DenialOf(err) != accounts.Refused {
		t.Errorf("to be remembered: %v", directory.DenialOf(err))
	}
	j.Membership = j.Membership.DenyMethods(accounts.Refused, time.Now())
	_, err = c.Methods(soon(t), j)
	if e := wants(t, err, directory.ErrRefused); !e.Remembered || len(w.Requests()) != before || directory.DenialOf(err) != accounts.NoDenial {
		t.Errorf("asked again: %+v", e)
	}
	j.Membership = j.Membership.DenyMethods(accounts.NotOffered, time.Now())
	_, err = c.Methods(soon(t), j)
	if e := wants(t, err, directory.ErrUnsupported); !e.Remembered {
		t.Error("asked again where there is no such list")
	}
	j.Again = true
	_, err = c.Methods(soon(t), j)
	if e := wants(t, err, directory.ErrRefused); e.Remembered {
		t.Error("not asked again when wished")
	}
}

func TestThrottledGraphIsWaitedFor(t *testing.T) {
	w := world(t)
	a := account(accounts.Work)
	r, err := client(w).Methods(soon(t), directory.Job{Membership: membership(a, showing(t, state.Throttled)), Tokens: signedIn(t, w, a, "").For(a)})
	if err != nil || len(r.Methods) != 1 {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestTenantsWithoutGraph(t *testing.T) {
	clouds := tenantlookup.Clouds()
	for _, x := range []tenantlookup.Tenant{
		{ID: "x", Cloud: clouds[2]}, {ID: "x", Cloud: clouds[3]}, {ID: "x", Cloud: clouds[0], Kind: tenantlookup.External},
	} {
		_, err := client(world(t)).Methods(t.Context(), directory.Job{Membership: accounts.NewMembership(accounts.Account{}, x), Tokens: fixed("x")})
		wants(t, err, directory.ErrUnsupported)
	}
	dod := tenantlookup.Tenant{ID: "x", Cloud: clouds[1], SubRegion: "DOD"}
	if got := directory.MethodsScope(dod); got != "https://dod-graph.microsoft.us/UserAuthenticationMethod.Read" {
		t.Errorf("DoD: %s", got)
	}
}

func TestAnswersThatAreNone(t *testing.T) {
	m := membership(accounts.Account{}, showing(t, state.Ordinary))
	tests := map[string]struct {
		answer roundTrip
		class  error
	}{
		"no message": {func(r *http.Request) (*http.Response, error) { return reply(r, 403, "application/json", `{}`), nil }, directory.ErrRefused},
		"empty body": {func(r *http.Request) (*http.Response, error) { return reply(r, 403, "application/json", ``), nil }, directory.ErrRefused},
		"null error": {func(r *http.Request) (*http.Response, error) {
			return reply(r, 400, "application/json", `{"error":null}`), nil
		}, directory.ErrUnsupported},
		"no value":   {func(r *http.Request) (*http.Response, error) { return reply(r, 200, "application/json", `{}`), nil }, directory.ErrUnavailable},
		"null":       {func(r *http.Request) (*http.Response, error) { return reply(r, 200, "application/json", `null`), nil }, directory.ErrUnavailable},
		"no content": {func(r *http.Request) (*http.Response, error) { return reply(r, 204, "", ``), nil }, directory.ErrUnavailable},
		"other type": {func(r *http.Request) (*http.Response, error) {
			return reply(r, 200, "application/json", `{"value":[{"@odata.type":7,"id":[]}]}`), nil
		}, nil},
		"claims unquoted": {func(r *http.Request) (*http.Response, error) {
			a := reply(r, 401, "application/json", `{"error":{"code":"x","message":"x"}}`)
			a.Header.Set("WWW-Authenticate", "Bearer claims=eyJ9")
			return a, nil
		}, directory.ErrUnavailable},
		"network": {func(*http.Request) (*http.Response, error) { return nil, io.ErrUnexpectedEOF }, directory.ErrUnavailable},
		"next page elsewhere": {func(r *http.Request) (*http.Response, error) {
			return reply(r, 200, "application/json", `{"value":[],"@odata.nextLink":"https://management.azure.com/x"}`), nil
		}, directory.ErrUnavailable},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r, err := answering(tt.answer).Methods(soon(t), directory.Job{Membership: m, Tokens: fixed("x")})
			if tt.class == nil {
				return // only must not panic
			}
			wants(t, err, tt.class)
			if r.Methods != nil {
				t.Errorf("%+v", r)
			}
		})
	}
}

func TestGraphAsksForClaimsOnce(t *testing.T) {
	n := 0
	tokens := &claiming{}
	r, err := answering(func(r *http.Request) (*http.Response, error) {
		if r.URL.Path != "/v1.0/me/authentication/methods" || r.Method != http.MethodGet || r.Header.Get("Authorization") != "Bearer x" {
			t.Errorf("asked %s %s", r.Method, r.URL)
		}
		if n++; n == 1 {
			return challenge(r), nil
		}
		return reply(r, 200, "application/json", `{"value":[]}`), nil
	}).Methods(t.Context(), directory.Job{Membership: membership(accounts.Account{}, showing(t, state.Ordinary)), Tokens: tokens})
	if err != nil || len(r.Methods) != 0 || len(tokens.claims) != 2 || tokens.claims[1] != `{"access_token":{}}` {
		t.Errorf("%v, %v, %q", r, err, tokens.claims)
	}
}

func TestProofThroughTheWholeMove(t *testing.T) {
	w := world(t)
	a, o := account(accounts.Work), showing(t, state.Ordinary)
	c := client(w)
	j := directory.Job{Membership: membership(a, o), Tokens: signedIn(t, w, a, "").For(a)}
	phones := accounts.DeviceNames{Old: []string{state.OldPhone}, New: []string{state.NewPhone}}
	read := func() (directory.Reading, directory.Verdict) {
		r, err := c.Methods(soon(t), j)
		if err != nil {
			t.Fatal(err)
		}
		return r, r.Evaluate(phones)
	}
	if _, v := read(); v.New != directory.NotSeen || v.Old != directory.Seen || len(v.Proves()) != 0 {
		t.Errorf("before: %+v", v)
	}
	v := practicetest.NewVisitor(w)
	defer v.Close()
	visit(t, v, a, o, "Add")
	r, verdict := read()
	if verdict.New != directory.Seen || verdict.Old != directory.Seen {
		t.Fatalf("after adding: %+v", verdict)
	}
	m := verdict.Confirm(j.Membership, r.At)
	if !m.Done(accounts.Add) || m.Marks[accounts.Add].By != accounts.ByGraph || m.Done(accounts.Try) || m.Done(accounts.Remove) {
		t.Errorf("proved %+v", m.Progress)
	}
	if len(verdict.News(m)) != 0 {
		t.Errorf("news twice: %v", verdict.News(m))
	}
	m = m.Tick(accounts.Try, r.At)
	visit(t, v, a, o, "Delete")
	r, verdict = read()
	m = verdict.Confirm(m, r.At)
	if verdict.Old != directory.NotSeen || m.Outcome() != accounts.Done || m.Marks[accounts.Try].By != accounts.ByHand {
		t.Errorf("after removing: %+v, %+v", verdict, m.Progress)
	}
}

// visit goes to Security info and presses a button there.
func visit(t *testing.T, v *practicetest.Visitor, a accounts.Account, o state.Organisation, button string) {
	t.Helper()
	ctx := soon(t)
	if err := v.Open(ctx, "https://mysignins.microsoft.com/security-info?tenantId="+o.TenantID); err != nil {
		t.Fatal(err)
	}
	for _, b := range []string{a.Address, "Approve on "} {
		if err := v.Press(ctx, b); err != nil && !errors.Is(err, practicetest.ErrNoButton) {
			t.Fatal(err)
		}
	}
	if err := v.Press(ctx, button); err != nil {
		t.Fatalf("%v\n%s", err, v.Text())
	}
	for _, b := range []string{"Add iPhone", "Yes", "Delete"} {
		_ = v.Press(context.WithoutCancel(ctx), b)
		break
	}
}
