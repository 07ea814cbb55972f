package ledger_test

import (
	"context"
	"errors"
	"math/rand"
	"sync"
	"testing"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// short is a wait that must not be needed; long one that must be enough.
const (
	shortly = 30 * time.Millisecond
	longest = 20 * time.Second
)

// eventually waits for something that another goroutine brings about.
func eventually(t *testing.T, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(longest); !is(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("never: %s", what)
		}
	}
}

// trouble is the reason in an error.
func trouble(t testing.TB, err error) ledger.Trouble {
	t.Helper()
	var u *ledger.UnavailableError
	if !errors.As(err, &u) || !errors.Is(err, ledger.ErrUnavailable) {
		t.Fatalf("not an UnavailableError: %v", err)
	}
	return u.Reason
}

// TestHangingKeyring: an unlock prompt is open for minutes. Nobody waits longer
// than they want to, everything stays visible, and the change is stored when the
// keyring answers at last.
func TestHangingKeyring(t *testing.T) {
	s := newFake()
	l := open(t, s)
	must(t, l.Put(ctx, row(sato, 1)))
	release := make(chan struct{})
	s.mu.Lock()
	s.hang = release
	s.mu.Unlock()

	brief, cancel := context.WithTimeout(ctx, shortly)
	defer cancel()
	err := l.Put(brief, row(sato, 2))
	if !errors.Is(err, ledger.ErrNotSaved) || !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("Put: %v", err)
	}
	var u *ledger.UnavailableError
	if !errors.As(err, &u) || u.Reason != ledger.Timeout {
		t.Fatalf("reason: %v", err)
	}
	stopped, stop := context.WithCancel(ctx)
	stop()
	err = l.Load(stopped)
	if !errors.As(err, &u) || u.Reason != ledger.Dismissed || !errors.Is(err, context.Canceled) {
		t.Fatalf("Load: %v", err)
	}
	if n := len(l.Move().Memberships); n != 2 || l.Unsaved() != 1 {
		t.Fatalf("%d rows, %d unsaved", n, l.Unsaved())
	}
	close(release)
	eventually(t, "stored", func() bool { return l.Unsaved() == 0 })
	s.mend()
	reopened(t, l, s)
}

// TestCloseDoesNotHang although a call of the keyring does; the goroutine ends
// when the keyring answers.
func TestCloseDoesNotHang(t *testing.T) {
	s := newFake()
	release := make(chan struct{})
	s.hang = release
	l := ledger.New(s, ledger.Options{})
	brief, cancel := context.WithTimeout(ctx, shortly)
	defer cancel()
	if err := l.Load(brief); !errors.Is(err, ledger.ErrUnavailable) {
		t.Fatal(err)
	}
	begun := time.Now()
	l.Close()
	if took := time.Since(begun); took > 5*time.Second {
		t.Fatalf("Close took %v", took)
	}
	if err := l.Put(ctx, row(sato, 1)); !errors.Is(err, ledger.ErrNotSaved) || !errors.Is(err, ledger.ErrClosed) {
		t.Fatalf("Put after Close: %v", err)
	}
	close(release)
	l.Close()
}

// TestLockedKeyringIsNotAskedByEveryTick: each try would be another prompt.
func TestLockedKeyringIsNotAskedByEveryTick(t *testing.T) {
	for _, reason := range []ledger.Trouble{ledger.Locked, ledger.Dismissed} {
		s := newFake()
		l := open(t, s)
		must(t, l.Put(ctx, row(sato, 1)))
		s.getErr = &ledger.UnavailableError{Reason: reason, Err: errFault}
		if err := l.Put(ctx, row(sato, 2)); !errors.Is(err, ledger.ErrNotSaved) {
			t.Fatal(err)
		}
		calls := s.calls
		var u *ledger.UnavailableError
		if err := l.Put(ctx, row(sato, 3)); !errors.As(err, &u) || u.Reason != reason {
			t.Fatalf("reason %v: %v", reason, err)
		}
		if s.calls != calls {
			t.Fatal("the keyring was asked again")
		}
		s.mend()
		if err := l.Put(ctx, row(sato, 4)); !errors.Is(err, ledger.ErrNotSaved) {
			t.Fatal("a tick unlocked the keyring")
		}
		must(t, l.Flush(ctx))
		if l.Unsaved() != 0 || len(reopened(t, l, s).Move().Memberships) != 4 {
			t.Fatalf("%d unsaved", l.Unsaved())
		}
	}
}

// TestOtherTroubleHealsByItself: the next change tries again.
func TestOtherTroubleHealsByItself(t *testing.T) {
	s := newFake()
	l := open(t, s)
	must(t, l.Put(ctx, row(sato, 1)))
	s.setErr = errFault
	for n := 2; n < 5; n++ {
		if err := l.Put(ctx, row(sato, n)); !errors.Is(err, errFault) {
			t.Fatal(err)
		}
	}
	if l.Unsaved() != 3 {
		t.Fatalf("%d unsaved", l.Unsaved())
	}
	s.mend()
	must(t, l.Put(ctx, row(sato, 5)))
	if l.Unsaved() != 0 {
		t.Fatalf("%d unsaved", l.Unsaved())
	}
	reopened(t, l, s)
}

// TestFlappingKeyring: now and then a call fails.
func TestFlappingKeyring(t *testing.T) {
	s := newFake()
	flaky := &flapping{s, rand.New(rand.NewSource(1))}
	p := newPerson(11)
	l := ledger.New(flaky, ledger.Options{Now: p.clock})
	defer l.Close()
	must(t, insist(l.Load))
	model := accounts.Move{}
	for range 40 {
		a := p.act(model)
		if a.name == "import" {
			continue
		}
		if err := a.on(l); err != nil && !errors.Is(err, ledger.ErrNotSaved) {
			t.Fatal(err)
		}
		model = a.model(model)
		equal(t, a.name, l.Move(), model)
	}
	must(t, insist(l.Flush))
	equal(t, "read again", open(t, s).Move(), model)
}

// insist tries until it works, but not for ever.
func insist(try func(context.Context) error) (err error) {
	for range 200 {
		if err = try(ctx); err == nil {
			return nil
		}
	}
	return err
}

type flapping struct {
	*fake
	r *rand.Rand
}

func (f *flapping) Get(key string) (string, error) {
	if f.r.Intn(100) == 0 {
		return "", errFault
	}
	return f.fake.Get(key)
}

func (f *flapping) Set(key, value string) error {
	if f.r.Intn(20) == 0 {
		return errFault
	}
	return f.fake.Set(key, value)
}

// TestPanickingLibrary: go-keyring panics when the bus goes away during a prompt.
func TestPanickingLibrary(t *testing.T) {
	s := newFake()
	s.reading = func(string) { panic("nil signal") }
	if _, err := ledger.Open(ctx, s); !errors.Is(err, ledger.ErrUnavailable) {
		t.Fatal(err)
	}
}

// TestManyGoroutines: the keyring gets one call at a time, and nothing is lost.
func TestManyGoroutines(t *testing.T) {
	s := newFake()
	l := open(t, s)
	var all sync.WaitGroup
	for n := range 50 {
		all.Go(func() {
			m := row(sato, n)
			if err := l.Put(ctx, m); err != nil {
				t.Error(err)
			}
			if err := l.Put(ctx, m.Tick(accounts.Try, noon)); err != nil {
				t.Error(err)
			}
			_, _, _ = l.Move(), l.Unsaved(), l.Damage()
			if err := l.Load(ctx); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if s.double {
		t.Error("two calls at once")
	}
	m := reopened(t, l, s).Move()
	for _, x := range m.Memberships {
		if !x.Done(accounts.Try) {
			t.Errorf("tick lost: %+v", x)
		}
	}
	if len(m.Memberships) != 50 {
		t.Errorf("%d rows", len(m.Memberships))
	}
}

// TestTicksWhileItIsSlowGoTogether: what waits is written at once.
func TestTicksWhileItIsSlowGoTogether(t *testing.T) {
	s := newFake()
	l := open(t, s)
	must(t, l.Put(ctx, row(sato, 0)))
	s.mu.Lock()
	s.slow = 3 * time.Millisecond
	s.mu.Unlock()
	before, _ := s.count()
	var all sync.WaitGroup
	for n := range 30 {
		all.Go(func() {
			if err := l.Put(ctx, row(sato, n)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if after, _ := s.count(); after-before > 30 {
		t.Errorf("%d writes for 30 changes", after-before)
	}
	s.mend()
	reopened(t, l, s)
}

func TestWaitForTheKeyring(t *testing.T) {
	s := newFake()
	s.getErr = errFault
	l := ledger.New(s, ledger.Options{})
	defer l.Close()
	brief, cancel := context.WithTimeout(ctx, shortly)
	defer cancel()
	if err := l.Wait(brief); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatal(err)
	}
	time.AfterFunc(shortly, s.mend)
	must(t, l.Wait(ctx))
	must(t, l.Load(ctx))

	s.getErr = &ledger.UnavailableError{Reason: ledger.Locked, Err: errFault}
	if err := l.Load(ctx); err == nil {
		t.Fatal("locked and read")
	}
	calls := s.calls
	brief, cancel = context.WithTimeout(ctx, shortly)
	defer cancel()
	if err := l.Wait(brief); !errors.Is(err, context.DeadlineExceeded) || s.calls != calls {
		t.Fatalf("waiting for a locked keyring asked it: %v", err)
	}
}

// TestUnavailableSaysTheReason passes the reason of a store through.
func TestUnavailableSaysTheReason(t *testing.T) {
	for _, reason := range []ledger.Trouble{
		ledger.Locked, ledger.Dismissed, ledger.NoService, ledger.NoCollection, ledger.NoLogonSession, ledger.Timeout, ledger.Other,
	} {
		s := newFake()
		s.getErr = &ledger.UnavailableError{Reason: reason, Err: errFault}
		_, err := ledger.Open(ctx, s)
		var u *ledger.UnavailableError
		if !errors.As(err, &u) || u.Reason != reason || !errors.Is(err, ledger.ErrUnavailable) || !errors.Is(err, errFault) {
			t.Errorf("%v: %v", reason, err)
		}
	}
}
