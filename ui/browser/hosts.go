package browser

import (
	"slices"

	"norikae/accounts/links"
	"norikae/tenantlookup"
)

// hosts is every host this app opens, and the one list of them here: the pages of the
// ladder (links.Hosts), the sign-in hosts of every cloud (tenantlookup.Clouds), and
// what neither names. A link to any other host is refused, Microsoft's or not:
// that a host is Microsoft's is no permission to open it.
var hosts = allowed()

// further are the aliases of the sign-in hosts that the MSAL libraries use, and the
// portals of the US Government cloud.
//
// Sources: "National clouds" and "Azure Government developer guide" of Microsoft
// Learn, and the table of aliases in the MSAL libraries.
var further = []string{
	"login.windows.net", "login.microsoft.com",
	"login.usgovcloudapi.net", "login-us.microsoftonline.com", "myapps.azure.us", "portal.azure.us", "entra.microsoft.us",
	"login.chinacloudapi.cn",
}

// allowed puts the lists together.
func allowed() map[string]bool {
	list := slices.Concat(links.Hosts(), further)
	for _, c := range tenantlookup.Clouds() {
		list = append(list, c.LoginHost)
	}
	set := make(map[string]bool, len(list))
	for _, host := range list {
		set[host] = true
	}
	return set
}
