package api

import (
	"net/http"
	"net/url"
	"slices"

	"norikae/accounts/practice/hosts"
	"norikae/accounts/practice/visit"
	"norikae/tenantlookup"
)

// instances is the answer of instance discovery.
type instances struct {
	TenantDiscovery string             `json:"tenant_discovery_endpoint"`
	Version         string             `json:"api-version"`
	Metadata        []instanceMetadata `json:"metadata"`
}

type instanceMetadata struct {
	Network string   `json:"preferred_network"`
	Cache   string   `json:"preferred_cache"`
	Aliases []string `json:"aliases"`
}

// discoverInstance answers which sign-in hosts are one cloud, if the host of the
// authorization_endpoint in the query is one of Microsoft's.
func (x discovery) discoverInstance() {
	authorize, err := url.Parse(x.URL.Query().Get("authorization_endpoint"))
	if err != nil || hosts.RoleOf(authorize.Hostname()) != hosts.SignInHost {
		f := x.Fail("invalid_instance", 50049, "Unknown or invalid instance.")
		f.URI = ""
		x.Refuse(f)
		return
	}
	segments := visit.SplitPath(authorize.Path)
	tenant := "common"
	if len(segments) > 0 {
		tenant = segments[0]
	}
	answer := instances{
		TenantDiscovery: "https://" + authorize.Host + "/" + url.PathEscape(tenant) + "/v2.0/" + wellKnown,
		Version:         "1.1",
	}
	for _, c := range hosts.Clouds() {
		if len(c.Aliases) == 0 {
			continue
		}
		answer.Metadata = append(answer.Metadata, instanceMetadata{
			Network: c.Login,
			Cache:   preferredCache(c),
			Aliases: slices.Concat([]string{c.Login}, c.Aliases),
		})
	}
	visit.WriteJSON(x.RW, http.StatusOK, answer)
}

// preferredCache is the host under which tokens of a cloud are cached.
func preferredCache(c hosts.Cloud) string {
	if c.Login == tenantlookup.LoginPublic {
		return "login.windows.net"
	}
	return c.Login
}
