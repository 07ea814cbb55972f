package tenantlookup

import (
	"os/exec"
	"strings"
	"testing"
)

// The hosts of the reference, each in its cloud.
func TestCloudOf(t *testing.T) {
	for host, want := range map[string]string{
		"login.microsoftonline.com":        "Public",
		"login.windows.net":                "Public",
		"login.microsoft.com":              "Public",
		"sts.windows.net":                  "Public",
		"STS.Windows.Net.":                 "Public",
		"login.microsoftonline.us":         "US Government",
		"login.usgovcloudapi.net":          "US Government",
		"login-us.microsoftonline.com":     "US Government",
		"login.partner.microsoftonline.cn": "China (21Vianet)",
		"login.chinacloudapi.cn":           "China (21Vianet)",
		"login.sovcloud-identity.fr":       "Bleu (France)",
		"login.sovcloud-identity.de":       "Delos (Germany)",
		"login.sovcloud-identity.sg":       "GovSG (Singapore)",
		"login.microsoftonline.de":         "Germany (closed in 2021)",
		"login.microsoftonline.org":        "",
		"evil.login.microsoftonline.com":   "",
		"":                                 "",
	} {
		got, ok := CloudOf(host)
		if got.Name != want || ok != (want != "") {
			t.Errorf("%q: got %+v", host, got)
		}
	}
}

func TestClouds(t *testing.T) {
	all := Clouds()
	if len(all) != 6 || all[0].LoginHost != hostPublic || all[1].LoginHost != hostUS || all[2].LoginHost != hostChina {
		t.Errorf("%+v", all)
	}
	seen := map[string]bool{}
	for _, c := range all {
		if c.LoginHost == "login.microsoftonline.de" {
			t.Error("the closed cloud is asked")
		}
		if own, ok := CloudOf(c.LoginHost); !ok || own != c || c.Name == "" || seen[c.Name] {
			t.Errorf("%+v", c)
		}
		seen[c.Name] = true
	}
	all[0] = Cloud{}
	if Clouds()[0] == all[0] {
		t.Error("the caller can change the table")
	}
}

// This package stands at the bottom: it imports nothing else of the program.
func TestImportsNothingOfOurs(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("the go command is not here")
	}
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	for dep := range strings.FieldsSeq(string(out)) {
		if strings.HasPrefix(dep, "norikae/") && dep != "norikae/tenantlookup" || strings.HasPrefix(dep, "fyne.io/") {
			t.Errorf("imports %s", dep)
		}
	}
}
