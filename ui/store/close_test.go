package store

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"norikae/accounts/ledger"
)

// TestClosingOwnsEveryGoroutine: reading ends with the store, at once where the
// keyring lets it, and Close says so when a write hangs for longer than it may wait.
func TestClosingOwnsEveryGoroutine(t *testing.T) {
	v := newVault()
	hang := make(chan struct{})
	v.set(func(v *vault) { v.hang = hang })
	l := ledger.New(v, ledger.Options{})
	ui := make(chan func(), 100)
	d := New(Options{
		Ledger: l, Do: func(f func()) { ui <- f }, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Changed: func() {}, Follower: &run{},
	})
	d.Open()
	if err := d.Close(t.Context()); err != nil { // the prompt is open; nobody waits for it
		t.Errorf("a read holds up the end: %v", err)
	}

	d = New(Options{
		Ledger: l, Do: func(f func()) { ui <- f }, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Changed: func() {}, Follower: &run{},
	})
	d.Flush()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if err := d.Close(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a write that hangs: %v", err)
	}
	close(hang)
	l.Close()
}
