package practice

import (
	"slices"
	"strings"

	"norikae/tenantlookup"
)

// publicLogin is the sign-in host of the public cloud.
const publicLogin = tenantlookup.LoginPublic

// cloud is one Microsoft cloud, as far as it is played.
type cloud struct {
	login    string   // canonical sign-in host
	aliases  []string // further sign-in hosts
	instance string   // cloud_instance_name
	graphs   []string // Microsoft Graph, the usual host first
	arm      string   // Azure Resource Manager; empty when unknown
	pages    []string // hosts of its pages for a person
}

// clouds is every cloud of Microsoft's, the closed ones included: whoever asks
// all of them for a domain gets an answer from each.
var clouds = func() []cloud {
	closed, _ := tenantlookup.CloudOf(tenantlookup.LoginGermany)
	var all []cloud
	for _, c := range append(tenantlookup.Clouds(), closed) {
		own := cloud{login: c.LoginHost, instance: strings.TrimPrefix(c.LoginHost, "login."), arm: c.Services().Azure, pages: c.Pages()}
		own.aliases = append(append(own.aliases, c.SignInHosts()[1:]...), c.Issuers()...)
		for _, host := range []string{c.Services().Graph, c.Services().GraphDOD} {
			if host != "" {
				own.graphs = append(own.graphs, host)
			}
		}
		all = append(all, own)
	}
	return all
}()

// pageHosts is every host with pages for a person.
var pageHosts = func() []string {
	var all []string
	for _, c := range clouds {
		all = append(all, c.pages...)
	}
	return all
}()

// loginOf returns the sign-in host of the cloud that a page belongs to.
func loginOf(page string) string {
	for _, c := range clouds {
		if slices.Contains(c.pages, page) {
			return c.login
		}
	}
	return publicLogin
}

// customerSuffixes end the sign-in hosts of external and B2C tenants.
var customerSuffixes = func() []string {
	all := tenantlookup.CustomerDomains()
	for i := range all {
		all[i] = "." + all[i]
	}
	return all
}()

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
