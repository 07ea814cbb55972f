package practice_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/practice"
	"norikae/accounts/practice/state"
)

// request is a sign-in request that is in order, with changes.
func request(changes map[string]string) string {
	q := url.Values{
		"client_id": {ownClient}, "response_type": {"code"}, "response_mode": {"form_post"},
		"redirect_uri": {"http://localhost:1/"}, "scope": {"openid offline_access User.Read"}, "state": {"s"},
		// RFC 7636 appendix B: verifier and challenge
		"code_challenge": {"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"}, "code_challenge_method": {"S256"},
	}
	for name, v := range changes {
		q.Set(name, v)
	}
	return "https://" + loginHost + "/organizations/oauth2/v2.0/authorize?" + q.Encode()
}

const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

func TestRequestsThatAreNotInOrder(t *testing.T) {
	w := start(t)
	tests := []struct{ name, parameter, value, want string }{
		{"no application", "client_id", "", "AADSTS900144"},
		{"redirect to elsewhere", "redirect_uri", "http://evil.example/", "AADSTS50011"},
		{"redirect over https", "redirect_uri", "https://localhost/", "AADSTS50011"},
		{"redirect with a user", "redirect_uri", "http://localhost@evil.example/", "AADSTS50011"},
		{"no redirect", "redirect_uri", "", "AADSTS50011"},
		{"token by fragment", "response_mode", "fragment", "AADSTS9002313"},
		{"implicit", "response_type", "id_token", "AADSTS9002313"},
		{"no proof", "code_challenge", "", "AADSTS9002313"},
		{"weak proof", "code_challenge_method", "plain", "AADSTS9002313"},
		{"foreign resource", "scope", "https://vault.example/.default", "AADSTS500011"},
		{"two resources", "scope", "User.Read " + armScope, "AADSTS500011"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := visit(t, w, request(map[string]string{tt.parameter: tt.value}))
			v.want(tt.want)
			v.wantNot("Return to Norikae", "Sign in as")
		})
	}
}

func TestTheAccountIsAskedForAgain(t *testing.T) {
	w := start(t)
	v := visit(t, w, request(map[string]string{"prompt": "select_account"}))
	v.signIn(accounts.Work)
	v.want("Which phone")
	v.open(request(map[string]string{"prompt": "select_account", "state": "another"}))
	v.want("Sign in as")
	v.open(request(map[string]string{"state": "a third"}))
	v.want("Which phone")
	v.press("Sign out")
	v.want("Sign in as")
}

// codeFor signs in up to the hand-over and returns the code in it.
func codeFor(t *testing.T, w *practice.World) string {
	t.Helper()
	v := visit(t, w, request(nil))
	v.signIn(accounts.Work)
	v.press(state.OldPhone)
	if strings.Contains(v.Text(), "Permissions requested") { // asked once
		v.press("Accept")
	}
	v.want("Return to Norikae")
	_, rest, ok := strings.Cut(v.Source(), `name="code" value="`)
	code, _, _ := strings.Cut(rest, `"`)
	if !ok || !strings.HasPrefix(code, "practice-code-") || !strings.Contains(v.Source(), `action="http://localhost:1/"`) {
		t.Fatalf("no code on %s", v.Source())
	}
	return code
}

func redeem(t *testing.T, w *practice.World, authority string, changes map[string]string) (int, map[string]any) {
	t.Helper()
	form := url.Values{"grant_type": {"authorization_code"}, "client_id": {ownClient}, "redirect_uri": {"http://localhost:1/"}, "code_verifier": {verifier}}
	for name, v := range changes {
		form.Set(name, v)
	}
	resp, err := w.HTTPClient().PostForm("https://"+loginHost+"/"+authority+"/oauth2/v2.0/token", form)
	if err != nil {
		t.Fatal(err)
	}
	var answer map[string]any
	if err := json.Unmarshal([]byte(body(t, resp)), &answer); err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, answer
}

func TestACodeIsGoodOnceForItsOwner(t *testing.T) {
	w := start(t)
	for name, changes := range map[string]map[string]string{
		"wrong proof":        {"code_verifier": "wrong"},
		"no proof":           {"code_verifier": ""},
		"other application":  {"client_id": "someone-else"},
		"other redirect":     {"redirect_uri": "http://localhost:2/"},
		"other code":         {"code": "practice-code-made-up"},
		"unknown grant type": {"grant_type": "password"},
	} {
		if changes["code"] == "" {
			changes["code"] = codeFor(t, w)
		}
		if status, answer := redeem(t, w, "organizations", changes); status != http.StatusBadRequest || answer["access_token"] != nil {
			t.Errorf("%s: %d %v", name, status, answer)
		}
	}
	code := codeFor(t, w)
	status, answer := redeem(t, w, "organizations", map[string]string{"code": code})
	if status != http.StatusOK || answer["token_type"] != "Bearer" || answer["client_info"] != nil {
		t.Errorf("first use: %d %v", status, answer)
	}
	if status, again := redeem(t, w, "organizations", map[string]string{"code": code}); status != http.StatusBadRequest || again["error"] != "invalid_grant" {
		t.Errorf("second use: %d %v", status, again)
	}
	refresh := map[string]string{"grant_type": "refresh_token", "refresh_token": answer["refresh_token"].(string), "scope": "User.Read"}
	if status, answer := redeem(t, w, "aozora-foods.example", refresh); status != http.StatusBadRequest {
		t.Errorf("a token for an organisation the account is no guest of: %d %v", status, answer)
	}
	if status, answer := redeem(t, w, "tsubame-trading.example", refresh); status != http.StatusOK || answer["refresh_token"] != nil {
		t.Errorf("another tenant: %d %v", status, answer)
	}
	refresh["client_id"] = "someone-else"
	if status, answer := redeem(t, w, "tsubame-trading.example", refresh); status != http.StatusBadRequest {
		t.Errorf("another application: %d %v", status, answer)
	}
}

func TestDeviceCodeDeclinedAndUnknown(t *testing.T) {
	w := start(t)
	resp, err := w.HTTPClient().PostForm("https://"+loginHost+"/organizations/oauth2/v2.0/devicecode",
		url.Values{"client_id": {ownClient}, "scope": {"User.Read"}})
	if err != nil {
		t.Fatal(err)
	}
	var code struct {
		User   string `json:"user_code"`
		Device string `json:"device_code"`
		Page   string `json:"verification_uri"`
	}
	if err := json.Unmarshal([]byte(body(t, resp)), &code); err != nil {
		t.Fatal(err)
	}
	poll := map[string]string{"grant_type": "urn:ietf:params:oauth:grant-type:device_code", "device_code": code.Device}
	if _, answer := redeem(t, w, "organizations", poll); answer["error"] != "authorization_pending" {
		t.Errorf("before: %v", answer)
	}
	v := visit(t, w, code.Page)
	v.Fill("code", "WRONG")
	v.press("Next")
	v.want("Enter the code")
	v.Fill("code", " "+strings.ToLower(code.User)+" ")
	v.press("Next")
	v.signIn(accounts.Work)
	v.press(state.OldPhone)
	v.press("Cancel")
	if _, answer := redeem(t, w, "organizations", poll); answer["error"] != "authorization_declined" {
		t.Errorf("after: %v", answer)
	}
	if _, answer := redeem(t, w, "organizations", poll); answer["error"] != "bad_verification_code" {
		t.Errorf("later: %v", answer)
	}
	if err := v.EnterCode(t.Context(), code.Page, code.User, account(accounts.Work)); err == nil {
		t.Error("a code that is over was accepted")
	}
}

func TestAuthoritiesThatDoNotFit(t *testing.T) {
	w := start(t)
	at := func(host, authority string) string {
		return strings.Replace(request(nil), loginHost+"/organizations", host+"/"+authority, 1)
	}
	tests := []struct {
		name, address string
		kind          accounts.Kind
		want          string
	}{
		{"personal among work accounts", at(loginHost, "organizations"), accounts.Personal, "AADSTS500208"},
		{"work among personal accounts", at(loginHost, "consumers"), accounts.Work, "AADSTS500208"},
		{"work account in another cloud", at(us, "organizations"), accounts.Work, "AADSTS50034"},
		{"tenant of another cloud", at(loginHost, "cedarbay.example"), accounts.Work, "AADSTS90038"},
		{"tenant of another cloud, its own host", at(us, "cedarbay.example"), accounts.Work, "Which phone"},
		{"unknown tenant", at(loginHost, "nobody.example"), accounts.Work, "AADSTS90002"},
		{"China from outside", at(loginHost, "meihua.example"), accounts.Work, "AADSTS90002"},
		{"China", at(cn, "meihua.example"), accounts.Work, "Which phone"},
		{"not a guest", at(loginHost, "aozora-foods.example"), accounts.Work, "AADSTS50020"},
		{"customers' tenant", at(loginHost, "sakura-loyalty.example"), accounts.Personal, "AADSTS50020"},
		{"common, personal", at(loginHost, "common"), accounts.Personal, "Permissions requested"},
		{"common, work", at(loginHost, "common"), accounts.Work, "Which phone"},
		{"sign-out", "https://" + loginHost + "/common/oauth2/v2.0/logout", -1, "Sign in as"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := visit(t, w, tt.address)
			if tt.kind >= 0 {
				v.signIn(tt.kind)
			}
			v.want(tt.want)
		})
	}
}

func TestAWorkAccountOfAnotherOrganisation(t *testing.T) {
	w := start(t)
	v := visit(t, w, request(map[string]string{"login_hint": "someone@rheinoptik.example"}))
	v.press("someone@rheinoptik.example")
	v.want("Which phone", "Rhein Optik GmbH")
	v.press(state.OldPhone)
	v.open("https://myaccount.microsoft.com/organizations")
	v.want("Rhein Optik GmbH – Security info", "Hayabusa Consulting – Leave")
	v.wantNot("Rhein Optik GmbH – Leave")
	someone := accounts.Account{Kind: accounts.Work, Address: "someone@rheinoptik.example"}
	if got := names(w.Methods(someone, showing(t, state.WrongAccount).TenantID)); got != ","+state.OldPhone+",YubiKey 5 NFC" {
		t.Errorf("at home: %s", got)
	}
}

func TestEndpointsTakeTheirOwnMethodsOnly(t *testing.T) {
	w := start(t)
	for path, want := range map[string]int{
		"organizations/oauth2/v2.0/token":      http.StatusBadRequest,
		"organizations/oauth2/v2.0/devicecode": http.StatusBadRequest,
		"common/discovery/v2.0/keys":           http.StatusOK,
		"common/oauth2/v2.0/other":             http.StatusNotFound,
		"":                                     http.StatusNotFound,
	} {
		if resp, _ := get(t, w.HTTPClient(), "https://"+loginHost+"/"+path); resp.StatusCode != want {
			t.Errorf("%s: %s, want %d", path, resp.Status, want)
		}
	}
}

func TestNoSecretIsNoted(t *testing.T) {
	w := start(t)
	c := client(t, w, ownClient, "organizations")
	mustSignIn(t, w, c, accounts.Work, "", userScope)
	for _, r := range w.Requests() {
		if strings.Contains(r.Path, "practice-") {
			t.Errorf("a code or token in the list of requests: %s", r.Path)
		}
	}
}
