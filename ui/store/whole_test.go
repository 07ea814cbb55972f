package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
)

// ticked is a run with a list of one row that was ticked, so that there is something
// to undo.
func ticked(t *testing.T) (*run, accounts.Membership) {
	t.Helper()
	r := started(t, newVault())
	row := contoso()
	r.store.Put(row)
	r.settled()
	r.wrote = nil
	r.store.Put(row.Tick(accounts.Open, time.Now()))
	r.settled()
	return r, row
}

func TestWhole(t *testing.T) {
	for name, c := range map[string]struct {
		err    error
		shown  int  // rows on screen afterwards
		undone bool // what was done before can still be undone
	}{
		"done":        {nil, 0, false},
		"in memory":   {fmt.Errorf("%w: locked", ledger.ErrNotSaved), 0, false},
		"not at all":  {errors.New("no"), 1, true},
		"wrong file":  {&exchange.Error{Reason: exchange.Foreign}, 1, true},
		"half erased": {ledger.ErrNotErased, 1, true},
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := ticked(t)
			var got []error
			r.store.Exclusive(func(ctx context.Context) error {
				if c.shown == 0 {
					if err := r.ledger.EraseAll(ctx); err != nil {
						return err
					}
				}
				return c.err
			}, func(err error) { got = append(got, err) })
			r.until(func() bool { return len(got) == 1 })
			if !errors.Is(got[0], c.err) {
				t.Errorf("told %v", got[0])
			}
			if n := len(r.store.Move().Memberships); n != c.shown {
				t.Errorf("%d rows on screen, want %d", n, c.shown)
			}
			if _, ok := r.store.Undo(); ok != c.undone {
				t.Errorf("undo: %v, want %v", ok, c.undone)
			}
		})
	}
}

// TestWholeWaitsForWrites checks that an act on the list comes after the writes
// that were asked for before it, and before those asked for later.
func TestWholeWaitsForWrites(t *testing.T) {
	r, row := ticked(t)
	hang := make(chan struct{})
	r.vault.set(func(v *vault) { v.hang = hang })
	r.store.Put(row.Tick(accounts.Add, time.Now()))
	written, ended := 0, false
	r.store.Exclusive(r.ledger.EraseAll, func(error) { written, ended = len(r.wrote), true })
	close(hang)
	r.until(func() bool { return ended })
	if written != 2 {
		t.Errorf("the act ended after %d writes, want 2", written)
	}
	if n := len(r.store.Move().Memberships) + len(r.vault.keys()); n != 0 {
		t.Errorf("%d rows and items after everything was erased", n)
	}
}

// TestWholeEndsDoubt checks that a list that was missing is known once an import
// made it.
func TestWholeEndsDoubt(t *testing.T) {
	r := startSeen(t, newVault())
	t.Cleanup(r.end)
	if r.store.State().Phase != Missing {
		t.Fatalf("phase %v", r.store.State().Phase)
	}
	file := &strings.Builder{}
	if err := exchange.Write(file, accounts.Move{}.With(contoso()), noon); err != nil {
		t.Fatal(err)
	}
	ended := false
	r.store.Exclusive(func(context.Context) error { return r.ledger.Import(strings.NewReader(file.String())) }, func(error) { ended = true })
	r.until(func() bool { return ended })
	if r.store.State().Phase != Ready || len(r.store.Move().Memberships) != 1 {
		t.Errorf("phase %v, %d rows", r.store.State().Phase, len(r.store.Move().Memberships))
	}
}
