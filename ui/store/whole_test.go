package store

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
	"norikae/tenantlookup"
)

// ready is a stage with a list of one row that was ticked, so that there is
// something to undo.
func ready(t *testing.T) (*stage, accounts.Membership) {
	t.Helper()
	s := newStage(t)
	row := accounts.NewMembership(accounts.Account{Address: "a@x.example"}, tenantlookup.Tenant{ID: "0001", Domain: "x.example"})
	s.ledger.move = accounts.Move{}.With(row)
	s.desk.Open()
	s.until(func() bool { return s.desk.State().Phase == Ready })
	s.desk.Put(row.Tick(accounts.Open, time.Now()))
	s.until(func() bool { return len(s.wrote) == 1 })
	return s, row
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
			s, _ := ready(t)
			var got []error
			s.desk.Whole(func(context.Context) error {
				if c.shown == 0 {
					s.ledger.mu.Lock()
					s.ledger.move = accounts.Move{}
					s.ledger.mu.Unlock()
				}
				return c.err
			}, func(err error) { got = append(got, err) })
			s.until(func() bool { return len(got) == 1 })
			if !errors.Is(got[0], c.err) {
				t.Errorf("told %v", got[0])
			}
			if n := len(s.desk.Move().Memberships); n != c.shown {
				t.Errorf("%d rows on screen, want %d", n, c.shown)
			}
			if ok := s.desk.Undo(); ok != c.undone {
				t.Errorf("undo: %v, want %v", ok, c.undone)
			}
		})
	}
}

// TestWholeWaitsForWrites checks that an act on the list comes after the writes
// that were asked for before it.
func TestWholeWaitsForWrites(t *testing.T) {
	s, row := ready(t)
	s.ledger.gate = make(chan struct{})
	before := s.ledger.applied
	s.desk.Put(row.Tick(accounts.Add, time.Now()))
	after, ended := 0, false
	s.desk.Whole(func(context.Context) error {
		s.ledger.mu.Lock()
		defer s.ledger.mu.Unlock()
		after = s.ledger.applied
		return nil
	}, func(error) { ended = true })
	close(s.ledger.gate)
	s.until(func() bool { return ended })
	if after != before+1 {
		t.Errorf("the act ran after %d writes, want %d", after, before+1)
	}
}

// TestWholeEndsDoubt checks that a list that was missing is known once an import
// made it.
func TestWholeEndsDoubt(t *testing.T) {
	s := newStage(t)
	s.ledger.loadErr = ledger.ErrMissing
	s.desk.Open()
	s.until(func() bool { return s.desk.State().Phase == Missing })
	ended := false
	s.desk.Whole(func(context.Context) error { return nil }, func(error) { ended = true })
	s.until(func() bool { return ended })
	if s.desk.State().Phase != Ready {
		t.Errorf("phase %v", s.desk.State().Phase)
	}
}
