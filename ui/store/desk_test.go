package store

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
)

// stage is a desk on a played ledger, with a goroutine standing in for Fyne's.
type stage struct {
	t      *testing.T
	ledger *played
	desk   *Store
	ui     chan func()
	wrote  []accounts.Membership
	failed []error
}

// played is a Ledger whose answers a test decides.
type played struct {
	mu      sync.Mutex
	move    accounts.Move
	loadErr error
	failing error
	gate    chan struct{} // writes wait for it; nil: they do not
	back    chan struct{} // Wait returns when it is closed
	unsaved map[accounts.LineKey]bool
	applied int
}

func (p *played) Load(ctx context.Context) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.loadErr
}

func (p *played) Wait(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-p.back:
		return nil
	}
}

func (p *played) Move() accounts.Move {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.move.Clone()
}

func (p *played) Unsaved() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.unsaved)
}

func (p *played) Saved(m accounts.Membership) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return !p.unsaved[m.Key()]
}

func (p *played) SavedAccount(a accounts.Account) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return !p.unsaved[homeKey(a)]
}

func (p *played) Apply(_ context.Context, c accounts.Change, _ func(int, int)) error {
	if p.gate != nil {
		<-p.gate
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.applied++
	if errors.Is(p.failing, ledger.ErrTooLong) {
		return p.failing
	}
	p.move = c.Apply(p.move)
	if p.failing != nil {
		for _, m := range c.After {
			p.unsaved[m.Key()] = true
		}
		return p.failing
	}
	return nil
}

func (p *played) AcceptLoss(context.Context) error { return p.failing }

func (p *played) Flush(context.Context) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.failing == nil {
		p.unsaved = map[accounts.LineKey]bool{}
	}
	return p.failing
}

func newStage(t *testing.T) *stage {
	s := &stage{t: t, ui: make(chan func(), 100), ledger: &played{unsaved: map[accounts.LineKey]bool{}, back: make(chan struct{})}}
	s.desk = New(Options{
		Ledger: s.ledger, Do: func(f func()) { s.ui <- f }, Log: slog.New(slog.DiscardHandler), Now: time.Now,
		Changed: func() {},
		Wrote:   func(m accounts.Membership) { s.wrote = append(s.wrote, m) },
		Failed:  func(_ accounts.Membership, err error) { s.failed = append(s.failed, err) },
	})
	t.Cleanup(func() { s.desk.Close(context.Background()) })
	return s
}

// until runs what arrives for Fyne's goroutine until want holds.
func (s *stage) until(want func() bool) {
	s.t.Helper()
	for deadline := time.After(10 * time.Second); !want(); {
		select {
		case f := <-s.ui:
			f()
		case <-deadline:
			s.t.Fatalf("never happened; state %+v", s.desk.State())
		}
	}
}

func (s *stage) open() {
	s.t.Helper()
	s.desk.Open()
	s.until(func() bool { return s.desk.State().Phase != Opening })
}

func contoso() accounts.Membership {
	return accounts.NewMembership(accounts.Account{Kind: accounts.Personal, Address: "a@example.com"},
		tenantlookup.Tenant{ID: "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", Domain: "contoso.example"})
}

func TestATickIsSavedOnlyWhenTheKeyringHasIt(t *testing.T) {
	s := newStage(t)
	s.ledger.gate = make(chan struct{})
	s.open()
	m := contoso()
	s.desk.Put(m.Tick(accounts.Open, time.Now()))
	if got, ok := s.desk.FindMembership(m.Key()); !ok || !got.Done(accounts.Open) {
		t.Fatal("the change is not on screen at once")
	}
	if s.desk.Save(m.Key()) != Saving {
		t.Fatalf("state %v while the keyring works, want Saving", s.desk.Save(m.Key()))
	}
	if len(s.wrote) != 0 {
		t.Fatal("reported as written before it was")
	}
	close(s.ledger.gate)
	s.until(func() bool { return s.desk.Save(m.Key()) == Saved })
	if len(s.wrote) != 1 {
		t.Errorf("%d reports of a write, want 1", len(s.wrote))
	}
}

func TestAFailedWriteStaysOnScreenAndIsTriedAgain(t *testing.T) {
	s := newStage(t)
	s.open()
	s.ledger.failing = ledger.ErrNotSaved
	m := contoso()
	s.desk.Put(m)
	s.until(func() bool { return s.desk.Save(m.Key()) == NotSaved })
	if _, ok := s.desk.FindMembership(m.Key()); !ok || s.desk.State().Unsaved != 1 || len(s.failed) != 1 {
		t.Fatalf("state %+v, %d failures told", s.desk.State(), len(s.failed))
	}
	s.ledger.mu.Lock()
	s.ledger.failing = nil
	s.ledger.mu.Unlock()
	s.desk.Flush()
	s.until(func() bool { return s.desk.Save(m.Key()) == Saved && s.desk.State().Unsaved == 0 })
}

func TestATextThatIsRefusedIsTakenBack(t *testing.T) {
	s := newStage(t)
	s.open()
	m := contoso()
	s.desk.Put(m)
	s.until(func() bool { return s.desk.Save(m.Key()) == Saved })
	s.ledger.mu.Lock()
	s.ledger.failing = ledger.ErrTooLong
	s.ledger.mu.Unlock()
	m.Note = "much too long"
	s.desk.Put(m)
	s.until(func() bool { return len(s.failed) == 1 })
	if got, _ := s.desk.FindMembership(m.Key()); got.Note != "" {
		t.Error("a note the keyring refused is still shown")
	}
}

func TestUndoAndRedoReachTheKeyring(t *testing.T) {
	s := newStage(t)
	s.open()
	m := contoso()
	s.desk.Put(m)
	s.desk.Put(m.Tick(accounts.Remove, time.Now()))
	s.desk.Remove(m)
	settled := func() { s.until(func() bool { return s.desk.waiting == 0 }) }
	settled()
	if !s.desk.Undo() {
		t.Fatal("nothing to undo")
	}
	settled()
	if got, ok := s.ledger.Move().FindMembership(m.Key()); !ok || got.Key() != m.Key() {
		t.Error("undo did not bring the organisation back in the keyring")
	}
	s.desk.Undo()
	settled()
	if got, _ := s.ledger.Move().FindMembership(m.Key()); got.Reached() != 0 {
		t.Errorf("undo left %d steps", got.Reached())
	}
	s.desk.Redo()
	settled()
	if got, _ := s.ledger.Move().FindMembership(m.Key()); got.Reached() != 4 {
		t.Errorf("redo brought %d steps", got.Reached())
	}
}

// TestWhatIsLearnedIsNotUndone: undo takes back what the person did, and leaves
// what was found out about other organisations.
func TestWhatIsLearnedIsNotUndone(t *testing.T) {
	s := newStage(t)
	s.open()
	m := contoso()
	other := m
	other.Tenant.ID = "c0ffee02-1a2b-4c3d-8e4f-5a6b7c8d9e02"
	ticked := m.Tick(accounts.Open, time.Now())
	s.desk.Put(m, other)
	s.desk.Put(ticked)
	s.desk.Learn(other.Deny(accounts.Refused, time.Now()), ticked.Deny(accounts.NotOffered, time.Now()))
	s.desk.Undo()
	s.until(func() bool { return s.desk.waiting == 0 })
	got, _ := s.ledger.Move().FindMembership(m.Key())
	kept, _ := s.ledger.Move().FindMembership(other.Key())
	if got.Reached() != 0 || kept.Denied.Why != accounts.Refused || got.Denied.Why != accounts.NotOffered {
		t.Errorf("%d steps, %+v, %+v", got.Reached(), got.Denied, kept.Denied)
	}
}

func TestAKeyringThatCanNotBeReadIsNotAnEmptyList(t *testing.T) {
	for name, c := range map[string]struct {
		err   error
		phase Phase
	}{
		"locked":  {&ledger.UnavailableError{Reason: ledger.Locked, Err: errors.New("x")}, Unavailable},
		"newer":   {&ledger.NewerVersionError{Version: 9, Shown: true}, ReadOnly},
		"newest":  {&ledger.NewerVersionError{Version: 99}, Newer},
		"missing": {ledger.ErrMissing, Missing},
		"damaged": {ledger.ErrDamaged, Damaged},
		"other":   {errors.New("x"), Unavailable},
		"refused": {&ledger.UnavailableError{Reason: ledger.Refused, Err: errors.New("x")}, Unavailable},
	} {
		s := newStage(t)
		s.ledger.loadErr = c.err
		s.open()
		st := s.desk.State()
		if st.Phase != c.phase {
			t.Errorf("%s: phase %v, want %v", name, st.Phase, c.phase)
		}
		if st.Known() != (c.phase == ReadOnly) || s.desk.Writable() {
			t.Errorf("%s: known %v, writable %v", name, st.Known(), s.desk.Writable())
		}
	}
}

// TestAListThatWasReadIsShown although a change of it could not be stored.
func TestAListThatWasReadIsShown(t *testing.T) {
	s := newStage(t)
	m := contoso()
	s.ledger.move, s.ledger.unsaved[m.Key()] = accounts.Move{}.With(m), true
	s.ledger.loadErr = fmt.Errorf("%w: %w", ledger.ErrNotSaved, &ledger.UnavailableError{Reason: ledger.Full, Err: errors.New("x")})
	s.open()
	st := s.desk.State()
	if st.Phase != Ready || st.Trouble != ledger.Full || st.Unsaved != 1 || len(s.desk.Move().Memberships) != 1 {
		t.Errorf("%+v, %d rows", st, len(s.desk.Move().Memberships))
	}
}

// TestAFailedWriteTellsWhy, as that a store is full.
func TestAFailedWriteTellsWhy(t *testing.T) {
	s := newStage(t)
	s.open()
	s.ledger.failing = fmt.Errorf("%w: %w", ledger.ErrNotSaved, &ledger.UnavailableError{Reason: ledger.Full, Err: errors.New("x")})
	s.desk.Put(contoso())
	s.until(func() bool { return s.desk.State().Unsaved == 1 })
	if st := s.desk.State(); st.Trouble != ledger.Full {
		t.Errorf("%+v", st)
	}
}

func TestAKeyringThatComesBackIsReadByItself(t *testing.T) {
	s := newStage(t)
	s.ledger.loadErr = &ledger.UnavailableError{Reason: ledger.NoService, Err: errors.New("x")}
	s.ledger.move = accounts.Move{}.With(contoso())
	s.open()
	s.ledger.mu.Lock()
	s.ledger.loadErr = nil
	s.ledger.mu.Unlock()
	close(s.ledger.back)
	s.until(func() bool { return s.desk.State().Phase == Ready && len(s.desk.Move().Memberships) == 1 })
}

func TestGoingOnWithoutTheKeyring(t *testing.T) {
	s := newStage(t)
	s.ledger.loadErr = &ledger.UnavailableError{Reason: ledger.Locked, Err: errors.New("x")}
	s.open()
	s.desk.KeepInMemory()
	if !s.desk.Writable() || !s.desk.State().Known() {
		t.Error("the person chose to go on, and can not")
	}
}
