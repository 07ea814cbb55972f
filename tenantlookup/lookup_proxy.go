package tenantlookup

import (
	"net/http"
	"net/url"
	"sync"
	"time"
)

// proxyFunc says which proxy a request goes through, as http.Transport asks.
type proxyFunc func(*http.Request) (*url.URL, error)

// remembered asks find once per host and time span. Failures are not kept.
func remembered(find proxyFunc, span time.Duration) proxyFunc {
	type known struct {
		proxy *url.URL
		until time.Time
	}
	var mu sync.Mutex
	hosts := map[string]known{}
	return func(req *http.Request) (*url.URL, error) {
		key := req.URL.Scheme + "://" + req.URL.Host
		mu.Lock()
		defer mu.Unlock()
		if k, ok := hosts[key]; ok && time.Now().Before(k.until) {
			return k.proxy, nil
		}
		proxy, err := find(req)
		if err != nil {
			return nil, err
		}
		hosts[key] = known{proxy, time.Now().Add(span)}
		return proxy, nil
	}
}
