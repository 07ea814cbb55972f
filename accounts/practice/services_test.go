package practice_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"

	msalerrors "github.com/AzureAD/microsoft-authentication-library-for-go/apps/errors"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"

	"norikae/accounts"
	"norikae/accounts/practice"
	"norikae/accounts/practice/state"
)

// call asks an Azure or Graph address with a token and reads the JSON answer.
func call(t *testing.T, w *practice.World, token, address string) (int, map[string]any) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	if token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	resp, err := w.HTTPClient().Do(req)
	if err != nil {
		t.Fatal(err)
	}
	b := body(t, resp)
	var answer map[string]any
	if strings.HasPrefix(resp.Header.Get("Content-Type"), "application/json") {
		if err := json.Unmarshal([]byte(b), &answer); err != nil {
			t.Fatalf("%v in %s", err, b)
		}
	}
	return resp.StatusCode, answer
}

const tenantsURL = "https://management.azure.com/tenants?api-version=2022-12-01"

// listTenants follows the pages of the tenant list.
func listTenants(t *testing.T, w *practice.World, token string) (list []map[string]any, pages int) {
	t.Helper()
	for next := tenantsURL; next != ""; pages++ {
		status, answer := call(t, w, token, next)
		if status != http.StatusOK {
			t.Fatalf("%s: %d %v", next, status, answer)
		}
		for _, v := range answer["value"].([]any) {
			list = append(list, v.(map[string]any))
		}
		next, _ = answer["nextLink"].(string)
	}
	return list, pages
}

func TestTenantListOfAWorkAccount(t *testing.T) {
	w := start(t)
	token := mustSignIn(t, w, client(t, w, ownClient, "organizations"), accounts.Work, "", armScope).AccessToken
	list, pages := listTenants(t, w, token)
	if pages != 2 {
		t.Errorf("%d pages, want 2", pages)
	}
	byID := map[string]map[string]any{}
	for _, item := range list {
		byID[item["tenantId"].(string)] = item
	}
	if len(byID) != len(list) {
		t.Error("a tenant is listed twice")
	}
	for _, o := range state.Organisations() {
		item, listed := byID[o.TenantID]
		want := o.TenantID != "" && o.Guest(accounts.Work) &&
			!slices.Contains([]state.Case{state.WrongPage, state.USGovernment, state.China}, o.Shows)
		if listed != want {
			t.Errorf("%s: listed %v, want %v", o.Domain, listed, want)
		}
		if !listed {
			continue
		}
		category, name := "ProjectedBy", o.NameEN
		switch o.Shows {
		case state.Home:
			category = "Home"
		case state.TrustsHome:
			name = ""
		}
		if got, _ := item["displayName"].(string); item["tenantCategory"] != category || got != name || item["defaultDomain"] != o.Domain {
			t.Errorf("%s: %v", o.Domain, item)
		}
	}
}

func TestTenantListOfAPersonalAccountInJapanese(t *testing.T) {
	w := start(t)
	w.SetLanguage("ja")
	token := mustSignIn(t, w, client(t, w, ownClient, "common"), accounts.Personal, showing(t, state.SameNames).TenantID, armScope).AccessToken
	list, _ := listTenants(t, w, token)
	var names []string
	for _, item := range list {
		if item["tenantCategory"] != "ProjectedBy" {
			t.Errorf("a personal account has no home here: %v", item)
		}
		names = append(names, item["displayName"].(string))
	}
	if !slices.Contains(names, "もみじ総合研究所") || slices.Contains(names, "富士見物流株式会社") {
		t.Errorf("got %v", names)
	}
}

func TestLongTenantListInTwentyPages(t *testing.T) {
	w := start(t, practice.More(1000))
	token := mustSignIn(t, w, client(t, w, ownClient, "organizations"), accounts.Work, "", armScope).AccessToken
	list, pages := listTenants(t, w, token)
	if len(list) < 1000 || pages != 20 {
		t.Errorf("%d tenants on %d pages", len(list), pages)
	}
}

func TestServicesRefuse(t *testing.T) {
	w := start(t)
	c := client(t, w, ownClient, "organizations")
	arm := mustSignIn(t, w, c, accounts.Work, "", armScope)
	user := mustSignIn(t, w, c, accounts.Work, "", userScope)
	methods, err := silent(t, c, arm.Account, showing(t, state.SameNames).TenantID, methodScope)
	if err != nil {
		t.Fatal(err)
	}
	byDefault, err := silent(t, c, arm.Account, showing(t, state.ConsentRefused).TenantID, "https://graph.microsoft.com/.default")
	if err != nil {
		t.Fatal(err)
	}
	const methodsURL = "https://graph.microsoft.com/v1.0/me/authentication/methods"
	tests := []struct {
		name, token, url string
		status           int
		code             string
	}{
		{"no token", "", tenantsURL, http.StatusUnauthorized, "InvalidAuthenticationToken"},
		{"made-up token", "made up", methodsURL, http.StatusUnauthorized, "InvalidAuthenticationToken"},
		{"Graph's token at Azure", user.AccessToken, tenantsURL, http.StatusUnauthorized, "InvalidAuthenticationToken"},
		{"Azure's token at Graph", arm.AccessToken, methodsURL, http.StatusUnauthorized, "InvalidAuthenticationToken"},
		{"another cloud", user.AccessToken, "https://graph.microsoft.us/v1.0/me", http.StatusUnauthorized, "InvalidAuthenticationToken"},
		{"no api-version", arm.AccessToken, "https://management.azure.com/tenants", http.StatusBadRequest, "MissingApiVersionParameter"},
		{"not played", arm.AccessToken, "https://management.azure.com/subscriptions?api-version=1", http.StatusNotFound, "NotFound"},
		{"no right to read methods", user.AccessToken, methodsURL, http.StatusForbidden, "accessDenied"},
		{"refused by policy", byDefault.AccessToken, methodsURL, http.StatusForbidden, "accessDenied"},
		{"not played", methods.AccessToken, "https://graph.microsoft.com/v1.0/users", http.StatusNotFound, "Request_ResourceNotFound"},
	}
	for _, tt := range tests {
		status, answer := call(t, w, tt.token, tt.url)
		e, _ := answer["error"].(map[string]any)
		if status != tt.status || e["code"] != tt.code || e["message"] == "" {
			t.Errorf("%s: %d %v, want %d %s", tt.name, status, answer, tt.status, tt.code)
		}
	}
}

func TestWhatGraphReadsIsWhatThePageShows(t *testing.T) {
	w := start(t)
	o := showing(t, state.SameNames)
	token := mustSignIn(t, w, client(t, w, ownClient, "organizations"), accounts.Work, o.TenantID, methodScope).AccessToken
	read := func() []string {
		t.Helper()
		status, answer := call(t, w, token, "https://graph.microsoft.com/v1.0/me/authentication/methods")
		if status != http.StatusOK {
			t.Fatalf("%d %v", status, answer)
		}
		var list []string
		for _, v := range answer["value"].([]any) {
			m := v.(map[string]any)
			name, _ := m["displayName"].(string)
			list = append(list, strings.TrimPrefix(m["@odata.type"].(string), "#microsoft.graph.")+" "+name)
			if m["id"] == "" {
				t.Errorf("no id: %v", m)
			}
		}
		return list
	}
	const app = "microsoftAuthenticatorAuthenticationMethod "
	before := []string{
		app + state.OldPhone, app + state.OldPhone,
		"softwareOathAuthenticationMethod ", "practiceNovelAuthenticationMethod Practice ring",
	}
	if got := read(); !slices.Equal(got, before) {
		t.Errorf("got %q, want %q", got, before)
	}
	v := visit(t, w, info+o.TenantID)
	v.signIn(accounts.Work)
	v.press(state.OldPhone)
	v.press("+ Add")
	v.press("Delete Microsoft Authenticator – " + state.OldPhone)
	v.press("Delete Microsoft Authenticator – " + state.OldPhone)
	after := []string{before[2], before[3], app + state.NewPhone}
	if got := read(); !slices.Equal(got, after) {
		t.Errorf("got %q, want %q", got, after)
	}
}

// patiently repeats a silent request while the organisation throttles.
func patiently(t *testing.T, c public.Client, a public.Account, tenant string) (public.AuthResult, error) {
	t.Helper()
	for {
		result, err := silent(t, c, a, tenant, userScope)
		var call msalerrors.CallErr
		if !errors.As(err, &call) || call.Resp.StatusCode != http.StatusTooManyRequests {
			return result, err
		}
	}
}

func TestGraphOfEachOrganisation(t *testing.T) {
	w := start(t)
	c := client(t, w, ownClient, "organizations")
	a := mustSignIn(t, w, c, accounts.Work, "", armScope).Account
	for _, o := range state.Organisations() {
		switch o.Shows {
		case state.China, state.USGovernment, state.MFANeeded, state.SessionExpired:
			continue // no silent token there
		}
		if !o.Guest(accounts.Work) {
			continue
		}
		result, err := patiently(t, c, a, o.TenantID)
		if err != nil {
			t.Errorf("%s: %v", o.Domain, err)
			continue
		}
		checkGraph(t, w, o, result)
	}
}

func checkGraph(t *testing.T, w *practice.World, o state.Organisation, token public.AuthResult) {
	t.Helper()
	const organisation = "https://graph.microsoft.com/v1.0/organization"
	first := http.StatusOK
	switch o.Shows {
	case state.GraphDown:
		first = http.StatusServiceUnavailable
	case state.Throttled:
		first = http.StatusTooManyRequests
	}
	if status, _ := call(t, w, token.AccessToken, organisation); status != first {
		t.Errorf("%s: %d at first, want %d", o.Domain, status, first)
	}
	if o.Shows == state.GraphDown {
		return
	}
	status, answer := call(t, w, token.AccessToken, organisation)
	if status != http.StatusOK || answer["value"].([]any)[0].(map[string]any)["displayName"] != o.NameEN {
		t.Errorf("%s: %d %v", o.Domain, status, answer)
	}
	_, me := call(t, w, token.AccessToken, "https://graph.microsoft.com/v1.0/me")
	upn := "practice_hayabusa-consulting.example#EXT#@" + o.Domain
	if o.Shows == state.Home {
		upn = account(accounts.Work).Address
	}
	if me["userPrincipalName"] != upn || me["id"] != token.IDToken.Oid {
		t.Errorf("%s: %v, want %s with the token's object ID", o.Domain, me, upn)
	}
}

func TestMethodsAtHome(t *testing.T) {
	w := start(t)
	token := mustSignIn(t, w, client(t, w, ownClient, "organizations"), accounts.Work, "", methodScope).AccessToken
	_, answer := call(t, w, token, "https://graph.microsoft.com/v1.0/me/authentication/methods")
	list := answer["value"].([]any)
	if len(list) != 3 {
		t.Fatalf("got %v", list)
	}
	for i, want := range []map[string]any{
		{"@odata.type": "#microsoft.graph.passwordAuthenticationMethod", "password": nil},
		{"@odata.type": "#microsoft.graph.microsoftAuthenticatorAuthenticationMethod", "displayName": state.OldPhone, "createdDateTime": nil},
		{"@odata.type": "#microsoft.graph.fido2AuthenticationMethod", "displayName": "YubiKey 5 NFC", "createdDateTime": "2022-09-12T09:00:00Z"},
	} {
		for name, v := range want {
			if got, there := list[i].(map[string]any)[name]; !there || got != v {
				t.Errorf("method %d: %s is %v, want %v", i, name, got, v)
			}
		}
	}
}

func TestGraphOfAPersonalAccountsOwnTenant(t *testing.T) {
	w := start(t)
	token := mustSignIn(t, w, client(t, w, ownClient, "common"), accounts.Personal, "", userScope, methodScope).AccessToken
	for _, path := range []string{"organization", "me/authentication/methods"} {
		if status, answer := call(t, w, token, "https://graph.microsoft.com/v1.0/"+path); status != http.StatusBadRequest {
			t.Errorf("%s: %d %v", path, status, answer)
		}
	}
}
