package desk

import (
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
)

// store is a keyring in memory.
type store struct {
	mu     sync.Mutex
	items  map[string]string
	refuse error // what writes answer while it is set
}

func (s *store) Get(k string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, ok := s.items[k]
	if !ok {
		return "", ledger.ErrNotFound
	}
	return v, nil
}

func (s *store) Set(k, v string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refuse == nil {
		s.items[k] = v
	}
	return s.refuse
}

func (s *store) Delete(k string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.items, k)
	return nil
}

// real is a desk on a real ledger, read.
type real struct {
	*stage
	store *store
	told  []error
}

func newReal(t *testing.T, from *store) *real {
	t.Helper()
	if from == nil {
		from = &store{items: map[string]string{}}
	}
	r := &real{store: from, stage: &stage{t: t, ui: make(chan func(), 100)}}
	l := ledger.New(from, ledger.Options{})
	r.desk = New(Options{
		Ledger: l, Do: func(f func()) { r.ui <- f }, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Changed: func() {}, Wrote: func(accounts.Membership) {},
		Failed: func(_ accounts.Membership, err error) { r.told = append(r.told, err) },
	})
	t.Cleanup(func() { r.desk.Close(t.Context()); l.Close() })
	r.open()
	return r
}

func (r *real) written() {
	r.t.Helper()
	r.until(func() bool { return r.desk.waiting == 0 })
}

// TestUndoKeepsTheNameLearned: tick, check all learns the name, undo.
func TestUndoKeepsTheNameLearned(t *testing.T) {
	r := newReal(t, nil)
	m := contoso()
	r.desk.Put(m)
	r.desk.Put(m.Tick(accounts.Open, time.Now()))
	r.written()
	learned, _ := r.desk.Find(m.Key())
	learned.Name = "Contoso"
	r.desk.Learn(learned)
	r.written()
	r.desk.Undo()
	r.written()
	again := newReal(t, r.store)
	if got, _ := again.desk.Find(m.Key()); got.Name != "Contoso" || got.Reached() != 0 {
		t.Errorf("in the keyring: %q, %d steps", got.Name, got.Reached())
	}
}

// TestUndoKeepsWhatAnotherCopyDid to the same row.
func TestUndoKeepsWhatAnotherCopyDid(t *testing.T) {
	r := newReal(t, nil)
	m := contoso()
	r.desk.Put(m)
	r.desk.Put(m.Tick(accounts.Open, time.Now()))
	r.written()
	other := newReal(t, r.store)
	now, _ := other.desk.Find(m.Key())
	now.Note, now.Touched = "asked the administrator", accounts.Stamp(time.Now().Add(time.Minute))
	other.desk.Put(now)
	other.written()
	r.desk.Put(accounts.NewMembership(m.Account, tenantNumber(7))) // brings in what the other copy wrote
	r.written()
	r.desk.Undo()
	r.written()
	r.desk.Undo()
	r.written()
	if got, _ := r.desk.Find(m.Key()); got.Note != "asked the administrator" || got.Reached() != 0 {
		t.Errorf("note %q, %d steps", got.Note, got.Reached())
	}
}

// TestARefusedChangeIsNoAct: undo takes back what was done before it.
func TestARefusedChangeIsNoAct(t *testing.T) {
	r := newReal(t, nil)
	m := contoso()
	r.desk.Put(m)
	ticked := m.Tick(accounts.Open, time.Now())
	r.desk.Put(ticked)
	long := ticked
	long.Note = strings.Repeat("あ", 800)
	r.desk.Put(long)
	r.written()
	if len(r.told) != 1 || !errors.Is(r.told[0], ledger.ErrTooLong) {
		t.Fatalf("told %v", r.told)
	}
	r.desk.Undo()
	r.written()
	if got, ok := r.desk.Find(m.Key()); !ok || got.Reached() != 0 || got.Note != "" {
		t.Errorf("%v: %d steps, note %q", ok, got.Reached(), got.Note)
	}
}

// TestAnOwnTickThatFailedIsNotSaved: an account's own security info is held to
// the same as a row.
func TestAnOwnTickThatFailedIsNotSaved(t *testing.T) {
	r := newReal(t, nil)
	a := contoso().Account
	r.desk.PutAccount(a)
	r.written()
	r.store.mu.Lock()
	r.store.refuse = errors.New("locked")
	r.store.mu.Unlock()
	a.Home = a.Home.Tick(accounts.Open, time.Now())
	r.desk.PutAccount(a)
	if got := r.desk.Save(homeKey(a)); got != Saving {
		t.Errorf("while it is written: %v", got)
	}
	r.written()
	if got := r.desk.Save(homeKey(a)); got != NotSaved {
		t.Errorf("after it failed: %v", got)
	}
	r.store.mu.Lock()
	r.store.refuse = nil
	r.store.mu.Unlock()
	r.desk.Flush()
	r.written()
	if got := r.desk.Save(homeKey(a)); got != Saved {
		t.Errorf("written again: %v", got)
	}
}

// tenantNumber makes up a tenant.
func tenantNumber(n int) tenantlookup.Tenant {
	return tenantlookup.Tenant{ID: fmt.Sprintf("c0ffee%02d-1a2b-4c3d-8e4f-5a6b7c8d9e01", n), Domain: fmt.Sprintf("t%d.example", n)}
}
