package tenantlookup

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A tenant is asked once a day, a failure every time.
func TestCache(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/contoso.example", tenantOf(hostPublic, idPublic, "NA"))
	r := s.resolver(Options{Clouds: []Cloud{cloudAt(hostPublic)}})
	now := time.Now()
	r.now = func() time.Time { return now }
	ask := func(text string) { _, _ = r.Resolve(context.Background(), text) }
	ask("contoso.example")
	ask("a@CONTOSO.example")
	now = now.Add(23 * time.Hour)
	ask("contoso.example")
	if n := s.count(hostPublic + "/contoso.example"); n != 1 {
		t.Errorf("%d requests within a day", n)
	}
	now = now.Add(2 * time.Hour)
	ask("contoso.example")
	if n := s.count(hostPublic + "/contoso.example"); n != 2 {
		t.Errorf("%d requests after a day", n)
	}
	ask("nobody.example")
	ask("nobody.example")
	if n := s.count(hostPublic + "/nobody.example"); n != 2 {
		t.Errorf("%d requests for a name that is not there", n)
	}
}

func TestFreshFor(t *testing.T) {
	for header, want := range map[string]time.Duration{
		"":                         24 * time.Hour,
		"max-age=86400, private":   24 * time.Hour,
		"private, max-age=60":      time.Minute,
		`Max-Age="60"`:             time.Minute,
		"max-age=99999999":         24 * time.Hour,
		"max-age=0":                0,
		"max-age=x":                24 * time.Hour,
		"no-store":                 0,
		"no-cache, max-age=86400":  0,
		"must-revalidate, private": 24 * time.Hour,
	} {
		if got := freshFor(header); got != want {
			t.Errorf("%q: got %v, want %v", header, got, want)
		}
	}
}

func TestCacheIsBounded(t *testing.T) {
	var c cache
	now := time.Now()
	for i := range 3 * cacheSize {
		c.put(fmt.Sprint(i), Tenant{}, now, time.Duration(1+i%2)*time.Hour)
	}
	if len(c.entries) > cacheSize {
		t.Errorf("%d entries", len(c.entries))
	}
	if _, ok := c.get(fmt.Sprint(3*cacheSize-1), now); !ok {
		t.Error("the newest is gone")
	}
}

// The same query of many callers at once is one request.
func TestSharedRequest(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/*", slow(200*time.Millisecond, tenantOf(hostPublic, idPublic, "NA")))
	r := s.resolver(Options{})
	var callers sync.WaitGroup
	for range 50 {
		callers.Go(func() {
			if got, err := r.Resolve(context.Background(), "contoso.example"); err != nil || got.ID != idPublic {
				t.Error(got, err)
			}
		})
	}
	callers.Wait()
	if n := s.total(); n != 1 {
		t.Errorf("%d requests", n)
	}
}

// One caller's end does not end the request of the others.
func TestSharedRequestOutlivesACaller(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/*", slow(300*time.Millisecond, tenantOf(hostPublic, idPublic, "NA")))
	r := s.resolver(Options{})
	impatient, cancel := context.WithCancel(context.Background())
	var callers sync.WaitGroup
	callers.Go(func() {
		_, err := r.Resolve(impatient, "contoso.example")
		expectError(t, err, ErrCancelled, ReasonCancelled)
	})
	time.Sleep(50 * time.Millisecond)
	callers.Go(func() {
		if _, err := r.Resolve(context.Background(), "contoso.example"); err != nil {
			t.Error(err)
		}
	})
	time.Sleep(50 * time.Millisecond)
	cancel()
	callers.Wait()
	if n := s.total(); n != 1 {
		t.Errorf("%d requests", n)
	}
}

func TestCancelled(t *testing.T) {
	s := newStandIn(t)
	var ended atomic.Int32
	s.on("*", func(w http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
		ended.Add(1)
	})
	r := s.resolver(Options{})
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, cancel)
	start := time.Now()
	_, err := r.Resolve(ctx, "contoso.example")
	expectError(t, err, ErrCancelled, ReasonCancelled)
	if !errors.Is(err, context.Canceled) || !errors.Is(err, ErrUnavailable) {
		t.Error(err)
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("took %v", took)
	}
	eventually(t, "the requests end", func() bool { return ended.Load() == int32(s.total()) })
	eventually(t, "the goroutines end", func() bool { s.CloseClientConnections(); return runtime.NumGoroutine() <= before })
	if len(r.flights) != 0 {
		t.Errorf("%d flights left", len(r.flights))
	}
}

// The end of the caller's own time is a time-out and not a cancellation.
func TestDeadline(t *testing.T) {
	s := newStandIn(t)
	s.on("*", silent)
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	_, err := s.resolver(Options{}).Resolve(ctx, "contoso.example")
	expectError(t, err, ErrUnavailable, ReasonTimeout)
	if !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, ErrCancelled) {
		t.Error(err)
	}
}

// A context that is over before the call makes no request.
func TestCancelledBefore(t *testing.T) {
	s := newStandIn(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := s.resolver(Options{}).Resolve(ctx, "contoso.example")
	expectError(t, err, ErrCancelled, ReasonCancelled)
	if n := s.total(); n != 0 {
		t.Errorf("%d requests", n)
	}
}

func TestNoCookies(t *testing.T) {
	s := newStandIn(t)
	var got atomic.Int32
	s.on("*", func(w http.ResponseWriter, r *http.Request) {
		got.Add(int32(len(r.Cookies())))
		tenantOf(hostPublic, idPublic, "NA")(w, r)
	})
	client := s.client()
	client.Jar, _ = cookiejar.New(nil)
	r := New(Options{HTTPClient: client})
	for i := range 3 {
		if _, err := r.Resolve(context.Background(), fmt.Sprintf("contoso%d.example", i)); err != nil {
			t.Fatal(err)
		}
	}
	if n := got.Load(); n != 0 {
		t.Errorf("%d cookies sent", n)
	}
	if client.Jar == nil || client.CheckRedirect != nil {
		t.Error("the caller's client was changed")
	}
}

func TestHTTP2(t *testing.T) {
	s := newStandIn(t)
	var major atomic.Int32
	s.on("*", func(w http.ResponseWriter, r *http.Request) {
		major.Store(int32(r.ProtoMajor))
		tenantOf(hostPublic, idPublic, "NA")(w, r)
	})
	if _, err := s.resolver(Options{}).Resolve(context.Background(), "contoso.example"); err != nil {
		t.Fatal(err)
	}
	if major.Load() != 2 || !DefaultHTTPClient().Transport.(*http.Transport).ForceAttemptHTTP2 {
		t.Errorf("HTTP/%d", major.Load())
	}
}

func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for range 200 {
		if ok() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("not: %s", what)
}
