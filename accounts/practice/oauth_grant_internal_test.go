package practice

import (
	"encoding/base64"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/tenantlookup"
)

func TestGrantsEnd(t *testing.T) {
	var s Grants
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
	var s Grants
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
	var s Grants
	one, other := Accounts()[0], Accounts()[1]
	s.signedIn(one, "tenant")
	s.accept(one, "app")
	if !s.inPerson(one, "tenant") || s.inPerson(other, "tenant") || s.inPerson(one, "elsewhere") {
		t.Error("presence is mixed up")
	}
	if !s.accepted(one, "app") || s.accepted(other, "app") || s.accepted(one, "other app") {
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

func world() *State { return NewState(0) }

func TestClaimsOfAnIDToken(t *testing.T) {
	w := world()
	work, personal := Accounts()[0], Accounts()[1]
	home := w.HomeTenant(work)
	tests := []struct {
		name    string
		account accounts.Account
		tenant  string
		idp     any
	}{
		{"work at home", work, home, nil},
		{"work as guest", work, madeUpID(1), "https://sts.windows.net/" + home + "/"},
		{"personal at home", personal, PersonalTenant, nil},
		{"personal as guest", personal, madeUpID(1), "live.com"},
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
			"oid": ObjectID(tt.account, tt.tenant), "preferred_username": tt.account.Address, "nonce": "the nonce", "idp": tt.idp,
		} {
			if c[name] != want {
				t.Errorf("%s: %s is %v, want %v", tt.name, name, c[name], want)
			}
		}
		if exp := time.Unix(int64(c["exp"].(float64)), 0); time.Until(exp) < 50*time.Minute {
			t.Errorf("%s: ends at %v", tt.name, exp)
		}
		info := decode(t, clientInfo(w, tt.account))
		if info["utid"] != w.HomeTenant(tt.account) || info["uid"] != ObjectID(tt.account, w.HomeTenant(tt.account)) {
			t.Errorf("%s: client info %v", tt.name, info)
		}
	}
}

func TestObjectIDs(t *testing.T) {
	guid := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)
	seen := map[string]bool{}
	for _, a := range Accounts() {
		for _, tenant := range []string{PersonalTenant, madeUpID(1), madeUpID(2)} {
			id := ObjectID(a, tenant)
			if !guid.MatchString(id) {
				t.Errorf("%s is no GUID", id)
			}
			if seen[id] {
				t.Errorf("%s twice", id)
			}
			seen[id] = true
			if again := ObjectID(a, tenant); again != id {
				t.Errorf("%s, then %s", id, again)
			}
		}
	}
	if id := ObjectID(Accounts()[1], PersonalTenant); !strings.HasPrefix(id, "00000000-0000-0000-") {
		t.Errorf("a personal account at home is %s", id)
	}
}

func TestScopes(t *testing.T) {
	tests := []struct {
		scope    string
		ok       bool
		resource Role
		rights   string
		methods  bool
	}{
		{"User.Read", true, GraphHost, "User.Read", false},
		{"openid profile email offline_access", true, GraphHost, "User.Read", false},
		{"https://graph.microsoft.com/UserAuthenticationMethod.Read openid", true, GraphHost, "UserAuthenticationMethod.Read", true},
		{"UserAuthMethod-Phone.Read User.Read", true, GraphHost, "UserAuthMethod-Phone.Read User.Read", true},
		{"https://graph.microsoft.us/.default", true, GraphHost, ".default", false},
		{"https://management.azure.com//.default", true, ARMHost, ".default", false},
		{"https://management.core.windows.net//.default", true, ARMHost, ".default", false},
		{"https://management.usgovcloudapi.net/user_impersonation", true, ARMHost, "user_impersonation", false},
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
