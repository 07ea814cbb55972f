//go:build windows || (darwin && cgo)

package tenantlookup

import (
	"time"

	"github.com/mattn/go-ieproxy"
)

// proxyMemory is how long the answer of the system's proxy settings holds: a
// proxy script can take seconds, and is the same for every request to a host.
const proxyMemory = 5 * time.Minute

// systemProxy follows the proxy settings and the proxy script of Windows or
// macOS, unless the environment names a proxy.
func systemProxy() proxyFunc {
	return remembered(ieproxy.GetProxyFunc(), proxyMemory)
}
