package practice

import (
	"net/http"
	"net/url"
	"slices"
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
func (x *request) discoverInstance() {
	authorize, err := url.Parse(x.url.Query().Get("authorization_endpoint"))
	if err != nil || roleOf(authorize.Hostname()) != signInRole {
		f := x.fail("invalid_instance", 50049, "Unknown or invalid instance.")
		f.URI = ""
		x.refuse(f)
		return
	}
	segments := splitPath(authorize.Path)
	tenant := "common"
	if len(segments) > 0 {
		tenant = segments[0]
	}
	answer := instances{
		TenantDiscovery: "https://" + authorize.Host + "/" + url.PathEscape(tenant) + "/v2.0/" + wellKnown,
		Version:         "1.1",
	}
	for _, c := range clouds {
		if len(c.aliases) == 0 {
			continue
		}
		answer.Metadata = append(answer.Metadata, instanceMetadata{
			Network: c.login,
			Cache:   preferredCache(c),
			Aliases: slices.Concat([]string{c.login}, c.aliases),
		})
	}
	writeJSON(x.rw, http.StatusOK, answer)
}

// preferredCache is the host under which tokens of a cloud are cached.
func preferredCache(c cloud) string {
	if c.login == publicLogin {
		return "login.windows.net"
	}
	return c.login
}
