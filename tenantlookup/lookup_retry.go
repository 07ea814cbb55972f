package tenantlookup

import (
	"context"
	"math/rand/v2"
	"sync"
	"time"
)

// ask returns the answer of one target: from the cache, from a request that is already
// under way, or from a new one. ask returns when ctx ends, even if the request goes on.
// It calls late, at most once, when the answer takes longer than hedgeAfter.
func (r *Resolver) ask(ctx context.Context, t target, f *unreachable, late func()) answer {
	if tenant, ok := r.cache.get(t.key(), r.now()); ok {
		return answer{target: t, tenant: tenant}
	}
	if ctx.Err() != nil {
		return cancelled(ctx, t)
	}
	if a, down := f.answerFor(t); down {
		return a
	}
	a := r.share(ctx, t, late)
	f.record(a)
	return a
}

// A flight is a request that several callers wait for. It is cancelled when the last
// of them has gone.
type flight struct {
	waiting int
	ctx     context.Context
	cancel  context.CancelFunc

	done   chan struct{} // closed when the answer is there
	answer answer

	late     chan struct{} // closed when the answer takes longer than hedgeAfter
	markLate func()        // closes late, once
}

func newFlight(ctx context.Context) *flight {
	f := &flight{done: make(chan struct{}), late: make(chan struct{})}
	f.ctx, f.cancel = context.WithCancel(context.WithoutCancel(ctx))
	f.markLate = sync.OnceFunc(func() { close(f.late) })
	return f
}

// share joins the flight of t, or starts it.
func (r *Resolver) share(ctx context.Context, t target, late func()) answer {
	key := t.key()
	r.mu.Lock()
	f := r.flights[key]
	if f == nil {
		f = newFlight(ctx)
		r.flights[key] = f
		go func() {
			defer close(f.done)
			if f.answer = r.retry(f, t); f.answer.found() {
				r.cache.put(key, f.answer.tenant, r.now(), f.answer.freshFor)
			}
		}()
	}
	f.waiting++
	r.mu.Unlock()

	defer func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		if f.waiting--; f.waiting == 0 {
			f.cancel()
			delete(r.flights, key)
		}
	}()
	for delayed := f.late; ; {
		select {
		case <-f.done:
			return f.answer
		case <-ctx.Done():
			return cancelled(ctx, t)
		case <-delayed:
			delayed = nil
			late()
		}
	}
}

// cancelled is the answer to a caller whose context is over.
func cancelled(ctx context.Context, t target) answer {
	reason, class := netError(ctx, context.Cause(ctx))
	return answer{target: t, class: class, reason: reason, cause: ctx.Err()}
}

const (
	maxAttempts  = 8                      // of one target, throttled answers included
	maxTransient = 2                      // retries of a transient error
	firstWait    = 250 * time.Millisecond // before the first retry of a fault, doubled for each
	askedToWait  = time.Second            // before the first retry of "wait" without a time, doubled for each
)

// retry asks t until the host gives an answer that waiting cannot better: throttled
// answers are retried after the time they ask for, faults a little later.
func (r *Resolver) retry(f *flight, t target) answer {
	ctx, limiter, waited, faults := f.ctx, r.limiterOf(t), time.Duration(0), 0
	for attempt := 1; ; attempt++ {
		if err := limiter.acquire(ctx, attempt > 1); err != nil {
			return cancelled(ctx, t)
		}
		patience := time.AfterFunc(r.hedgeAfter, f.markLate)
		a := r.fetch(ctx, t)
		patience.Stop()
		throttled := a.reason == ReasonThrottled
		wait := a.wait(attempt)
		limiter.release(throttled, wait)
		if a.transient {
			faults++
		}
		if wait == 0 || attempt == maxAttempts || faults > maxTransient || waited+wait > r.patience {
			return a
		}
		f.markLate()
		wait += rand.N(wait/10 + 1) // never earlier than asked, and not all at once
		waited += wait
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return cancelled(ctx, t)
		}
	}
}

// wait is how long to wait before asking again after so many attempts; 0 when
// asking again is of no use.
func (a answer) wait(attempts int) time.Duration {
	var usual time.Duration
	switch {
	case a.reason == ReasonThrottled:
		usual = askedToWait
	case a.transient:
		usual = firstWait
	default:
		return 0
	}
	if a.retryAfter > 0 {
		return a.retryAfter
	}
	return usual << min(attempts-1, 4)
}

// unreachable remembers, within one call of ResolveAll, which hosts did not answer at
// all, so that 500 queries do not each wait for the same cloud. The next call begins
// with an empty memory: a retry by the person always makes requests.
type unreachable struct {
	mu     sync.Mutex
	silent map[string]int    // host: silences in a row
	last   map[string]answer // host: the last of them
}

// maxSilences is how many silences in a row stand for the next.
const maxSilences = 4

func newUnreachable() *unreachable {
	return &unreachable{silent: map[string]int{}, last: map[string]answer{}}
}

// answerFor returns the last answer of a host that was silent too often, in the place
// of one more.
func (f *unreachable) answerFor(t target) (answer, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.silent[t.host] < maxSilences {
		return answer{}, false
	}
	a := f.last[t.host]
	a.target = t
	return a, true
}

// record counts silences; any answer ends the count.
func (f *unreachable) record(a answer) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch a.reason {
	case ReasonDNS, ReasonNetwork, ReasonTLS, ReasonClock, ReasonProxy, ReasonTimeout:
		f.silent[a.target.host]++
		f.last[a.target.host] = a
	case ReasonCancelled:
	default:
		delete(f.silent, a.target.host)
	}
}
