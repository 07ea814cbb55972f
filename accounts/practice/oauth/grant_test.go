package oauth

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/state"
	"norikae/tenantlookup"
)

func TestGrantsEnd(t *testing.T) {
	s := NewGrants()
	alive := s.give(&s.access, "access", time.Hour, Grant{client: "a"})
	over := s.give(&s.access, "access", -time.Second, Grant{client: "b"})
	if g, ok := s.look(&s.access, alive); !ok || g.client != "a" {
		t.Errorf("a living token: %+v, %v", g, ok)
	}
	if _, ok := s.look(&s.access, over); ok {
		t.Error("a token past its time is good")
	}
	if _, ok := s.look(&s.refresh, alive); ok {
		t.Error("an access token is good as a refresh token")
	}
	late := s.give(&s.codes, "code", -time.Second, Grant{})
	if _, ok := s.take(late); ok {
		t.Error("a code past its time is good")
	}
	if alive == over || !strings.HasPrefix(alive, "practice-access-") {
		t.Errorf("secrets %s, %s", alive, over)
	}
}

func TestDeviceCodesEnd(t *testing.T) {
	s := NewGrants()
	s.putDevice("secret", device{userCode: "ABC", Grant: Grant{expires: time.Now().Add(time.Hour)}})
	if _, _, ok := s.deviceOf("ABC"); !ok {
		t.Error("a waiting code is not found")
	}
	s.putDevice("secret", device{userCode: "ABC", Grant: Grant{expires: time.Now().Add(-time.Second)}})
	if _, _, ok := s.deviceOf("ABC"); ok {
		t.Error("a code past its time is found")
	}
	s.putDevice("secret", device{userCode: "ABC", state: approved, Grant: Grant{expires: time.Now().Add(time.Hour)}})
	if _, _, ok := s.deviceOf("ABC"); ok {
		t.Error("a code can be entered twice")
	}
	s.dropDevice("secret")
	if _, ok := s.device("secret"); ok {
		t.Error("a code is still there after it was dropped")
	}
}

func TestPresenceAndConsentArePerAccount(t *testing.T) {
	s := NewGrants()
	one, other := state.Accounts()[0], state.Accounts()[1]
	s.sit(one, "tenant")
	s.sit(one, "app")
	if !s.sits(one, "tenant") || s.sits(other, "tenant") || s.sits(one, "elsewhere") {
		t.Error("presence is mixed up")
	}
	if !s.sits(one, "app") || s.sits(other, "app") || s.sits(one, "other app") {
		t.Error("consent is mixed up")
	}
}

// decode reads one part of a token.
func decode(t *testing.T, part string) map[string]any {
	t.Helper()
	b, err := base64.RawURLEncoding.DecodeString(part)
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestClaimsOfAnIDToken(t *testing.T) {
	w := state.New(0)
	work, personal := state.Accounts()[0], state.Accounts()[1]
	home := w.HomeTenant(work)
	tests := []struct {
		name    string
		account accounts.Account
		tenant  string
		idp     any
	}{
		{"work at home", work, home, nil},
		{"work as guest", work, state.Organisations()[0].TenantID, "https://sts.windows.net/" + home + "/"},
		{"personal at home", personal, tenantlookup.PersonalTenant, nil},
		{"personal as guest", personal, state.Organisations()[0].TenantID, "live.com"},
	}
	for _, tt := range tests {
		parts := strings.Split(idToken(w, tt.account, tt.tenant, "app", tenantlookup.LoginPublic, "the nonce"), ".")
		if len(parts) != 3 || parts[2] != "" {
			t.Fatalf("%s: parts %q", tt.name, parts)
		}
		if header := decode(t, parts[0]); header["alg"] != "none" {
			t.Errorf("%s: header %v", tt.name, header)
		}
		c := decode(t, parts[1])
		for name, want := range map[string]any{
			"iss": "https://" + tenantlookup.LoginPublic + "/" + tt.tenant + "/v2.0", "aud": "app", "tid": tt.tenant, "ver": "2.0",
			"oid": state.ObjectID(tt.account, tt.tenant), "preferred_username": tt.account.Address, "nonce": "the nonce", "idp": tt.idp,
		} {
			if c[name] != want {
				t.Errorf("%s: %s is %v, want %v", tt.name, name, c[name], want)
			}
		}
		if exp := time.Unix(int64(c["exp"].(float64)), 0); time.Until(exp) < 50*time.Minute {
			t.Errorf("%s: ends at %v", tt.name, exp)
		}
		info := decode(t, clientInfo(w, tt.account))
		if info["utid"] != w.HomeTenant(tt.account) || info["uid"] != state.ObjectID(tt.account, w.HomeTenant(tt.account)) {
			t.Errorf("%s: client info %v", tt.name, info)
		}
	}
}

func TestScopes(t *testing.T) {
	tests := []struct {
		scope    string
		ok       bool
		resource hosts.Role
		rights   string
		methods  bool
	}{
		{"User.Read", true, hosts.GraphHost, "User.Read", false},
		{"openid profile email offline_access", true, hosts.GraphHost, "User.Read", false},
		{"https://graph.microsoft.com/UserAuthenticationMethod.Read openid", true, hosts.GraphHost, "UserAuthenticationMethod.Read", true},
		{"UserAuthMethod-Phone.Read User.Read", true, hosts.GraphHost, "UserAuthMethod-Phone.Read User.Read", true},
		{"https://graph.microsoft.us/.default", true, hosts.GraphHost, ".default", false},
		{"https://management.azure.com//.default", true, hosts.ARMHost, ".default", false},
		{"https://management.core.windows.net//.default", true, hosts.ARMHost, ".default", false},
		{"https://management.usgovcloudapi.net/user_impersonation", true, hosts.ARMHost, "user_impersonation", false},
		{"https://vault.azure.net/.default", false, 0, "", false},
		{"https://login.microsoftonline.com/.default", false, 0, "", false},
		{"https://management.azure.com/.default User.Read", false, 0, "", false},
	}
	for _, tt := range tests {
		w, ok := parseScope(tt.scope)
		if ok != tt.ok {
			t.Errorf("%q: %v", tt.scope, ok)
		}
		if !ok || !tt.ok {
			continue
		}
		if w.resource != tt.resource || strings.Join(w.rights, " ") != tt.rights || w.wantsMethods() != tt.methods {
			t.Errorf("%q is %+v", tt.scope, w)
		}
	}
	w, _ := parseScope("openid offline_access")
	if !w.openID || !w.offline {
		t.Errorf("got %+v", w)
	}
}

func FuzzScope(f *testing.F) {
	for _, s := range []string{
		"openid profile offline_access User.Read", "https://management.azure.com//.default",
		"https://management.core.windows.net//.default", "https://graph.microsoft.us/UserAuthenticationMethod.Read", "https://", "",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, scope string) {
		w, ok := parseScope(scope)
		if ok && (w.resource != hosts.ARMHost && w.resource != hosts.GraphHost || len(w.rights) == 0) {
			t.Errorf("%q was taken as %+v", scope, w)
		}
		if w.wantsMethods() && !(Grant{wish: w}).MayReadMethods() {
			t.Errorf("%q wants to read methods and may not", scope)
		}
	})
}
