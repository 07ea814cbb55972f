package store

import (
	"testing"
	"time"

	"norikae/accounts"
)

// TestTwoCopiesOnOneRow: what both did is joined, and the second one says so once.
func TestTwoCopiesOnOneRow(t *testing.T) {
	r := started(t, newVault())
	m := contoso()
	r.store.Put(m)
	r.settled()
	other := started(t, r.vault)
	noted := m
	noted.Note, noted.Touched = "asked the administrator", accounts.Stamp(time.Now().Add(time.Minute))
	other.store.Put(noted)
	other.settled()
	r.store.Put(m.Tick(accounts.Open, time.Now()))
	r.settled()
	if got, _ := r.store.FindMembership(m.Key()); got.Note != "asked the administrator" || got.Reached() != 1 {
		t.Errorf("note %q, %d steps", got.Note, got.Reached())
	}
	if r.merged != 1 || other.merged != 0 {
		t.Errorf("joined: %d, and %d at the other copy", r.merged, other.merged)
	}
}
