package hosts

import "testing"

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
