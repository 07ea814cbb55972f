package tenantlookup

import (
	"context"
	"slices"
	"sync"
	"time"
)

// A hostLimiter bounds the requests in flight to one host. The bound adapts: when
// most recent answers were "wait", it halves and new requests pause; with good
// answers it grows back.
//
// First requests go before those that are asked again. So the service throttles early
// what it is going to throttle, and the waiting happens while the others run instead of
// after them. No request is overtaken for longer than fairness.
type hostLimiter struct {
	most int // the bound when nothing is throttled

	mu     sync.Mutex
	limit  int // 1 … most
	active int
	pause  time.Time // no fresh request before
	timer  *time.Timer
	again  []waiter // requests that are asked again
	fresh  []waiter // first requests
	recent []bool   // the last answers since the limit changed: was it "wait"?
}

// waiter is a request in the queue; ready is closed when the request may go.
type waiter struct {
	ready chan struct{}
	since time.Time
}

// fairness is how long first requests may overtake one that is asked again.
const fairness = 5 * time.Second

// recentAnswers is how many answers decide about the limit.
const recentAnswers = 16

func newHostLimiter(most int) *hostLimiter { return &hostLimiter{most: most, limit: most} }

// acquire waits until a request may go. It fails only with ctx.
func (l *hostLimiter) acquire(ctx context.Context, again bool) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	ready := make(chan struct{})
	l.mu.Lock()
	if own := (waiter{ready, time.Now()}); again {
		l.again = append(l.again, own)
	} else {
		l.fresh = append(l.fresh, own)
	}
	l.admit()
	l.mu.Unlock()
	select {
	case <-ready:
		return nil
	case <-ctx.Done():
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	select {
	case <-ready: // admitted at the last moment: the next one may go instead
		l.active--
		l.admit()
	default:
		l.again, l.fresh = without(l.again, ready), without(l.fresh, ready)
	}
	return ctx.Err()
}

// release ends a request. throttled says whether its answer was "wait", wait for how
// long.
func (l *hostLimiter) release(throttled bool, wait time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.active--
	l.recent = append(l.recent, throttled)
	if len(l.recent) >= recentAnswers {
		waits := 0
		for _, w := range l.recent {
			if w {
				waits++
			}
		}
		switch {
		case 2*waits >= len(l.recent):
			l.limit = max(1, l.limit/2)
			l.pause = time.Now().Add(wait)
			l.recent = l.recent[:0]
		case waits == 0:
			l.limit = min(l.most, l.limit+1)
			l.recent = l.recent[:0]
		default:
			l.recent = append(l.recent[:0], l.recent[1:]...)
		}
	}
	l.admit()
}

// admit lets waiting requests go as far as the limit allows. Called locked.
func (l *hostLimiter) admit() {
	for l.active < l.limit && len(l.again) > 0 && time.Since(l.again[0].since) > fairness {
		l.again = l.grant(l.again)
	}
	if wait := time.Until(l.pause); wait <= 0 {
		for l.active < l.limit && len(l.fresh) > 0 {
			l.fresh = l.grant(l.fresh)
		}
	} else if len(l.fresh) > 0 {
		if l.timer != nil {
			l.timer.Stop()
		}
		l.timer = time.AfterFunc(wait, func() {
			l.mu.Lock()
			defer l.mu.Unlock()
			l.admit()
		})
	}
	for l.active < l.limit && len(l.again) > 0 {
		l.again = l.grant(l.again)
	}
}

// grant lets the first request of a queue go.
func (l *hostLimiter) grant(queue []waiter) []waiter {
	l.active++
	close(queue[0].ready)
	return queue[1:]
}

func without(queue []waiter, ready chan struct{}) []waiter {
	return slices.DeleteFunc(queue, func(q waiter) bool { return q.ready == ready })
}
