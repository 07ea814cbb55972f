package tenantlookup

import (
	"os/exec"
	"slices"
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

func TestIsInitialDomain(t *testing.T) {
	for domain, want := range map[string]bool{
		"contoso.onmicrosoft.com": true, "Contoso.onmicrosoft.us": true, "contoso.partner.onmschina.cn": true, "contoso.onsovcloud.fr": true,
		"contoso.com": false, ".onmicrosoft.com": false, "a.b.onmicrosoft.com": false, "onmicrosoft.com": false, "": false,
		"con'toso.onmicrosoft.com": false, "-x.onmicrosoft.com": false,
	} {
		if IsInitialDomain(domain) != want {
			t.Errorf("%q: not %v", domain, want)
		}
	}
}

// Every host stands in one cloud, and each cloud in service says where its people
// sign in.
func TestHostsOfClouds(t *testing.T) {
	owner := map[string]string{}
	for _, c := range Clouds() {
		if hosts := c.SignInHosts(); hosts[0] != c.LoginHost {
			t.Errorf("%s: %q", c.Name, hosts)
		}
		if c.IsPublic() != (c.LoginHost == LoginPublic) {
			t.Errorf("%s: public %v", c.Name, c.IsPublic())
		}
		s := c.Services()
		for _, host := range slices.Concat(c.SignInHosts(), c.Issuers(), c.Pages(), []string{s.Azure, s.Graph, s.GraphDOD}) {
			if host != "" && owner[host] != "" {
				t.Errorf("%s is of %s and of %s", host, owner[host], c.Name)
			}
			if owner[host] = c.Name; host != "" && !IsMicrosoftHost(host) {
				t.Errorf("%s is not known as Microsoft's", host)
			}
		}
	}
	for host, want := range map[string]bool{"": true, "sts.windows.net": true, LoginUSGovernment: false, LoginGermany: false, "x.example": false} {
		if (Cloud{LoginHost: host}).IsPublic() != want {
			t.Errorf("%q: public %v", host, !want)
		}
	}
	if slices.Contains(PageHosts(), "sts.windows.net") || slices.Contains(PageHosts(), "graph.microsoft.com") || slices.Contains(PageHosts(), LoginGermany) {
		t.Error("a host without pages may be opened")
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
