package store

import (
	"log/slog"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// TestAListThatBeginsAnew: what an earlier run left is gone before anything is shown,
// also where the keyring was locked at first, and nothing is left at the end.
func TestAListThatBeginsAnew(t *testing.T) {
	left := startT(t, newVault())
	left.store.Put(contoso())
	left.settled()
	v := left.vault.copied()
	v.broken = locked()
	r := &run{t: t, vault: v, ui: make(chan func(), 1000)}
	r.ledger = ledger.New(v, ledger.Options{Seen: true})
	r.store = New(Options{
		Ledger: r.ledger, Fresh: true, Do: func(f func()) { r.ui <- f }, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Changed: func() {}, Follower: r,
	})
	r.store.Open()
	r.until(func() bool { return r.store.State().Phase == Unavailable })
	v.set(func(v *vault) { v.broken = nil })
	r.store.Open()
	r.until(func() bool { return r.store.State().Phase == Ready })
	if n := len(r.store.Move().Memberships); n != 0 {
		t.Fatalf("%d rows of the last time", n)
	}
	r.store.Put(accounts.NewMembership(contoso().Account, tenantNumber(2)))
	r.settled()
	r.store.Open()
	r.until(func() bool { return r.store.State().Phase == Ready })
	if n := len(r.store.Move().Memberships); n != 1 {
		t.Fatalf("%d rows after the list was read again", n)
	}
	r.end()
	if keys := v.keys(); len(keys) != 0 {
		t.Errorf("left in the keyring: %v", keys)
	}
}
