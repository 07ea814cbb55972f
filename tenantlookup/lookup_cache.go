package tenantlookup

import (
	"sync"
	"time"
)

// A cache keeps answers in memory for as long as the service allows. Only
// tenants are kept: a failure is asked again.
type cache struct {
	mu      sync.Mutex
	entries map[string]entry
}

type entry struct {
	tenant Tenant
	until  time.Time
}

// cacheSize bounds the entries: a full cache begins anew. A person has some hundreds.
const cacheSize = 8192

func (c *cache) get(key string, now time.Time) (Tenant, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.entries[key]
	if !ok || !now.Before(e.until) {
		return Tenant{}, false
	}
	return e.tenant, true
}

func (c *cache) put(key string, t Tenant, now time.Time, fresh time.Duration) {
	if fresh <= 0 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.entries == nil {
		c.entries = map[string]entry{}
	}
	if len(c.entries) >= cacheSize {
		clear(c.entries)
	}
	c.entries[key] = entry{tenant: t, until: now.Add(fresh)}
}
