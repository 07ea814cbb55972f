package store

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// Options make a Store.
type Options struct {
	Ledger  *ledger.Ledger
	Do      func(func()) // runs a function on Fyne's goroutine
	Log     *slog.Logger
	Now     func() time.Time
	Fresh   bool                             // the list begins anew: what is stored is erased before it is read, and at the end
	Changed func()                           // something on screen is to be drawn again
	Failed  func(accounts.Membership, error) // a write failed and its change stays, or a change was refused
	Wrote   func(accounts.Membership)        // the keyring has a change
	Merged  func(n int)                      // so many memberships were changed by another copy of the app as well; may be nil
}

// Store is the list as the window reads it. The list itself, and what of it is
// saved, is the ledger's.
type Store struct {
	opt     Options
	move    accounts.Move // the ledger's View at the last event on Fyne's goroutine
	state   State
	history accounts.History
	opening context.CancelFunc

	erased   atomic.Bool // the list has begun anew
	waiting  int         // writes and acts not finished
	watching bool        // somebody looks whether they are stuck

	ctx        context.Context // ends with the store
	end        context.CancelFunc
	background sync.WaitGroup // what reads, and the acts on the whole list
}

// New returns the store of a ledger; Close ends it. Open reads the keyring.
func New(o Options) *Store {
	s := &Store{opt: o}
	s.ctx, s.end = context.WithCancel(context.Background())
	return s
}

// aside runs work off Fyne's goroutine; Close waits for it.
func (s *Store) aside(work func()) {
	s.background.Add(1)
	go func() {
		defer s.background.Done()
		work()
	}()
}

// carryOut runs a method of the ledger that writes, off Fyne's goroutine, and then
// after on it.
func (s *Store) carryOut(write func(ctx context.Context) error, after func(err error)) {
	s.begin()
	s.aside(func() {
		err := write(context.Background())
		s.opt.Do(func() { after(err) })
	})
}

// begin notes that a write is under way, until ended.
func (s *Store) begin() {
	s.waiting++
	s.watch()
	s.redraw()
}

// ended notes that a write has ended, and shows what the ledger has.
func (s *Store) ended() {
	s.waiting--
	s.state.Stuck = false
	if s.state.Known() {
		s.move = s.opt.Ledger.View()
		s.reportMerged()
	}
}

// reportMerged reports the memberships that were joined with another copy's changes.
func (s *Store) reportMerged() {
	if n := len(s.opt.Ledger.Merged()); n > 0 && s.opt.Merged != nil {
		s.opt.Merged(n)
	}
}

// Close ends reading, and waits until every write under way has ended, or ctx has:
// then it returns that error, and what was not written is lost. A list that began
// anew is erased.
func (s *Store) Close(ctx context.Context) error {
	s.end()
	writing := s.waiting > 0
	ended := make(chan error, 1)
	go func() { // ends with what it waits for
		s.background.Wait()
		var err error
		switch {
		case s.opt.Fresh:
			err = s.opt.Ledger.EraseAll(ctx)
		case writing:
			err = s.opt.Ledger.Drain(ctx)
		}
		ended <- err
	}()
	select {
	case err := <-ended:
		if err == nil || errors.Is(err, ledger.ErrClosed) {
			return nil
		}
		return fmt.Errorf("store: the keyring is still at work: %w", err)
	case <-ctx.Done():
		return fmt.Errorf("store: the keyring is still at work: %w", ctx.Err())
	}
}

// Move returns what is on screen.
func (s *Store) Move() accounts.Move { return s.move }

// State returns how the keyring stands.
func (s *Store) State() State {
	state := s.state
	state.Writing, state.Lost, state.Unsaved = s.waiting > 0, s.move.Lost, s.opt.Ledger.Failed()
	if state.Stuck {
		state.Unsaved = s.opt.Ledger.Unsaved()
	}
	return state
}

// Check reads the whole list from the keyring again, after the writes under way;
// the list stays on screen meanwhile. Where it has not been read yet, Check is
// Open.
func (s *Store) Check() {
	switch {
	case s.state.Phase != Ready && s.state.Phase != ReadOnly:
		s.Open()
	case !s.state.Checking:
		s.state.Checking = true
		s.redraw()
		s.aside(func() {
			err := s.opt.Ledger.Load(s.ctx)
			s.opt.Do(func() {
				s.state.Checking = false
				s.loaded(err)
			})
		})
	}
}

// Save returns how far the last change of a line is.
func (s *Store) Save(k accounts.LineKey) Save { return s.opt.Ledger.Save(k) }

// slowAfter is when the state says that a read waits for the keyring.
const slowAfter = 2 * time.Second

// Open reads the keyring, off Fyne's goroutine. It may take minutes when a
// prompt to unlock is open; Cancel ends the waiting.
func (s *Store) Open() {
	s.Cancel()
	ctx, cancel := context.WithCancel(s.ctx)
	s.opening = cancel
	s.setPhase(Opening)
	slow := time.AfterFunc(slowAfter, func() {
		s.opt.Do(func() {
			if s.state.Phase == Opening {
				s.setPhase(Slow)
			}
		})
	})
	s.aside(func() {
		err := s.load(ctx)
		slow.Stop()
		s.opt.Do(func() {
			cancel()
			if s.state.Phase != SessionOnly { // chosen while the keyring was silent
				s.loaded(err)
			}
		})
	})
}

// load reads the list. One that begins anew is erased first, once.
func (s *Store) load(ctx context.Context) error {
	if s.opt.Fresh && !s.erased.Load() {
		if err := s.opt.Ledger.EraseAll(ctx); err != nil {
			return err
		}
		s.erased.Store(true)
	}
	return s.opt.Ledger.Load(ctx)
}

// Cancel ends waiting for the keyring.
func (s *Store) Cancel() {
	if s.opening != nil {
		s.opening()
	}
}

// loaded shows what a read brought.
func (s *Store) loaded(err error) {
	var trouble *ledger.UnavailableError
	var newer *ledger.NewerVersionError
	s.state.Trouble = ledger.Trouble(0)
	switch {
	case err == nil:
		s.state.Phase = Ready
	case errors.Is(err, ledger.ErrNotSaved): // the list was read
		s.state.Phase, s.state.Trouble = Ready, troubleOf(err)
	case errors.As(err, &newer) && newer.Shown:
		s.state.Phase = ReadOnly
	case errors.Is(err, ledger.ErrNewerVersion):
		s.state.Phase = Newer
	case errors.Is(err, ledger.ErrMissing):
		s.state.Phase = Missing
	case errors.Is(err, ledger.ErrDamaged):
		s.state.Phase = Damaged
	case errors.As(err, &trouble):
		s.state.Phase, s.state.Trouble = Unavailable, trouble.Reason
	default:
		s.state.Phase = Unavailable
	}
	if err != nil {
		s.opt.Log.Warn("keyring not readable", "error", err)
	}
	if s.state.Phase == Unavailable {
		s.await()
	}
	if s.state.Known() {
		s.move = s.opt.Ledger.View()
		s.state.Read = s.opt.Now()
		s.opt.Log.Debug("list read", "memberships", len(s.move.Memberships))
		s.reportMerged()
	}
	s.redraw()
}

// troubleOf is the reason in an error of the keyring.
func troubleOf(err error) ledger.Trouble {
	var u *ledger.UnavailableError
	if errors.As(err, &u) {
		return u.Reason
	}
	return ledger.Other
}

// await reads the keyring again by itself when it comes back.
func (s *Store) await() {
	ctx, cancel := context.WithCancel(s.ctx)
	s.opening = cancel
	s.aside(func() {
		if s.opt.Ledger.Wait(ctx) != nil {
			return
		}
		s.opt.Do(func() {
			if s.state.Phase == Unavailable {
				s.Open()
			}
		})
	})
}

// StartNew begins an empty list where a saved one is missing or can not be read;
// what is stored is set aside, not lost.
func (s *Store) StartNew(start func(ctx context.Context) error) {
	s.carryOut(start, func(err error) {
		s.ended()
		s.loaded(err)
	})
}

// KeepInMemory goes on without the keyring for this session. Where a list was saved
// before, what is shown is not all of it: accounts.Move.Unread.
func (s *Store) KeepInMemory() {
	s.Cancel()
	s.move = s.opt.Ledger.View()
	s.setPhase(SessionOnly)
}

func (s *Store) setPhase(p Phase) {
	s.state.Phase = p
	s.redraw()
}

func (s *Store) redraw() { s.opt.Changed() }

// Writable reports whether changes may be made: not while the list is unknown
// or written by a newer version.
func (s *Store) Writable() bool { return s.state.Phase == Ready || s.state.Phase == SessionOnly }

// FindMembership returns one membership.
func (s *Store) FindMembership(k accounts.LineKey) (accounts.Membership, bool) {
	return s.move.FindMembership(k)
}
