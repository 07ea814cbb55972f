// Package hosts says which of Microsoft's hosts practice mode plays, and what each does.
// The hosts are those of tenantlookup's clouds.
package hosts

import (
	"net"
	"slices"
	"strings"

	"norikae/tenantlookup"
)

// Cloud is one Microsoft cloud, as far as it is played.
type Cloud struct {
	Login    string   // canonical sign-in host
	Aliases  []string // further sign-in hosts
	Instance string   // cloud_instance_name
	Graphs   []string // Microsoft Graph, the usual host first
	ARM      string   // Azure Resource Manager; empty when unknown
	Pages    []string // hosts of its pages for a person
}

// clouds is every cloud of Microsoft's, the closed ones included: whoever asks
// all of them for a domain gets an answer from each.
var clouds = func() []Cloud {
	closed, _ := tenantlookup.CloudOf(tenantlookup.LoginGermany)
	var all []Cloud
	for _, c := range append(tenantlookup.Clouds(), closed) {
		own := Cloud{Login: c.LoginHost, Instance: strings.TrimPrefix(c.LoginHost, "login."), ARM: c.Services().Azure, Pages: c.Pages()}
		own.Aliases = append(append(own.Aliases, c.SignInHosts()[1:]...), c.Issuers()...)
		for _, host := range []string{c.Services().Graph, c.Services().GraphDOD} {
			if host != "" {
				own.Graphs = append(own.Graphs, host)
			}
		}
		all = append(all, own)
	}
	return all
}()

// LoginOf returns the sign-in host of the cloud that a page belongs to.
func LoginOf(page string) string {
	for _, c := range clouds {
		if slices.Contains(c.Pages, page) {
			return c.Login
		}
	}
	return tenantlookup.LoginPublic
}

// Role is what a host does.
type Role int

// The roles.
const (
	NotPlayed Role = iota
	SignInHost
	CustomerHost // sign-in host of an external or B2C tenant
	PageHost
	ARMHost
	GraphHost
)

// RoleOf returns what the host (lower case, no port) does.
func RoleOf(host string) Role {
	for _, c := range clouds {
		switch {
		case slices.Contains(c.Pages, host):
			return PageHost
		case host == c.Login, slices.Contains(c.Aliases, host):
			return SignInHost
		case host == c.ARM && host != "":
			return ARMHost
		case slices.Contains(c.Graphs, host):
			return GraphHost
		}
	}
	// One label before the domain: what the wildcard certificate covers.
	if name, domain, _ := strings.Cut(host, "."); name != "" && slices.Contains(tenantlookup.CustomerDomains(), domain) {
		return CustomerHost
	}
	return NotPlayed
}

// CloudOf returns the cloud of a sign-in host; the public one for any other.
func CloudOf(host string) Cloud {
	for _, c := range clouds {
		if host == c.Login || slices.Contains(c.Aliases, host) {
			return c
		}
	}
	return clouds[0]
}

// ServiceOf returns the cloud that a host of Azure Resource Manager or of Microsoft
// Graph belongs to.
func ServiceOf(host string) (Cloud, bool) {
	i := slices.IndexFunc(clouds, func(c Cloud) bool { return c.ARM == host || slices.Contains(c.Graphs, host) })
	if i < 0 {
		return Cloud{}, false
	}
	return clouds[i], true
}

// Clouds returns every cloud that is played.
func Clouds() []Cloud { return slices.Clone(clouds) }

// HasPages reports whether a browser has anything to look at on a host.
func HasPages(host string) bool {
	r := RoleOf(host)
	return r == PageHost || r == SignInHost || r == CustomerHost
}

// CertificateNames returns every name the server answers to.
func CertificateNames() []string {
	var names []string
	for _, c := range clouds {
		names = slices.Concat(names, []string{c.Login}, c.Pages, c.Aliases, c.Graphs)
		if c.ARM != "" {
			names = append(names, c.ARM)
		}
	}
	for _, domain := range tenantlookup.CustomerDomains() {
		names = append(names, "*."+domain)
	}
	return names
}

// Hostname returns a Host header in lower case and without its port.
func Hostname(host string) string {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	return strings.ToLower(host)
}

// IsLoopback reports whether a Host header means this computer by itself.
func IsLoopback(host string) bool {
	name := Hostname(host)
	ip := net.ParseIP(strings.Trim(name, "[]"))
	return name == "localhost" || ip != nil && ip.IsLoopback()
}
