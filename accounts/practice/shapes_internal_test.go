package practice

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
)

func TestMethodsAsGraphListsThem(t *testing.T) {
	added := time.Date(2024, 2, 29, 9, 0, 0, 0, time.UTC)
	tests := []struct {
		method Method
		want   map[string]any
	}{
		{Method{ID: "1", Kind: Authenticator, Name: "iPhone", Added: added}, map[string]any{
			"@odata.type": "#microsoft.graph.microsoftAuthenticatorAuthenticationMethod", "id": "1", "displayName": "iPhone",
			"deviceTag": "SoftwareTokenActivated", "phoneAppVersion": "6.8.15", "createdDateTime": nil,
		}},
		{Method{ID: "2", Kind: Phone, Name: "+1 2025550123"}, map[string]any{
			"@odata.type": "#microsoft.graph.phoneAuthenticationMethod", "id": "2", "phoneNumber": "+1 2025550123",
			"phoneType": "mobile", "smsSignInState": "notAllowedByPolicy",
		}},
		{Method{ID: "3", Kind: CodeApp}, map[string]any{
			"@odata.type": "#microsoft.graph.softwareOathAuthenticationMethod", "id": "3", "secretKey": nil,
		}},
		{Method{ID: "4", Kind: SecurityKey, Name: "key", Added: added}, map[string]any{
			"@odata.type": "#microsoft.graph.fido2AuthenticationMethod", "id": "4", "displayName": "key", "createdDateTime": "2024-02-29T09:00:00Z",
		}},
		{Method{ID: "5", Kind: Novel, Name: "ring"}, map[string]any{
			"@odata.type": "#microsoft.graph.practiceNovelAuthenticationMethod", "id": "5", "displayName": "ring",
		}},
	}
	for _, tt := range tests {
		if got := graphMethod(tt.method); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("got %v, want %v", got, tt.want)
		}
	}
}

func TestWhatIsRegisteredAtFirst(t *testing.T) {
	w := world()
	work, personal := Accounts()[0], Accounts()[1]
	kinds := func(a accounts.Account, tenant string) string {
		var out []string
		for _, m := range w.Methods(a, tenant) {
			out = append(out, string(m.Kind)+":"+m.Name)
		}
		return strings.Join(out, " ")
	}
	old := "microsoftAuthenticator:" + OldPhone
	for _, o := range Organisations() {
		want := old
		switch o.Shows {
		case Home:
			want = "password: " + old + " fido2:YubiKey 5 NFC"
		case TrustsHome, NoMethod:
			want = ""
		case AwaitsAdmin:
			want = "microsoftAuthenticator:Nexus 5X"
		case SameNames:
			want = old + " " + old + " softwareOath: practiceNovel:Practice ring"
		case WrongPage:
			want = old + " phone:+1 2025550123"
		}
		if !o.work {
			want = ""
		}
		if got := kinds(work, o.TenantID); got != want {
			t.Errorf("%s: %q, want %q", o.Domain, got, want)
		}
	}
	if got := kinds(personal, PersonalTenant); got != "password: "+old {
		t.Errorf("personal account at home: %q", got)
	}
	if got := kinds(personal, "no such tenant"); got != "" {
		t.Errorf("no such tenant: %q", got)
	}
	w.RemoveMethod(work, "no such tenant", "no such method")
	if first, again := w.Methods(work, madeUpID(1)), w.Methods(work, madeUpID(1)); !reflect.DeepEqual(first, again) {
		t.Errorf("%v, then %v", first, again)
	}
}

func TestHomes(t *testing.T) {
	w := world()
	for address, want := range map[string]string{
		workAddress:                        "hayabusa-consulting.example",
		"someone@rheinoptik.example":       "rheinoptik.example",
		"someone@aozora-foods.example":     "hayabusa-consulting.example", // takes no work accounts
		"person@their-own.example":         "hayabusa-consulting.example",
		"no address":                       "hayabusa-consulting.example",
		"someone@outlook.example":          "hayabusa-consulting.example",
		"someone@FUJIMI-logistics.example": "fujimi-logistics.example",
	} {
		if got := w.HomeOf(accounts.Account{Address: address}).Domain; got != want {
			t.Errorf("%s lives at %s, want %s", address, got, want)
		}
	}
}

func TestSplittingTargets(t *testing.T) {
	for in, want := range map[string][2]string{
		"aka.ms/a?b=c":         {"aka.ms", "/a?b=c"},
		"aka.ms":               {"aka.ms", "/"},
		"aka.ms?x=/y":          {"aka.ms", "/?x=/y"},
		"aka.ms#top":           {"aka.ms", "/#top"},
		"":                     {"", "/"},
		"/":                    {"", "/"},
		"aka.ms//double/%2F?#": {"aka.ms", "//double/%2F?#"},
	} {
		if host, target := splitTarget(in); host != want[0] || target != want[1] {
			t.Errorf("%q: %q and %q, want %q", in, host, target, want)
		}
	}
}

func TestRolesOfHosts(t *testing.T) {
	for host, want := range map[string]Role{
		"login.microsoftonline.com": SignInHost, "sts.windows.net": SignInHost, "login-us.microsoftonline.com": SignInHost,
		"sakura.ciamlogin.com": CustomerHost, "x.b2clogin.cn": CustomerHost,
		"mysignins.microsoft.com": PageHost, "aka.ms": PageHost,
		"management.azure.com": ARMHost, "management.usgovcloudapi.net": ARMHost,
		"graph.microsoft.com": GraphHost, "dod-graph.microsoft.us": GraphHost,
		"": NotPlayed, "ciamlogin.com": NotPlayed, ".ciamlogin.com": NotPlayed, "a.b.ciamlogin.com": NotPlayed,
		"microsoft.com": NotPlayed, "evil.example": NotPlayed, "login.microsoftonline.com.evil.example": NotPlayed,
	} {
		if got := RoleOf(host); got != want {
			t.Errorf("%q: %v, want %v", host, got, want)
		}
	}
}

func TestAFaultStrikesOnce(t *testing.T) {
	var f Faults
	if !f.Once("a") || f.Once("a") || !f.Once("b") {
		t.Error("a fault struck twice, or not at all")
	}
	if one, two := f.Trace(), f.Trace(); one == two {
		t.Errorf("trace %s twice", one)
	}
}

func TestALifeThatHasEnded(t *testing.T) {
	var l lifetime
	release, err := l.hold(closer(func() error { return nil }))
	if err != nil {
		t.Fatal(err)
	}
	go release()
	if err := l.end(); err != nil {
		t.Error(err)
	}
	if _, err := l.hold(closer(nil)); err == nil {
		t.Error("something was held after the end")
	}
	if err := l.start(closer(nil), func() { t.Error("something was started after the end") }); err == nil {
		t.Error("no error after the end")
	}
}

type closer func() error

func (c closer) Close() error { return c() }
