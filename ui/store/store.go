package store

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// Options make a Store.
type Options struct {
	Ledger   *ledger.Ledger
	Do       func(func()) // runs a function on Fyne's goroutine
	Log      *slog.Logger
	Now      func() time.Time
	Fresh    bool   // the list begins anew: what is stored is erased before it is read, and at the end
	Changed  func() // something on screen is to be drawn again
	Follower Follower
}

// Follower is called with what became of the list. Its methods are called on Fyne's
// goroutine.
type Follower interface {
	// Saved: the keyring has a change.
	Saved(accounts.Membership)
	// SaveFailed: a write failed and its change stays, or a change was refused.
	SaveFailed(accounts.Membership, error)
	// Merged: so many memberships were changed by another copy of the app as well.
	Merged(n int)
}

// Store is the list as the window reads and changes it. The list itself, and what of
// it is saved, is the ledger's.
type Store struct {
	*keyring // the list on screen, reading it, and how the keyring stands
	*writes  // what is under way

	*background
	history accounts.History
}

// background runs what would keep Fyne's goroutine waiting. It ends with the store.
type background struct {
	opt Options
	ctx context.Context
	end context.CancelFunc // ends what may be given up; a write goes on
	all sync.WaitGroup
}

// run does work off Fyne's goroutine, and then calls after on it.
func (b *background) run(work func() error, after func(err error)) {
	b.all.Go(func() {
		err := work()
		b.opt.Do(func() { after(err) })
	})
}

// New returns the store of a ledger; Close ends it. Open reads the keyring.
func New(o Options) *Store {
	b := &background{opt: o}
	b.ctx, b.end = context.WithCancel(context.Background())
	k := &keyring{background: b}
	return &Store{keyring: k, writes: &writes{background: b, keyring: k}, background: b}
}

// State returns how the keyring stands.
func (s *Store) State() State {
	state := State{
		Phase: s.phase, Trouble: s.trouble, Unsaved: s.opt.Ledger.Failed(), Writing: s.underWay > 0, Stuck: s.stuck,
		Lost: s.move.Lost, Checking: s.checking, Read: s.read,
	}
	if state.Stuck {
		state.Unsaved = s.opt.Ledger.Unsaved()
	}
	return state
}

// Close ends reading, and waits until every write under way has ended, or ctx has:
// then it returns that error, and what was not written is lost. A list that began
// anew is erased.
func (s *Store) Close(ctx context.Context) error {
	s.end()
	writing := s.underWay > 0
	ended := make(chan error, 1)
	go func() { // ends with what it waits for
		s.all.Wait()
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
