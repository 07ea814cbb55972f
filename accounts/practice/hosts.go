package practice

import (
	"slices"
	"strings"
)

// publicLogin is the sign-in host of the public cloud.
const publicLogin = "login.microsoftonline.com"

// cloud is one Microsoft cloud, as far as it is played.
type cloud struct {
	login    string   // canonical sign-in host
	aliases  []string // further sign-in hosts
	instance string   // cloud_instance_name
	graphs   []string // Microsoft Graph, the usual host first
	arm      string   // Azure Resource Manager; empty when unknown
}

// clouds is every cloud of Microsoft's, the closed ones included: whoever asks
// all of them for a domain gets an answer from each.
var clouds = []cloud{
	{
		login: publicLogin, aliases: []string{"login.windows.net", "login.microsoft.com", "sts.windows.net"},
		instance: "microsoftonline.com", graphs: []string{"graph.microsoft.com"}, arm: "management.azure.com",
	},
	{
		login: "login.microsoftonline.us", aliases: []string{"login.usgovcloudapi.net", "login-us.microsoftonline.com"},
		instance: "microsoftonline.us", graphs: []string{"graph.microsoft.us", "dod-graph.microsoft.us"}, arm: "management.usgovcloudapi.net",
	},
	{
		login: "login.partner.microsoftonline.cn", aliases: []string{"login.chinacloudapi.cn"},
		instance: "partner.microsoftonline.cn", graphs: []string{"microsoftgraph.chinacloudapi.cn"}, arm: "management.chinacloudapi.cn",
	},
	{login: "login.microsoftonline.de", instance: "microsoftonline.de"},
	{login: "login.sovcloud-identity.fr", instance: "sovcloud-identity.fr", graphs: []string{"graph.svc.sovcloud.fr"}},
	{login: "login.sovcloud-identity.de", instance: "sovcloud-identity.de", graphs: []string{"graph.svc.sovcloud.de"}},
	{login: "login.sovcloud-identity.sg", instance: "sovcloud-identity.sg"},
}

// pageHosts is every host with pages for a person.
var pageHosts = []string{
	"mysignins.microsoft.com", "myaccount.microsoft.com", "myapps.microsoft.com",
	"account.microsoft.com", "account.live.com", "aka.ms",
	"portal.azure.com", "entra.microsoft.com", "support.microsoft.com",
	"mysignins.azure.us", "myaccount.azure.us", "mysignins.windowsazure.cn", "mysignins.identity.sovcloud.fr",
}

// loginOf returns the sign-in host of the cloud that a page belongs to.
func loginOf(page string) string {
	for suffix, login := range map[string]string{
		".azure.us": "login.microsoftonline.us", ".windowsazure.cn": "login.partner.microsoftonline.cn", ".sovcloud.fr": "login.sovcloud-identity.fr",
	} {
		if strings.HasSuffix(page, suffix) {
			return login
		}
	}
	return publicLogin
}

// customerSuffixes end the sign-in hosts of external and B2C tenants.
var customerSuffixes = []string{
	".ciamlogin.com", ".b2clogin.com", ".b2clogin.us", ".b2clogin.cn", ".b2clogin.de",
}

// role is what a host does.
type role int

const (
	notPlayed role = iota
	signInRole
	customerRole // sign-in host of an external or B2C tenant
	pageRole
	armRole
	graphRole
)

// roleOf returns what the host (lower case, no port) does.
func roleOf(host string) role {
	if slices.Contains(pageHosts, host) {
		return pageRole
	}
	for _, c := range clouds {
		switch {
		case host == c.login, slices.Contains(c.aliases, host):
			return signInRole
		case host == c.arm && host != "":
			return armRole
		case slices.Contains(c.graphs, host):
			return graphRole
		}
	}
	for _, s := range customerSuffixes {
		// One label before the suffix: what the wildcard certificate covers.
		if name, ok := strings.CutSuffix(host, s); ok && name != "" && !strings.Contains(name, ".") {
			return customerRole
		}
	}
	return notPlayed
}

// cloudOf returns the cloud of a sign-in host; the public one for any other.
func cloudOf(host string) cloud {
	for _, c := range clouds {
		if host == c.login || slices.Contains(c.aliases, host) {
			return c
		}
	}
	return clouds[0]
}

// certificateNames returns every name the server answers to.
func certificateNames() []string {
	names := slices.Clone(pageHosts)
	for _, c := range clouds {
		names = append(names, c.login)
		names = append(names, c.aliases...)
		names = append(names, c.graphs...)
		if c.arm != "" {
			names = append(names, c.arm)
		}
	}
	for _, s := range customerSuffixes {
		names = append(names, "*"+s)
	}
	return names
}
