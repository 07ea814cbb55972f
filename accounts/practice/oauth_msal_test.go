package practice_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	msalerrors "github.com/AzureAD/microsoft-authentication-library-for-go/apps/errors"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"

	"norikae/accounts"
	"norikae/accounts/practice"
	"norikae/accounts/practice/practicetest"
	"norikae/accounts/practice/state"
)

const (
	ownClient   = "0ddba11e-1a2b-4c3d-8e4f-5a6b7c8d9e00"
	armScope    = "https://management.azure.com/user_impersonation"
	userScope   = "https://graph.microsoft.com/User.Read"
	methodScope = "https://graph.microsoft.com/UserAuthenticationMethod.Read"
)

// client is the real client library on the played hosts.
func client(t *testing.T, w *practice.World, id, authority string) public.Client {
	t.Helper()
	c, err := public.New(id, public.WithAuthority("https://"+loginHost+"/"+authority), public.WithHTTPClient(w.HTTPClient()))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// interactive signs in through the library, with a visitor at the browser.
func interactive(t *testing.T, w *practice.World, c public.Client, k accounts.Kind, tenant string, scopes ...string) (public.AuthResult, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	options := []public.AcquireInteractiveOption{public.WithOpenURL(func(address string) error {
		v := practicetest.NewVisitor(w)
		defer v.Close()
		return v.SignIn(ctx, address, account(k))
	})}
	if tenant != "" {
		options = append(options, public.WithTenantID(tenant))
	}
	return c.AcquireTokenInteractive(ctx, scopes, options...)
}

// mustSignIn signs in and gives the account that the library keeps.
func mustSignIn(t *testing.T, w *practice.World, c public.Client, k accounts.Kind, tenant string, scopes ...string) public.AuthResult {
	t.Helper()
	result, err := interactive(t, w, c, k, tenant, scopes...)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func TestSignInOfAWorkAccount(t *testing.T) {
	w := start(t)
	c := client(t, w, ownClient, "organizations")
	result := mustSignIn(t, w, c, accounts.Work, "", armScope)
	home := showing(t, state.Home).TenantID
	if result.IDToken.TenantID != home || result.IDToken.PreferredUsername != account(accounts.Work).Address {
		t.Errorf("signed in as %+v", result.IDToken)
	}
	if !strings.HasSuffix(result.Account.HomeAccountID, "."+home) || result.AccessToken == "" {
		t.Errorf("account %+v", result.Account)
	}
	list, err := c.Accounts(t.Context())
	if err != nil || len(list) != 1 {
		t.Errorf("%d accounts kept (%v)", len(list), err)
	}
}

func TestSignInOfAPersonalAccount(t *testing.T) {
	w := start(t)
	const consumers = "9188040d-6c67-4c5b-b112-36a304b66dad"
	result := mustSignIn(t, w, client(t, w, ownClient, "common"), accounts.Personal, "", userScope)
	if result.IDToken.TenantID != consumers || !strings.HasSuffix(result.Account.HomeAccountID, "."+consumers) {
		t.Errorf("at home: %+v, %+v", result.IDToken, result.Account)
	}
	// Azure lists nothing for the account's own tenant; one it is a guest in works.
	if _, err := interactive(t, w, client(t, w, ownClient, "common"), accounts.Personal, "", armScope); err == nil {
		t.Error("a token for Azure at the personal accounts' own tenant")
	}
	o := showing(t, state.SameNames)
	result = mustSignIn(t, w, client(t, w, ownClient, "common"), accounts.Personal, o.TenantID, armScope)
	if result.IDToken.TenantID != o.TenantID || !strings.HasSuffix(result.Account.HomeAccountID, "."+consumers) {
		t.Errorf("as a guest: %+v, %+v", result.IDToken, result.Account)
	}
	if _, err := interactive(t, w, client(t, w, ownClient, "organizations"), accounts.Personal, "", userScope); err == nil {
		t.Error("a personal account signed in where only work accounts can")
	}
}

// silent asks for a token of another tenant without the person.
func silent(t *testing.T, c public.Client, a public.Account, tenant string, scopes ...string) (public.AuthResult, error) {
	t.Helper()
	return c.AcquireTokenSilent(t.Context(), scopes, public.WithSilentAccount(a), public.WithTenantID(tenant))
}

func TestOtherTenantsSilently(t *testing.T) {
	w := start(t)
	c := client(t, w, ownClient, "organizations")
	a := mustSignIn(t, w, c, accounts.Work, "", armScope).Account
	tests := []struct {
		shows     state.Case
		oauth     string
		suberror  string
		code      int
		claims    bool
		afterward bool // works once the person signed in there
	}{
		{state.Ordinary, "", "", 0, false, true},
		{state.AwaitsAdmin, "", "", 0, false, false},
		{state.TrustsHome, "", "", 0, false, true},
		{state.ConsentRefused, "invalid_grant", "consent_required", 65001, false, false},
		{state.MFANeeded, "interaction_required", "basic_action", 50076, true, true},
		{state.SessionExpired, "invalid_grant", "", 50173, false, true},
		{state.USGovernment, "invalid_grant", "", 70000, false, false}, // discovery leads to the other cloud
	}
	for _, tt := range tests {
		t.Run(string(tt.shows), func(t *testing.T) {
			o := showing(t, tt.shows)
			result, err := silent(t, c, a, o.TenantID, methodScope)
			if tt.oauth == "" {
				if err != nil || result.IDToken.TenantID != o.TenantID {
					t.Errorf("got %+v, %v", result.IDToken, err)
				}
				return
			}
			f := failureOf(t, err)
			if f.Error != tt.oauth || f.Suberror != tt.suberror || len(f.Codes) != 1 || f.Codes[0] != tt.code || (f.Claims != "") != tt.claims {
				t.Errorf("got %+v", f)
			}
			if !tt.afterward {
				return
			}
			mustSignIn(t, w, c, accounts.Work, o.TenantID, methodScope)
			if _, err := silent(t, c, a, o.TenantID, userScope); err != nil {
				t.Errorf("after signing in there: %v", failureOf(t, err))
			}
		})
	}
}

// oauthFailure is the error body of the token endpoint.
type oauthFailure struct {
	Error    string `json:"error"`
	Suberror string `json:"suberror"`
	Codes    []int  `json:"error_codes"`
	Claims   string `json:"claims"`
}

func failureOf(t *testing.T, err error) oauthFailure {
	t.Helper()
	var call msalerrors.CallErr
	if !errors.As(err, &call) {
		t.Fatalf("no answer of the token endpoint in %v", err)
	}
	b, err := io.ReadAll(call.Resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	var f oauthFailure
	if err := json.Unmarshal(b, &f); err != nil {
		t.Fatalf("%v in %s", err, b)
	}
	return f
}

func TestConsentRefusedInPerson(t *testing.T) {
	w := start(t)
	c := client(t, w, ownClient, "organizations")
	_, err := interactive(t, w, c, accounts.Work, showing(t, state.ConsentRefused).TenantID, methodScope)
	if err == nil || !strings.Contains(err.Error(), "AADSTS90094") {
		t.Errorf("got %v, want the administrator to be needed", err)
	}
	mustSignIn(t, w, c, accounts.Work, showing(t, state.ConsentRefused).TenantID, userScope)
}

func TestWhoCannotSignIn(t *testing.T) {
	w := start(t)
	c := client(t, w, ownClient, "organizations")
	for shows, k := range map[state.Case]accounts.Kind{
		state.WrongAccount: accounts.Personal, // not a guest
		state.AwaitsAdmin:  accounts.Work,     // nobody answers
	} {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		_, err := c.AcquireTokenInteractive(ctx, []string{userScope}, public.WithTenantID(showing(t, shows).TenantID),
			public.WithOpenURL(func(address string) error {
				v := practicetest.NewVisitor(w)
				defer v.Close()
				return v.SignIn(ctx, address, account(k))
			}))
		cancel()
		if !errors.Is(err, practicetest.ErrTrouble) {
			t.Errorf("%s: %v", shows, err)
		}
	}
}

func TestDeclining(t *testing.T) {
	w := start(t)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	_, err := client(t, w, ownClient, "organizations").AcquireTokenInteractive(ctx, []string{userScope},
		public.WithOpenURL(func(address string) error {
			v := &tester{Visitor: practicetest.NewVisitor(w), t: t}
			defer v.Close()
			v.open(address)
			v.signIn(accounts.Work)
			v.press(state.OldPhone)
			v.want("Permissions requested", "User.Read")
			v.press("Cancel")
			return v.Press(ctx, "Return to Norikae")
		}))
	if err == nil || !strings.Contains(err.Error(), "AADSTS65004") {
		t.Errorf("got %v", err)
	}
}

func TestDeviceCode(t *testing.T) {
	w := start(t)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	code, err := client(t, w, ownClient, "organizations").AcquireTokenByDeviceCode(ctx, []string{userScope})
	if err != nil {
		t.Fatal(err)
	}
	if w.Page(code.Result.VerificationURL) == "" {
		t.Errorf("no page for %s", code.Result.VerificationURL)
	}
	v := practicetest.NewVisitor(w)
	defer v.Close()
	go func() {
		time.Sleep(100 * time.Millisecond) // so that the client has to wait
		if err := v.EnterCode(ctx, code.Result.VerificationURL, code.Result.UserCode, account(accounts.Work)); err != nil {
			t.Error(err)
			cancel()
		}
	}()
	result, err := code.AuthenticationResult(ctx)
	if err != nil || result.IDToken.TenantID != showing(t, state.Home).TenantID {
		t.Errorf("got %+v, %v", result.IDToken, err)
	}
}

func TestBorrowedApplication(t *testing.T) {
	w := start(t)
	c := client(t, w, "04b07795-8ddb-461a-bbee-02f9e1bf7b46", "organizations")
	a := mustSignIn(t, w, c, accounts.Work, "", armScope).Account
	_, err := silent(t, c, a, showing(t, state.SameNames).TenantID, methodScope)
	if f := failureOf(t, err); f.Codes[0] != 65002 {
		t.Errorf("got %+v", f)
	}
}

func TestThrottledTokenIsGivenOnTheSecondTry(t *testing.T) {
	w := start(t)
	c := client(t, w, ownClient, "organizations")
	a := mustSignIn(t, w, c, accounts.Work, "", armScope).Account
	id := showing(t, state.Throttled).TenantID
	get(t, w.HTTPClient(), "https://"+loginHost+"/"+id+"/v2.0/.well-known/openid-configuration") // the first 429 is for discovery
	_, err := silent(t, c, a, id, userScope)
	var call msalerrors.CallErr
	if !errors.As(err, &call) || call.Resp.StatusCode != http.StatusTooManyRequests || call.Resp.Header.Get("Retry-After") != "1" {
		t.Fatalf("got %v", err)
	}
	if _, err := silent(t, c, a, id, userScope); err != nil {
		t.Error(err)
	}
}
