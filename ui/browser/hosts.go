package browser

import (
	"slices"

	"norikae/tenantlookup"
)

// isPage reports whether this app opens links to host: those of the table of clouds
// (tenantlookup.PageHosts) and no other, Microsoft's or not.
func isPage(host string) bool { return slices.Contains(tenantlookup.PageHosts(), host) }
