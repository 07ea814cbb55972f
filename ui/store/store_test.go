package store

import (
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/tenantlookup"
)

func contoso() accounts.Membership {
	return accounts.NewMembership(accounts.Account{Kind: accounts.Personal, Address: "a@example.com"},
		tenantlookup.Tenant{ID: "c0ffee01-1a2b-4c3d-8e4f-5a6b7c8d9e01", Domain: "contoso.example"})
}

// locked is what a keyring answers that is locked.
func locked() error { return &ledger.UnavailableError{Reason: ledger.Locked, Err: errVault} }

func TestATickIsSavedOnlyWhenTheKeyringHasIt(t *testing.T) {
	r := started(t, newVault())
	hang := make(chan struct{})
	r.vault.set(func(v *vault) { v.hang = hang })
	m := contoso()
	r.store.Put(m.Tick(accounts.Open, time.Now()))
	if got, ok := r.store.FindMembership(m.Key()); !ok || !got.Done(accounts.Open) {
		t.Fatal("the change is not on screen at once")
	}
	if r.store.Save(m.Key()) != Saving || r.store.State().Unsaved != 0 {
		t.Fatalf("state %v, %+v while the keyring works, want Saving", r.store.Save(m.Key()), r.store.State())
	}
	if len(r.wrote) != 0 {
		t.Fatal("reported as written before it was")
	}
	close(hang)
	r.until(func() bool { return len(r.wrote) > 0 })
	if r.store.Save(m.Key()) != Saved || len(r.wrote) != 1 {
		t.Errorf("state %v, %d reports of a write", r.store.Save(m.Key()), len(r.wrote))
	}
}

func TestAFailedWriteStaysOnScreenAndIsTriedAgain(t *testing.T) {
	r := started(t, newVault())
	r.vault.set(func(v *vault) { v.broken = errVault })
	m := contoso()
	r.store.Put(m)
	r.settled()
	if _, ok := r.store.FindMembership(m.Key()); !ok || r.store.Save(m.Key()) != NotSaved || r.store.State().Unsaved == 0 || len(r.failed) != 1 {
		t.Fatalf("%v, state %+v, failures %v", r.store.Save(m.Key()), r.store.State(), r.failed)
	}
	r.vault.set(func(v *vault) { v.broken = nil })
	r.store.Flush()
	r.settled()
	if r.store.Save(m.Key()) != Saved || r.store.State().Unsaved != 0 {
		t.Errorf("%v, state %+v", r.store.Save(m.Key()), r.store.State())
	}
}

// TestALaterTickIsNotSaidToHaveFailed: what was done while a write failed is still
// to be written.
func TestALaterTickIsNotSaidToHaveFailed(t *testing.T) {
	r := started(t, newVault())
	hang := make(chan struct{})
	r.vault.set(func(v *vault) { v.hang, v.broken = hang, errVault })
	first, second := contoso(), accounts.NewMembership(contoso().Account, tenantNumber(2))
	r.store.Put(first)
	r.until(func() bool { return r.ledger.Unanswered() > 0 })
	r.store.Put(second)
	close(hang)
	r.until(func() bool { return len(r.failed) == 1 })
	r.vault.set(func(v *vault) { v.broken = nil })
	r.settled()
	for _, m := range []accounts.Membership{first, second} {
		if r.store.Save(m.Key()) == Saving {
			t.Errorf("%s is still being saved after everything ended", m.Tenant.Domain)
		}
	}
	r.store.Flush()
	r.settled()
	if n := r.store.State().Unsaved; n != 0 {
		t.Errorf("%d unsaved", n)
	}
}

func TestATextThatIsRefusedIsTakenBack(t *testing.T) {
	r := started(t, newVault())
	m := contoso()
	r.store.Put(m)
	r.settled()
	m.Note = strings.Repeat("あ", 800)
	r.store.Put(m)
	if len(r.failed) != 1 || !errors.Is(r.failed[0], ledger.ErrTooLong) || r.store.State().Writing {
		t.Fatalf("told %v, %+v", r.failed, r.store.State())
	}
	if got, _ := r.store.FindMembership(m.Key()); got.Note != "" {
		t.Error("a note the keyring refused is still shown")
	}
}

func TestUndoAndRedoReachTheKeyring(t *testing.T) {
	r := started(t, newVault())
	m := contoso()
	r.store.Put(m)
	r.store.Put(m.Tick(accounts.Remove, time.Now()))
	r.store.Remove(m)
	r.settled()
	if _, ok := r.store.Undo(); !ok {
		t.Fatal("nothing to undo")
	}
	r.settled()
	if got, ok := stored(t, r.vault).FindMembership(m.Key()); !ok || got.Key() != m.Key() {
		t.Error("undo did not bring the organisation back in the keyring")
	}
	r.store.Undo()
	r.settled()
	if got, _ := stored(t, r.vault).FindMembership(m.Key()); got.Reached() != 0 {
		t.Errorf("undo left %d steps", got.Reached())
	}
	r.store.Redo()
	r.settled()
	if got, _ := stored(t, r.vault).FindMembership(m.Key()); got.Reached() != 4 {
		t.Errorf("redo brought %d steps", got.Reached())
	}
}

// TestWhatIsLearnedIsNotUndone: undo takes back what the person did, and leaves
// what was found out about other organisations.
func TestWhatIsLearnedIsNotUndone(t *testing.T) {
	s := started(t, newVault())
	m := contoso()
	other := m
	other.Tenant.ID = "c0ffee02-1a2b-4c3d-8e4f-5a6b7c8d9e02"
	ticked := m.Tick(accounts.Open, time.Now())
	s.store.Put(m, other)
	s.store.Put(ticked)
	s.store.Learn(other.DenyMethods(accounts.Refused, time.Now()), ticked.DenyMethods(accounts.NotOffered, time.Now()))
	s.store.Undo()
	s.settled()
	got, _ := s.store.Move().FindMembership(m.Key())
	kept, _ := s.store.Move().FindMembership(other.Key())
	if got.Reached() != 0 || kept.MethodsAccess.Denial != accounts.Refused || got.MethodsAccess.Denial != accounts.NotOffered {
		t.Errorf("%d steps, %+v, %+v", got.Reached(), got.MethodsAccess, kept.MethodsAccess)
	}
}

func TestAKeyringThatCanNotBeReadIsNotAnEmptyList(t *testing.T) {
	full := newVault()
	r := started(t, full)
	r.store.Put(contoso())
	r.settled()
	for name, c := range map[string]struct {
		harm  func(*vault)
		phase Phase
	}{
		"locked": {func(v *vault) { v.broken = locked() }, Unavailable},
		"newer": {func(v *vault) {
			v.items["v1/m"] = "N9" + strings.TrimPrefix(v.items["v1/m"], "N1")
		}, ReadOnly},
		"newest":  {func(v *vault) { v.items["v1/m"] = "N99 x x" }, Newer},
		"missing": {func(v *vault) { clear(v.items) }, Missing},
		"damaged": {func(v *vault) {
			for key := range v.items {
				v.items[key] = "x"
			}
		}, Damaged},
		"other":   {func(v *vault) { v.broken = errVault }, Unavailable},
		"refused": {func(v *vault) { v.broken = &ledger.UnavailableError{Reason: ledger.Refused, Err: errVault} }, Unavailable},
	} {
		v := full.copied()
		v.set(c.harm)
		r := startSeen(t, v)
		t.Cleanup(r.end)
		st := r.store.State()
		if st.Phase != c.phase {
			t.Errorf("%s: phase %v, want %v", name, st.Phase, c.phase)
		}
		if st.Known() != (c.phase == ReadOnly) || r.store.Writable() {
			t.Errorf("%s: known %v, writable %v", name, st.Known(), r.store.Writable())
		}
	}
}

// TestAListThatWasReadIsShown although a change of it could not be stored.
func TestAListThatWasReadIsShown(t *testing.T) {
	r := started(t, newVault())
	m := contoso()
	r.store.Put(m)
	r.settled()
	full := &ledger.UnavailableError{Reason: ledger.Full, Err: errVault}
	r.vault.set(func(v *vault) { v.left, v.refusal = 0, full })
	r.store.Put(m.Tick(accounts.Open, time.Now()))
	r.settled()
	r.store.Check()
	r.until(func() bool { return !r.store.State().Checking })
	st := r.store.State()
	if st.Phase != Ready || st.Trouble != ledger.Full || st.Unsaved != 1 || len(r.store.Move().Memberships) != 1 {
		t.Errorf("%+v, %d rows", st, len(r.store.Move().Memberships))
	}
}

// TestAFailedWriteTellsWhy, as that a store is full.
func TestAFailedWriteTellsWhy(t *testing.T) {
	r := started(t, newVault())
	r.vault.set(func(v *vault) { v.broken = &ledger.UnavailableError{Reason: ledger.Full, Err: errVault} })
	r.store.Put(contoso())
	r.settled()
	if st := r.store.State(); st.Trouble != ledger.Full || st.Unsaved == 0 {
		t.Errorf("%+v", st)
	}
}

func TestAKeyringThatComesBackIsReadByItself(t *testing.T) {
	r := started(t, newVault())
	r.store.Put(contoso())
	r.settled()
	v := r.vault.copied()
	v.broken = &ledger.UnavailableError{Reason: ledger.NoService, Err: errVault}
	again := startSeen(t, v)
	t.Cleanup(again.end)
	v.set(func(v *vault) { v.broken = nil })
	again.until(func() bool { return again.store.State().Phase == Ready && len(again.store.Move().Memberships) == 1 })
}

func TestGoingOnWithoutTheKeyring(t *testing.T) {
	v := newVault()
	v.broken = locked()
	r := started(t, v)
	r.store.KeepInMemory()
	if !r.store.Writable() || !r.store.State().Known() {
		t.Error("the person chose to go on, and can not")
	}
	m := contoso()
	r.store.Put(m)
	r.settled()
	if _, ok := r.store.FindMembership(m.Key()); !ok || r.store.Save(m.Key()) != NotSaved {
		t.Errorf("%v, %v", ok, r.store.Save(m.Key()))
	}
}

// TestAWriteThatIsNotAnswered: after ten seconds the state says so, also how much is
// not in the keyring; a write that only takes long is not stuck; the next answer ends
// it.
func TestAWriteThatIsNotAnswered(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, newVault())
		r.store.Put(contoso())
		r.settled()
		r.vault.set(func(v *vault) { v.slow = 3 * time.Second })
		began := time.Now()
		r.store.Put(contoso().Tick(accounts.Open, time.Now()))
		r.until(func() bool {
			if r.store.State().Stuck {
				t.Fatal("every call is answered, and the write is said to be stuck")
			}
			return !r.store.State().Writing
		})
		if time.Since(began) <= stuckAfter {
			t.Fatalf("the write took %v only", time.Since(began))
		}
		hang := make(chan struct{})
		r.vault.set(func(v *vault) { v.slow, v.hang = 0, hang })
		began = time.Now()
		r.store.Put(contoso().Tick(accounts.Add, time.Now()))
		r.until(func() bool { return r.store.State().Stuck })
		if took := time.Since(began); took < stuckAfter || took > stuckAfter+2*lookEvery {
			t.Errorf("told after %v", took)
		}
		if st := r.store.State(); !st.Writing || st.Unsaved != 1 {
			t.Errorf("%+v", st)
		}
		close(hang)
		r.settled()
		if st := r.store.State(); st.Stuck || st.Unsaved != 0 {
			t.Errorf("answered: %+v", st)
		}
		r.end()
	})
}

// TestTryingAgainGivesUpACall that is not answered, where the keyring can end one.
func TestTryingAgainGivesUpACall(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := start(t, newVault())
		hang := make(chan struct{})
		r.vault.set(func(v *vault) { v.hang = hang })
		m := contoso()
		r.store.Put(m)
		r.until(func() bool { return r.store.State().Stuck })
		r.vault.set(func(v *vault) { v.interrupted = func() { v.hang = nil; close(hang) } })
		r.store.TryAgain()
		r.settled()
		if st := r.store.State(); st.Stuck || st.Unsaved != 0 || r.store.Save(m.Key()) != Saved {
			t.Errorf("%+v, %v", st, r.store.Save(m.Key()))
		}
		r.end()
	})
}
