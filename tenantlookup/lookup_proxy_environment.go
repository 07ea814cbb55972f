//go:build !windows && !(darwin && cgo)

package tenantlookup

import "net/http"

// systemProxy follows the environment (HTTPS_PROXY, NO_PROXY), where the
// desktops of these systems keep their proxy.
func systemProxy() proxyFunc { return http.ProxyFromEnvironment }
