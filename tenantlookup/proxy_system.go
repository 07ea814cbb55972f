//go:build windows || (darwin && cgo)

package tenantlookup

import "github.com/mattn/go-ieproxy"

// systemProxy follows the proxy settings and the proxy script of Windows or
// macOS, unless the environment names a proxy.
func systemProxy() proxyFunc {
	return remembered(ieproxy.GetProxyFunc(), proxyMemory)
}
