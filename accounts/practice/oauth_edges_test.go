package practice_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"norikae/accounts"
	"norikae/accounts/practice"
	"norikae/accounts/practice/state"
)

func TestDeviceCodeForAnotherApplicationOrResource(t *testing.T) {
	w := start(t)
	ask := func(fields url.Values) string {
		t.Helper()
		resp, err := w.HTTPClient().PostForm("https://"+loginHost+"/organizations/oauth2/v2.0/devicecode", fields)
		if err != nil {
			t.Fatal(err)
		}
		return body(t, resp)
	}
	if got := ask(url.Values{"client_id": {ownClient}, "scope": {"https://vault.example/.default"}}); !strings.Contains(got, "invalid_resource") {
		t.Errorf("got %s", got)
	}
	if got := ask(url.Values{"scope": {"User.Read"}}); !strings.Contains(got, "invalid_request") {
		t.Errorf("got %s", got)
	}
}

// enterCode asks for a device code and enters it on the page.
func enterCode(t *testing.T, w *practice.World, authority, scope string, k accounts.Kind) *tester {
	t.Helper()
	resp, err := w.HTTPClient().PostForm("https://"+loginHost+"/"+authority+"/oauth2/v2.0/devicecode",
		url.Values{"client_id": {ownClient}, "scope": {scope}})
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(body(t, resp), `"user_code":"`)
	code, _, _ := strings.Cut(rest, `"`)
	v := visit(t, w, "https://"+loginHost+"/common/oauth2/deviceauth")
	v.Fill("code", code)
	v.press("Next")
	v.signIn(k)
	return v
}

func TestDeviceCodeMeetsTheSameRules(t *testing.T) {
	w := start(t)
	v := enterCode(t, w, "organizations", "User.Read", accounts.Personal)
	v.want("AADSTS500208")
	v = enterCode(t, w, showing(t, state.ConsentRefused).TenantID, methodScope, accounts.Work)
	v.press(state.OldPhone)
	v.want("AADSTS90094")
	v = enterCode(t, w, "common", "User.Read", accounts.Personal)
	v.press("Accept")
	v.want("You can close this page")
}

func TestRefreshingForAnUnknownResource(t *testing.T) {
	w := start(t)
	_, answer := redeem(t, w, "organizations", map[string]string{"code": codeFor(t, w)})
	refresh := map[string]string{
		"grant_type": "refresh_token", "refresh_token": answer["refresh_token"].(string), "scope": "https://vault.example/.default",
	}
	if status, answer := redeem(t, w, "organizations", refresh); status != http.StatusBadRequest || answer["error"] != "invalid_resource" {
		t.Errorf("%d %v", status, answer)
	}
	refresh["refresh_token"] = "practice-refresh-made-up"
	if status, answer := redeem(t, w, "organizations", refresh); status != http.StatusBadRequest || answer["error"] != "invalid_grant" {
		t.Errorf("%d %v", status, answer)
	}
}

func TestLeavingAndListingWhatIsNotThere(t *testing.T) {
	w := start(t)
	visit(t, w, "https://myaccount.microsoft.com/organizations/leave/no-such-organisation.example").want("AADSTS90002")
	visit(t, w, "https://portal.azure.com/no-such-organisation.example").want("AADSTS90002")
	visit(t, w, "https://myaccount.microsoft.com?tenantId=nobody.example").want("AADSTS90002")
}

func TestGraphOnlyReads(t *testing.T) {
	w := start(t)
	token := mustSignIn(t, w, client(t, w, ownClient, "organizations"), accounts.Work, "", methodScope).AccessToken
	req, err := http.NewRequestWithContext(t.Context(), http.MethodDelete, "https://graph.microsoft.com/v1.0/me/authentication/methods", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := w.HTTPClient().Do(req)
	if err != nil {
		t.Fatal(err)
	}
	body(t, resp)
	if resp.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("answered %s", resp.Status)
	}
}
