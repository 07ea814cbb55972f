package tenantlookup

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestThrottledIsRetried(t *testing.T) {
	found := tenantOf(hostPublic, idPublic, "NA")
	code90055 := func() http.HandlerFunc {
		var asked atomic.Int32
		return func(w http.ResponseWriter, r *http.Request) {
			if asked.Add(1) == 1 {
				w.Header().Set("Retry-After", "1")
				refuse(400, "temporarily_unavailable", 90055)(w, r)
				return
			}
			found(w, r)
		}
	}
	cases := []struct {
		name  string
		reply http.HandlerFunc
		least time.Duration
	}{
		{"seconds", throttledOnce("1", found), time.Second},
		{"date", throttledOnce("in two seconds", found), time.Second},
		{"no header", throttledOnce("", found), time.Second},
		{"number 90055", code90055(), time.Second},
		{"unknown tenant after it", throttledOnce("1", refuse(400, "invalid_tenant", 90002)), time.Second},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := newStandIn(t)
			s.on(hostPublic+"/*", c.reply)
			start := time.Now()
			tenant, err := s.resolver(Options{}).Resolve(context.Background(), "contoso.example")
			took := time.Since(start)
			if c.name == "unknown tenant after it" {
				expectError(t, err, ErrNotFound, ReasonUnknown)
			} else if err != nil || tenant.ID != idPublic {
				t.Fatal(tenant, err)
			}
			if took < c.least {
				t.Errorf("asked again after %v", took)
			}
			if n := s.count(hostPublic + "/contoso.example"); n != 2 {
				t.Errorf("%d requests", n)
			}
		})
	}
}

// A wait longer than the patience is reported at once, with how long it is.
func TestThrottledForLong(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/*", throttledOnce("3600", nil))
	start := time.Now()
	_, err := s.resolver(Options{}).Resolve(context.Background(), "contoso.example")
	e := expectError(t, err, ErrThrottled, ReasonThrottled)
	if !errors.Is(err, ErrUnavailable) || e.RetryAfter != time.Hour || time.Since(start) > time.Minute {
		t.Errorf("%v, %v, after %v", err, e.RetryAfter, time.Since(start))
	}
}

// However often the service says "wait", it is never "not found".
func TestThrottledWithoutEnd(t *testing.T) {
	s := newStandIn(t)
	s.on("*", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "1")
		w.WriteHeader(http.StatusTooManyRequests)
	})
	_, err := s.resolver(Options{Patience: 2500 * time.Millisecond}).Resolve(context.Background(), "contoso.example")
	expectError(t, err, ErrThrottled, ReasonThrottled)
}

func TestFaultIsRetried(t *testing.T) {
	var asked atomic.Int32
	s := newStandIn(t)
	s.on(hostPublic+"/*", func(w http.ResponseWriter, r *http.Request) {
		switch asked.Add(1) {
		case 1:
			w.WriteHeader(http.StatusServiceUnavailable)
		case 2:
			panic(http.ErrAbortHandler) // the connection breaks
		default:
			tenantOf(hostPublic, idPublic, "NA")(w, r)
		}
	})
	r := s.resolver(Options{})
	r.hedgeAfter = time.Minute
	if _, err := r.Resolve(context.Background(), "contoso.example"); err != nil {
		t.Error(err)
	}
}

func TestRetryAfterHeader(t *testing.T) {
	now := time.Date(2026, 4, 1, 9, 0, 0, 0, time.UTC)
	for header, want := range map[string]time.Duration{
		"":                              0,
		"5":                             5 * time.Second,
		" 120 ":                         2 * time.Minute,
		"-5":                            0,
		"999999":                        time.Hour,
		"Sun, 05 Apr 2026 09:00:30 GMT": time.Hour,
		"soon":                          0,
		"99999999999999":                0,
		"Wed, 01 Apr 2026 09:00:30 GMT": 30 * time.Second,
		"Wed, 01 Apr 2026 08:00:00 GMT": 0,
	} {
		if got := RetryAfter(header, now); got != want {
			t.Errorf("%q: got %v, want %v", header, got, want)
		}
	}
}

func TestHostLimiterBoundsAndAdapts(t *testing.T) {
	l := newHostLimiter(4)
	ctx := context.Background()
	run := func(n int, throttled bool) (most int) {
		var active, peak atomic.Int32
		var all sync.WaitGroup
		for range n {
			all.Go(func() {
				if l.acquire(ctx, false) != nil {
					return
				}
				peak.Store(max(peak.Load(), active.Add(1)))
				time.Sleep(time.Millisecond)
				active.Add(-1)
				l.release(throttled, time.Millisecond)
			})
		}
		all.Wait()
		return int(peak.Load())
	}
	if most := run(40, false); most > 4 || l.limit != 4 {
		t.Errorf("%d in flight, limit %d", most, l.limit)
	}
	if run(3*recentAnswers, true); l.limit != 1 {
		t.Errorf("limit %d after nothing but waits", l.limit)
	}
	if most := run(recentAnswers/2, false); most > 1 {
		t.Errorf("%d in flight with a limit of 1", most)
	}
	if run(5*recentAnswers, false); l.limit != 4 {
		t.Errorf("limit %d after good answers", l.limit)
	}
	if l.active != 0 || len(l.fresh)+len(l.again) != 0 {
		t.Errorf("left over: %+v", l)
	}
}

// A tenth of throttled answers is not a reason to slow down.
func TestHostLimiterBearsAFewWaits(t *testing.T) {
	l := newHostLimiter(8)
	for i := range 200 {
		if err := l.acquire(context.Background(), false); err != nil {
			t.Fatal(err)
		}
		l.release(i%10 == 0, time.Second)
	}
	if l.limit != 8 {
		t.Errorf("limit %d", l.limit)
	}
}

// Fresh requests go first, but not before one that was put off for long.
func TestHostLimiterOrder(t *testing.T) {
	l := newHostLimiter(1)
	ctx := context.Background()
	if err := l.acquire(ctx, false); err != nil {
		t.Fatal(err)
	}
	order := make(chan string, 3)
	queue := func(name string, again bool) {
		before := len(l.queued())
		go func() {
			if l.acquire(ctx, again) == nil {
				order <- name
				l.release(false, 0)
			}
		}()
		for len(l.queued()) == before {
			time.Sleep(time.Millisecond)
		}
	}
	queue("put off", true)
	l.again[0].since = time.Now().Add(-fairness - time.Second)
	queue("again", true)
	queue("fresh", false)
	l.release(false, 0)
	for _, want := range []string{"put off", "fresh", "again"} {
		if got := <-order; got != want {
			t.Errorf("%s instead of %s", got, want)
		}
	}
}

func (l *hostLimiter) queued() []waiter {
	l.mu.Lock()
	defer l.mu.Unlock()
	return append(slices.Clone(l.again), l.fresh...)
}

// Leaving the queue by cancellation neither loses nor keeps a place.
func TestHostLimiterCancel(t *testing.T) {
	l := newHostLimiter(1)
	ctx, cancel := context.WithCancel(context.Background())
	if err := l.acquire(ctx, false); err != nil {
		t.Fatal(err)
	}
	var waiting sync.WaitGroup
	for i := range 20 {
		waiting.Go(func() {
			if l.acquire(ctx, i%2 == 0) == nil {
				l.release(false, 0)
			}
		})
	}
	time.Sleep(5 * time.Millisecond)
	cancel()
	l.release(false, 0)
	waiting.Wait()
	if l.active != 0 || len(l.queued()) != 0 {
		t.Errorf("%d active, %d queued", l.active, len(l.queued()))
	}
	if err := l.acquire(ctx, false); !errors.Is(err, context.Canceled) {
		t.Errorf("entered with %v", err)
	}
}
