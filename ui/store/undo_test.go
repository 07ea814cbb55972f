package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
)

// started is a run of the app that ends with the test.
func started(t *testing.T, v *vault) *run {
	t.Helper()
	r := start(t, v)
	t.Cleanup(r.end)
	return r
}

// TestUndoKeepsTheNameLearned: tick, check all learns the name, undo.
func TestUndoKeepsTheNameLearned(t *testing.T) {
	r := started(t, newVault())
	m := contoso()
	r.store.Put(m)
	r.store.Put(m.Tick(accounts.Open, time.Now()))
	r.settled()
	learned, _ := r.store.FindMembership(m.Key())
	learned.Name = "Contoso"
	r.store.Learn(learned)
	r.settled()
	r.store.Undo()
	r.settled()
	again := started(t, r.vault)
	if got, _ := again.store.FindMembership(m.Key()); got.Name != "Contoso" || got.Reached() != 0 {
		t.Errorf("in the keyring: %q, %d steps", got.Name, got.Reached())
	}
}

// TestUndoKeepsWhatAnotherCopyDid to the same row.
func TestUndoKeepsWhatAnotherCopyDid(t *testing.T) {
	r := started(t, newVault())
	m := contoso()
	r.store.Put(m)
	r.store.Put(m.Tick(accounts.Open, time.Now()))
	r.settled()
	other := started(t, r.vault)
	now, _ := other.store.FindMembership(m.Key())
	now.Note, now.Touched = "asked the administrator", accounts.Stamp(time.Now().Add(time.Minute))
	other.store.Put(now)
	other.settled()
	r.store.Put(accounts.NewMembership(m.Account, tenantNumber(7))) // brings in what the other copy wrote
	r.settled()
	r.store.Undo()
	r.settled()
	r.store.Undo()
	r.settled()
	if r.merged != 0 {
		t.Errorf("%d rows are said to be joined; nothing had to be", r.merged)
	}
	if got, _ := r.store.FindMembership(m.Key()); got.Note != "asked the administrator" || got.Reached() != 0 {
		t.Errorf("note %q, %d steps", got.Note, got.Reached())
	}
}

// TestARefusedChangeIsNoAct: undo takes back what was done before it.
func TestARefusedChangeIsNoAct(t *testing.T) {
	r := started(t, newVault())
	m := contoso()
	r.store.Put(m)
	ticked := m.Tick(accounts.Open, time.Now())
	r.store.Put(ticked)
	long := ticked
	long.Note = strings.Repeat("あ", 800)
	r.store.Put(long)
	r.settled()
	if len(r.failed) != 1 || !errors.Is(r.failed[0], ledger.ErrTooLong) {
		t.Fatalf("told %v", r.failed)
	}
	r.store.Undo()
	r.settled()
	if got, ok := r.store.FindMembership(m.Key()); !ok || got.Reached() != 0 || got.Note != "" {
		t.Errorf("%v: %d steps, note %q", ok, got.Reached(), got.Note)
	}
}

// TestAnOwnTickThatFailedIsNotSaved: an account's own security info is held to
// the same as a row.
func TestAnOwnTickThatFailedIsNotSaved(t *testing.T) {
	r := started(t, newVault())
	a := contoso().Account
	r.store.PutAccount(a)
	r.settled()
	hang := make(chan struct{})
	r.vault.set(func(v *vault) { v.left, v.hang = 0, hang })
	a.Home = a.Home.Tick(accounts.Open, time.Now())
	r.store.PutAccount(a)
	if got := r.store.Save(accounts.HomeLine(a).Key()); got != Saving {
		t.Errorf("while it is written: %v", got)
	}
	close(hang)
	r.settled()
	if got := r.store.Save(accounts.HomeLine(a).Key()); got != NotSaved {
		t.Errorf("after it failed: %v", got)
	}
	r.vault.set(func(v *vault) { v.left = -1 })
	r.store.Flush()
	r.settled()
	if got := r.store.Save(accounts.HomeLine(a).Key()); got != Saved {
		t.Errorf("written again: %v", got)
	}
}

// tenantNumber makes up a tenant.
func tenantNumber(n int) tenantlookup.Tenant {
	return tenantlookup.Tenant{ID: fmt.Sprintf("c0ffee%02d-1a2b-4c3d-8e4f-5a6b7c8d9e01", n), Domain: fmt.Sprintf("t%d.example", n)}
}
