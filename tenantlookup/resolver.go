package tenantlookup

import (
	"cmp"
	"net/http"
	"slices"
	"sync"
	"time"
)

// Options of a Resolver. The zero value is ready for use.
type Options struct {
	// HTTPClient makes the requests; nil: DefaultHTTPClient. It is copied: its
	// cookie jar is not used, and redirects to another host are refused.
	HTTPClient *http.Client

	// Clouds are asked, in the order in which their answers count; nil: every
	// known cloud, as Clouds lists them. The cloud of a tenant is that of its issuer
	// all the same.
	Clouds []Cloud

	// Parallel bounds the requests in flight to one host; 0: 6. A host that
	// throttles gets fewer for a while.
	Parallel int

	// Timeout bounds one request; 0: 10 seconds.
	Timeout time.Duration

	// Patience bounds the waiting for a host that throttles, over all its
	// answers to one query; 0: 30 seconds.
	Patience time.Duration
}

// Resolver turns text into tenants. It may be used by several goroutines at
// once and keeps the answers of a day, so a program needs only one.
type Resolver struct {
	client     *http.Client
	clouds     []Cloud
	parallel   int
	timeout    time.Duration
	patience   time.Duration
	hedgeAfter time.Duration // how long a request may take before it is late
	preferWait time.Duration // how long a better cloud is waited for after a hit
	now        func() time.Time

	cache cache

	mu       sync.Mutex // guards what follows
	limiters map[string]*hostLimiter
	flights  map[string]*flight
}

const (
	defaultParallel   = 6
	defaultTimeout    = 10 * time.Second
	defaultPatience   = 30 * time.Second
	defaultHedgeAfter = time.Second
	defaultPreferWait = 1500 * time.Millisecond
)

// New returns a Resolver.
func New(o Options) *Resolver {
	r := &Resolver{
		parallel:   cmp.Or(max(o.Parallel, 0), defaultParallel),
		timeout:    cmp.Or(max(o.Timeout, 0), defaultTimeout),
		patience:   cmp.Or(max(o.Patience, 0), defaultPatience),
		hedgeAfter: defaultHedgeAfter,
		preferWait: defaultPreferWait,
		now:        time.Now,
		limiters:   map[string]*hostLimiter{},
		flights:    map[string]*flight{},
	}
	for _, c := range o.Clouds {
		if row, ok := rowOf(c.LoginHost); ok {
			c = row.cloud // one value for one cloud, whatever the caller named it
		}
		r.clouds = append(r.clouds, c)
	}
	if len(r.clouds) == 0 {
		r.clouds = Clouds()
	}
	r.client = r.restriction().Client(o.HTTPClient)
	return r
}

// cloudOf decides the cloud of an issuer: a known one, or one the caller added.
func (r *Resolver) cloudOf(host string) (Cloud, bool) {
	if c, ok := CloudOf(host); ok {
		return c, true
	}
	if i := r.rank(Cloud{LoginHost: host}); i < len(r.clouds) {
		return r.clouds[i], true
	}
	return Cloud{}, false
}

// rank is the place of a cloud in the order in which answers count.
func (r *Resolver) rank(c Cloud) int {
	i := slices.IndexFunc(r.clouds, func(own Cloud) bool { return own.LoginHost == c.LoginHost })
	if i < 0 {
		return len(r.clouds)
	}
	return i
}

func (r *Resolver) limiterOf(t target) *hostLimiter {
	r.mu.Lock()
	defer r.mu.Unlock()
	l := r.limiters[t.limitKey]
	if l == nil {
		l = newHostLimiter(r.parallel)
		r.limiters[t.limitKey] = l
	}
	return l
}
