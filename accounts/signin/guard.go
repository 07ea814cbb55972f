package signin

import (
	"net/http"

	"norikae/tenantlookup"
)

// maxBody bounds an answer of the sign-in service; a real one has some kilobytes.
const maxBody = 1 << 20

// restrictionTo is where the library may go: the sign-in hosts of one cloud, without
// cookies and redirects. The document that names the hosts of a cloud may be
// at another cloud's host, so requests that send nothing may go there.
func restrictionTo(cloud tenantlookup.Cloud) tenantlookup.Restriction {
	return tenantlookup.Restriction{
		Allow: func(r *http.Request) bool {
			of, known := tenantlookup.CloudOf(r.URL.Host)
			return known && (r.Method == http.MethodGet || of.LoginHost == cloud.LoginHost)
		},
		MaxBody: maxBody,
	}
}
