package tenantlookup

import (
	"context"
	"net/http"
	"net/url"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"
)

// proxyFunc returns the proxy that a request goes through, as http.Transport calls it.
type proxyFunc func(*http.Request) (*url.URL, error)

// remembered calls find once per host and time span. Failures are not kept. A proxy
// script takes seconds: requests to other hosts do not wait for it, those to the same
// host wait for the one answer, and each no longer than its own context.
func remembered(find proxyFunc, span time.Duration) proxyFunc {
	type known struct {
		proxy *url.URL
		until time.Time
	}
	var mu sync.Mutex
	var asking singleflight.Group
	hosts := map[string]known{}
	return func(req *http.Request) (*url.URL, error) {
		key := req.URL.Scheme + "://" + req.URL.Host
		mu.Lock()
		k, ok := hosts[key]
		mu.Unlock()
		if ok && time.Now().Before(k.until) {
			return k.proxy, nil
		}
		answer := asking.DoChan(key, func() (any, error) {
			proxy, err := find(req.WithContext(context.WithoutCancel(req.Context()))) // others may wait for it too
			if err != nil {
				return nil, err
			}
			mu.Lock()
			hosts[key] = known{proxy, time.Now().Add(span)}
			mu.Unlock()
			return proxy, nil
		})
		select {
		case r := <-answer:
			proxy, _ := r.Val.(*url.URL) // none with an error
			return proxy, r.Err
		case <-req.Context().Done():
			return nil, req.Context().Err()
		}
	}
}
