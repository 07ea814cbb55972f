package directory_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/directory"
	"norikae/accounts/practice/state"
)

func jobs(a accounts.Account, t directory.Tokens) []directory.Job {
	var list []directory.Job
	for _, o := range state.Organisations() {
		if o.TenantID != "" && o.Guest(a.Kind) && o.Shows != state.USGovernment && o.Shows != state.China {
			list = append(list, directory.Job{Membership: membership(a, o), Tokens: t})
		}
	}
	return list
}

func TestOneFailureStopsNothing(t *testing.T) {
	w := world(t)
	a := account(accounts.Work)
	list := jobs(a, signedIn(t, w, a, "").For(a))
	last := 0
	results := client(w).CheckAll(soon(t), list, func(done int, _ directory.Checked) {
		if done != last+1 {
			t.Errorf("report %d after %d", done, last)
		}
		last = done
	})
	counts := map[error]int{}
	for i, r := range results {
		if r.Membership != list[i].Membership {
			t.Errorf("result %d is of another job", i)
		}
		var e *directory.Error
		if errors.As(r.Err, &e) {
			counts[e.Class]++
		} else {
			counts[nil]++
		}
	}
	if last != len(list) || counts[directory.ErrRefused] != 1 || counts[directory.ErrNeedsSignIn] != 2 ||
		counts[directory.ErrUnavailable] != 1 || counts[nil] != len(list)-4 {
		t.Errorf("%d of %d reported: %v", last, len(list), counts)
	}
}

func TestCheckAllIsBoundedAndCancelled(t *testing.T) {
	var now, most atomic.Int32
	ctx, cancel := context.WithCancel(t.Context())
	var asked atomic.Int32
	c := directory.New(directory.Options{Parallel: 4, HTTPClient: &http.Client{Transport: roundTrip(func(r *http.Request) (*http.Response, error) {
		if n := now.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer now.Add(-1)
		if asked.Add(1) == 20 {
			cancel()
		}
		select {
		case <-time.After(5 * time.Millisecond):
			return reply(r, 200, "application/json", `{"value":[]}`), nil
		case <-r.Context().Done():
			return nil, r.Context().Err()
		}
	})}})
	list := make([]directory.Job, 200)
	for i := range list {
		list[i] = directory.Job{Tokens: fixed("x"), Membership: membership(accounts.Account{}, state.Organisation{
			TenantID: fmt.Sprintf("0badcafe-0000-4000-8000-%012d", i),
		})}
	}
	results := c.CheckAll(ctx, list, nil)
	done := 0
	var rest []directory.Job
	for i, r := range results {
		switch {
		case r.Err == nil:
			done++
		case errors.Is(r.Err, directory.ErrCancelled):
			rest = append(rest, list[i])
		default:
			t.Errorf("%v", r.Err)
		}
	}
	if most.Load() > 4 || done == 0 || done > 30 || len(rest) != 200-done {
		t.Errorf("%d at a time, %d done, %d left", most.Load(), done, len(rest))
	}
	for _, r := range c.CheckAll(t.Context(), rest, nil) {
		if r.Err != nil {
			t.Errorf("going on: %v", r.Err)
		}
	}
}

// keeping notes every token that passes.
type keeping struct {
	directory.Tokens
	mu   sync.Mutex
	seen []string
}

func (k *keeping) note(r *http.Request) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		k.seen = append(k.seen, token)
	}
}

// TestNoTokenLeaves looks for every token in every error's text and on disk.
func TestNoTokenLeaves(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR"} {
		t.Setenv(name, home)
	}
	w := world(t)
	a := account(accounts.Work)
	kept := &keeping{}
	through := w.HTTPClient().Transport
	c := directory.New(directory.Options{HTTPClient: &http.Client{Transport: roundTrip(func(r *http.Request) (*http.Response, error) {
		kept.note(r)
		return through.RoundTrip(r)
	})}})
	s := signedIn(t, w, a, "")
	var told strings.Builder
	if _, err := c.Tenants(soon(t), s.For(a), public(), "", nil); err != nil {
		t.Fatal(err)
	}
	for _, r := range c.CheckAll(soon(t), jobs(a, s.For(a)), nil) {
		fmt.Fprintf(&told, "%v %+v %#v\n", r.Err, r.Err, r.Err)
	}
	_, err := c.Tenants(soon(t), fixed("practice-planted"), public(), "", nil)
	fmt.Fprintf(&told, "%v %+v\n", err, err)
	if len(kept.seen) < 10 {
		t.Fatalf("%d tokens", len(kept.seen))
	}
	for _, word := range append(kept.seen, "practice-", a.Address) {
		if strings.Contains(told.String(), word) {
			t.Errorf("%q is in an error text", word)
		}
	}
	err = filepath.WalkDir(home, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if strings.Contains(string(b), "practice-") || strings.Contains(string(b), a.Address) {
			t.Errorf("a secret is in %s", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
