package browser

import (
	"context"
	"slices"
	"sync"
)

// Cache keeps what Installed found, so that a click never waits for detection.
// Call Get once in the background at start. The zero value is ready; all
// methods may be called from any goroutine, and wait for a detection that is
// under way.
type Cache struct {
	mu   sync.Mutex
	list []Browser
	full bool
	find func(context.Context) []Browser // nil: Installed
}

// Get returns the browsers, found the first time. The slice is the caller's.
func (c *Cache) Get(ctx context.Context) []Browser {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.full {
		c.look(ctx)
	}
	return slices.Clone(c.list)
}

// Refresh looks again, for a person who has just installed a browser.
func (c *Cache) Refresh(ctx context.Context) []Browser {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.look(ctx)
	return slices.Clone(c.list)
}

// look fills the cache. A detection that was cut short is shown but not kept.
func (c *Cache) look(ctx context.Context) {
	find := c.find
	if find == nil {
		find = Installed
	}
	c.list = find(ctx)
	c.full = ctx.Err() == nil
}
