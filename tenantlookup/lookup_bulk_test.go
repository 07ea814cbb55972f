package tenantlookup

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestResolveAll(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/contoso.example", slow(50*time.Millisecond, tenantOf(hostPublic, idPublic, "NA")))
	s.on(hostChina+"/meihua.example", tenantOf(hostChina, idChina, "AS"))
	s.on(hostPublic+"/adfs.example", discovery("https://sso.adfs.example/adfs", ""))
	texts := []string{"contoso.example", "hello", "a@gmail.com", "meihua.example", "nobody.example", "adfs.example", "愛 <a@CONTOSO.example>", ""}
	wants := []error{nil, ErrInvalid, ErrMailProvider, nil, ErrNotFound, ErrNotEntra, nil, ErrInvalid}

	var dones []int
	var reported []Result
	results := s.resolver(Options{}).ResolveAll(context.Background(), texts, func(done int, r Result) {
		dones = append(dones, done)
		reported = append(reported, r)
	})
	if len(results) != len(texts) || len(reported) != len(texts) {
		t.Fatalf("%d results, %d reports", len(results), len(reported))
	}
	for i, r := range results {
		if r.Text != texts[i] || !errors.Is(r.Err, wants[i]) || (r.Err == nil) != (wants[i] == nil) {
			t.Errorf("%q: %+v", texts[i], r)
		}
		var e *Error
		if errors.As(r.Err, &e) && e.Text != texts[i] {
			t.Errorf("%q: the error tells of %q", texts[i], e.Text)
		}
	}
	for i, done := range dones {
		if done != i+1 {
			t.Errorf("reports came as %v", dones)
			break
		}
	}
	if results[0].Tenant != results[6].Tenant || s.count(hostPublic+"/contoso.example") != 1 {
		t.Error("the same query was asked twice")
	}
}

func TestResolveAllOfNothing(t *testing.T) {
	if got := New(Options{}).ResolveAll(context.Background(), nil, nil); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func manyTexts(n int) []string {
	texts := make([]string, n)
	for i := range texts {
		texts[i] = fmt.Sprintf("company-%d.example", i)
	}
	return texts
}

// idOf makes up the tenant ID of company-n.example.
func idOf(n int) string { return fmt.Sprintf("c0ffee%02x-1a2b-4c3d-8e4f-%012x", n%256, n) }

// companies answers for company-n.example.
func companies(w http.ResponseWriter, r *http.Request) {
	var n int
	if _, err := fmt.Sscanf(strings.TrimPrefix(r.URL.Path, "/"), "company-%d.example", &n); err != nil {
		http.NotFound(w, r)
		return
	}
	tenantOf(hostPublic, idOf(n), "NA")(w, r)
}

func TestResolveAllIsBounded(t *testing.T) {
	s := newStandIn(t)
	var active, peak atomic.Int32
	s.on(hostPublic+"/*", func(w http.ResponseWriter, r *http.Request) {
		now := active.Add(1)
		for old := peak.Load(); now > old && !peak.CompareAndSwap(old, now); old = peak.Load() {
		}
		time.Sleep(5 * time.Millisecond)
		active.Add(-1)
		companies(w, r)
	})
	results := s.resolver(Options{Parallel: 3}).ResolveAll(context.Background(), manyTexts(60), nil)
	for i, r := range results {
		if r.Err != nil || r.Tenant.ID != idOf(i) || r.Tenant.Domain != r.Text {
			t.Fatalf("%+v", r)
		}
	}
	if peak.Load() > 3 || peak.Load() < 2 {
		t.Errorf("%d at once", peak.Load())
	}
}

// Nothing is lost among throttled answers, and nothing becomes "not found".
func TestResolveAllThrottled(t *testing.T) {
	s := newStandIn(t)
	var asked atomic.Int32
	s.on(hostPublic+"/*", func(w http.ResponseWriter, r *http.Request) {
		if asked.Add(1)%3 == 0 {
			w.Header().Set("Retry-After", "1")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		companies(w, r)
	})
	for i, r := range s.resolver(Options{}).ResolveAll(context.Background(), manyTexts(100), nil) {
		if r.Err != nil || r.Tenant.ID != idOf(i) {
			t.Fatalf("%+v", r)
		}
	}
}

// After the end of the context every text still has its result: what was found
// by then, or the cancellation.
func TestResolveAllCancelled(t *testing.T) {
	s := newStandIn(t)
	s.on("*", silent)
	for i := range 100 {
		s.on(fmt.Sprintf("%s/company-%d.example", hostPublic, 2*i), companies)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	texts := manyTexts(200)
	reports, found := 0, 0
	results := s.resolver(Options{}).ResolveAll(ctx, texts, func(int, Result) {
		if reports++; reports == 5 {
			cancel()
		}
	})
	for i, r := range results {
		switch {
		case r.Text != texts[i]:
			t.Fatalf("%+v", r)
		case r.Err == nil:
			found++
		default:
			expectError(t, r.Err, ErrCancelled, ReasonCancelled)
		}
	}
	if reports != 200 || found < 5 || found > 100 {
		t.Errorf("%d reports, %d found", reports, found)
	}
}

// One silent cloud is waited for a few times, not once for each of many.
func TestResolveAllWithASilentCloud(t *testing.T) {
	s := newStandIn(t)
	s.on(hostChina+"/*", silent)
	r := s.resolver(Options{Parallel: 2, Timeout: 500 * time.Millisecond})
	start := time.Now()
	for _, result := range r.ResolveAll(context.Background(), manyTexts(100), nil) {
		expectError(t, result.Err, ErrUnavailable, ReasonTimeout)
	}
	if took := time.Since(start); took > 15*time.Second { // 25 s if each waited
		t.Errorf("took %v", took)
	}
	s.on(hostChina+"/*", tenantOf(hostChina, idChina, "AS"))
	if got := r.ResolveAll(context.Background(), manyTexts(1), nil); got[0].Err != nil {
		t.Errorf("the next call did not ask again: %v", got[0].Err)
	}
}
