package store

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// errVault is what a broken keyring answers.
var errVault = errors.New("the keyring fails")

// vault is a keyring in memory that can be made to fail. The ledger over it is the
// real one.
type vault struct {
	mu     sync.Mutex
	items  map[string]string
	calls  int
	left   int   // writes that still work; below zero: all
	broken error // every call fails with it
	hang   chan struct{}
	slow   time.Duration // how long a call takes

	refusal     error  // of a write when none is left; nil: errVault
	interrupted func() // what an Interrupt does
}

// Interrupt makes the vault an interrupter.
func (v *vault) Interrupt() {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.interrupted != nil {
		v.interrupted()
	}
}

func newVault() *vault { return &vault{items: map[string]string{}, left: -1} }

// enter counts a call; it fails where the vault is broken, and hangs where the test has
// set that.
func (v *vault) enter() error {
	v.mu.Lock()
	v.calls++
	hang, broken, slow := v.hang, v.broken, v.slow
	v.mu.Unlock()
	time.Sleep(slow)
	if hang != nil {
		<-hang
	}
	return broken
}

func (v *vault) Get(key string) (string, error) {
	if err := v.enter(); err != nil {
		return "", err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	value, ok := v.items[key]
	if !ok {
		return "", ledger.ErrNotFound
	}
	return value, nil
}

func (v *vault) Set(key, value string) error {
	return v.write(func() { v.items[key] = value })
}

func (v *vault) Delete(key string) error {
	return v.write(func() { delete(v.items, key) })
}

// write does one write unless the power has failed by then.
func (v *vault) write(do func()) error {
	if err := v.enter(); err != nil {
		return err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.left == 0 {
		return cmp.Or(v.refusal, errVault)
	}
	v.left--
	do()
	return nil
}

// set changes how the vault behaves.
func (v *vault) set(change func(*vault)) {
	v.mu.Lock()
	defer v.mu.Unlock()
	change(v)
}

// copied is a vault with the same items that works.
func (v *vault) copied() *vault {
	v.mu.Lock()
	defer v.mu.Unlock()
	return &vault{items: maps.Clone(v.items), left: -1}
}

// keys lists what is stored.
func (v *vault) keys() []string {
	v.mu.Lock()
	defer v.mu.Unlock()
	return slices.Sorted(maps.Keys(v.items))
}

// fataler is *testing.T and *rapid.T.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// run is one run of the app as far as the list goes: the real store over the real
// ledger. What the store has done on Fyne's goroutine waits here until pump.
type run struct {
	t      fataler
	vault  *vault
	ledger *ledger.Ledger
	store  *Store
	ui     chan func()
	wrote  []accounts.Membership
	failed []error
	merged int
}

// Saved implements Follower.
func (r *run) Saved(m accounts.Membership) { r.wrote = append(r.wrote, m) }

// SaveFailed implements Follower.
func (r *run) SaveFailed(_ accounts.Membership, err error) { r.failed = append(r.failed, err) }

// Merged implements Follower.
func (r *run) Merged(n int) { r.merged += n }

// start is a start of the app.
func start(t fataler, v *vault) *run { return startOn(t, v, len(v.keys()) > 0) }

// startSeen is a start of an app that has saved a list before.
func startSeen(t fataler, v *vault) *run { return startOn(t, v, true) }

func startOn(t fataler, v *vault, seen bool) *run {
	r := &run{t: t, vault: v, ui: make(chan func(), 1000)}
	r.ledger = ledger.New(v, ledger.Options{Seen: seen})
	r.store = New(Options{
		Ledger: r.ledger, Do: func(f func()) { r.ui <- f }, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Changed: func() {}, Follower: r,
	})
	r.store.Open()
	r.until(func() bool { return r.store.State().Phase != Opening && r.store.State().Phase != Slow })
	return r
}

// until lets Fyne's goroutine go on until something is so.
func (r *run) until(want func() bool) {
	r.t.Helper()
	for deadline := time.After(20 * time.Second); !want(); {
		select {
		case f := <-r.ui:
			f()
		case <-deadline:
			r.t.Fatalf("never happened; state %+v", r.store.State())
		}
	}
}

// settled waits for every write.
func (r *run) settled() {
	r.t.Helper()
	r.until(func() bool { return !r.store.State().Writing })
}

// end is the end of the run; what Fyne's goroutine had still to do is dropped.
func (r *run) end() {
	done := make(chan struct{})
	go func() {
		defer close(done)
		r.store.Close(context.Background())
	}()
	for {
		select {
		case <-r.ui:
		case <-done:
			r.ledger.Close()
			return
		}
	}
}

// light is the gate as the window shows it: red while the list is not known.
func (r *run) light() accounts.Light {
	if !r.store.State().Known() {
		return accounts.Red
	}
	return accounts.Gate(r.store.Move()).Light
}

func startT(t *testing.T, v *vault) *run {
	t.Helper()
	r := start(t, v)
	t.Cleanup(r.end)
	return r
}

// stored is what a keyring holds, read whole.
func stored(t fataler, v *vault) accounts.Move {
	l, err := ledger.Open(context.Background(), v.copied())
	if err != nil {
		t.Fatalf("not readable before it was hurt: %v", err)
	}
	defer l.Close()
	return l.Move()
}
