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

// Ledger is the keyring side of the move, as ledger.Ledger does it.
type Ledger interface {
	Reader
	Apply(ctx context.Context, c accounts.Change, progress func(done, total int)) error
	Flush(ctx context.Context) error
	AcceptLoss(ctx context.Context) error
}

// Reader is the half of Ledger that reads.
type Reader interface {
	Load(ctx context.Context) error
	Wait(ctx context.Context) error
	Move() accounts.Move
	Unsaved() int
	Saved(m accounts.Membership) bool
	SavedAccount(a accounts.Account) bool
}

// Options make a Desk.
type Options struct {
	Ledger  Ledger
	Do      func(func()) // runs a function on Fyne's goroutine
	Log     *slog.Logger
	Now     func() time.Time
	Changed func()                           // something on screen is to be drawn again
	Failed  func(accounts.Membership, error) // a write failed; the change is kept on screen
	Wrote   func(accounts.Membership)        // the keyring has a change
}

// Desk holds the move as the window shows it.
type Store struct {
	opt     Options
	move    accounts.Move
	state   State
	history accounts.History
	writing map[accounts.LineKey]int  // writes under way; an account's own have no tenant
	failed  map[accounts.LineKey]bool // the keyring does not have the last change
	waiting int                       // writes not finished
	jobs    chan job
	done    chan struct{}
	opening context.CancelFunc

	ctx        context.Context // ends with the desk
	end        context.CancelFunc
	background sync.WaitGroup // what reads, beside the writer
}

// job is one write, and what follows on Fyne's goroutine.
type job struct {
	write func(ctx context.Context) error
	after func(err error)
}

// queued is how many writes may wait; the person cannot tick faster.
const queued = 4096

// New starts the desk's writer; Close ends it. Open reads the keyring.
func New(o Options) *Store {
	d := &Store{
		opt: o, jobs: make(chan job, queued), done: make(chan struct{}),
		writing: map[accounts.LineKey]int{}, failed: map[accounts.LineKey]bool{},
	}
	d.ctx, d.end = context.WithCancel(context.Background())
	go d.write()
	return d
}

// aside runs work beside the writer; Close ends it and waits for it.
func (d *Store) aside(work func()) {
	d.background.Add(1)
	go func() {
		defer d.background.Done()
		work()
	}()
}

// write carries out the jobs in order until Close.
func (d *Store) write() {
	defer close(d.done)
	for j := range d.jobs {
		err := j.write(context.Background())
		d.opt.Do(func() { j.after(err) })
	}
}

// Close ends reading, and waits until every write under way has ended, or ctx has:
// then it returns that error, and what was not written is lost.
func (d *Store) Close(ctx context.Context) error {
	d.end()
	close(d.jobs)
	ended := make(chan struct{})
	go func() { // ends with what it waits for
		<-d.done
		d.background.Wait()
		close(ended)
	}()
	select {
	case <-ended:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("desk: the keyring is still at work: %w", ctx.Err())
	}
}

// Move returns what is on screen.
func (d *Store) Move() accounts.Move { return d.move }

// State returns how the keyring stands.
func (d *Store) State() State {
	s := d.state
	s.Writing, s.Lost = d.waiting > 0, d.move.Lost
	return s
}

// Check reads the whole list from the keyring again, after the writes under way;
// the list stays on screen meanwhile. Where it has not been read yet, Check is
// Open.
func (d *Store) Check() {
	switch {
	case d.state.Phase != Ready && d.state.Phase != ReadOnly:
		d.Open()
	case !d.state.Checking:
		d.state.Checking = true
		d.redraw()
		d.jobs <- job{d.opt.Ledger.Load, func(err error) {
			d.state.Checking = false
			d.loaded(err)
		}}
	}
}

// Save returns how far the last change of a row is; of an account's own security
// info with a key that has no tenant.
func (d *Store) Save(k accounts.LineKey) Save {
	switch {
	case d.writing[k] > 0:
		return Saving
	case d.failed[k]:
		return NotSaved
	default:
		return Saved
	}
}

// slowAfter is when a read is said to be waiting for the keyring.
const slowAfter = 2 * time.Second

// Open reads the keyring, off Fyne's goroutine. It may take minutes when a
// prompt to unlock is open; Cancel ends the waiting.
func (d *Store) Open() {
	d.Cancel()
	ctx, cancel := context.WithCancel(d.ctx)
	d.opening = cancel
	d.setPhase(Opening)
	slow := time.AfterFunc(slowAfter, func() {
		d.opt.Do(func() {
			if d.state.Phase == Opening {
				d.setPhase(Slow)
			}
		})
	})
	d.aside(func() {
		err := d.opt.Ledger.Load(ctx)
		slow.Stop()
		d.opt.Do(func() {
			cancel()
			if d.state.Phase != SessionOnly { // chosen while the keyring was silent
				d.loaded(err)
			}
		})
	})
}

// Cancel ends waiting for the keyring.
func (d *Store) Cancel() {
	if d.opening != nil {
		d.opening()
	}
}

// loaded shows what a read brought.
func (d *Store) loaded(err error) {
	var trouble *ledger.UnavailableError
	var newer *ledger.NewerVersionError
	d.state.Trouble = ledger.Trouble(0)
	switch {
	case err == nil:
		d.state.Phase = Ready
	case errors.Is(err, ledger.ErrNotSaved): // the list was read
		d.state.Phase, d.state.Trouble = Ready, troubleOf(err)
	case errors.As(err, &newer) && newer.Shown:
		d.state.Phase = ReadOnly
	case errors.Is(err, ledger.ErrNewerVersion):
		d.state.Phase = Newer
	case errors.Is(err, ledger.ErrMissing):
		d.state.Phase = Missing
	case errors.Is(err, ledger.ErrDamaged):
		d.state.Phase = Damaged
	case errors.As(err, &trouble):
		d.state.Phase, d.state.Trouble = Unavailable, trouble.Reason
	default:
		d.state.Phase = Unavailable
	}
	if err != nil {
		d.opt.Log.Warn("keyring not readable", "error", err)
	}
	if d.state.Phase == Unavailable {
		d.await()
	}
	if d.state.Known() {
		d.move = d.opt.Ledger.Move()
		d.state.Read = d.opt.Now()
		d.settle()
		d.opt.Log.Debug("list read", "memberships", len(d.move.Memberships))
	}
	d.redraw()
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
func (d *Store) await() {
	ctx, cancel := context.WithCancel(d.ctx)
	d.opening = cancel
	d.aside(func() {
		if d.opt.Ledger.Wait(ctx) != nil {
			return
		}
		d.opt.Do(func() {
			if d.state.Phase == Unavailable {
				d.Open()
			}
		})
	})
}

// StartNew begins an empty list where a saved one is missing or can not be read;
// what is stored is set aside, not lost.
func (d *Store) StartNew(start func(ctx context.Context) error) {
	d.aside(func() {
		err := start(d.ctx)
		d.opt.Do(func() { d.loaded(err) })
	})
}

// KeepInMemory goes on without the keyring for this session.
func (d *Store) KeepInMemory() {
	d.Cancel()
	d.setPhase(SessionOnly)
}

func (d *Store) setPhase(p Phase) {
	d.state.Phase = p
	d.redraw()
}

func (d *Store) redraw() { d.opt.Changed() }

// Writable reports whether changes may be made: not while the list is unknown
// or written by a newer version.
func (d *Store) Writable() bool { return d.state.Phase == Ready || d.state.Phase == SessionOnly }

// FindMembership returns one membership.
func (d *Store) FindMembership(k accounts.LineKey) (accounts.Membership, bool) {
	return d.move.FindMembership(k)
}
