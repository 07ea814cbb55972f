package store

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
)

// slowAfter is when the state says that a read waits for the keyring.
const slowAfter = 2 * time.Second

// keyring reads the list from the keyring, and holds how the keyring stands.
type keyring struct {
	*background
	move accounts.Move // the list on screen: the ledger's at the last event on Fyne's goroutine

	phase    Phase
	trouble  ledger.Trouble // why the list could not be read, or a change not written
	checking bool
	read     time.Time
	cancel   context.CancelFunc // ends waiting for the keyring; nil before the first time
	erased   atomic.Bool        // a list that begins anew has begun
}

// Open reads the keyring, off Fyne's goroutine. It may take minutes when a
// prompt to unlock is open; Cancel ends the waiting.
func (k *keyring) Open() {
	ctx := k.wait()
	k.setPhase(Opening)
	slow := time.AfterFunc(slowAfter, func() {
		k.opt.Do(func() {
			if k.phase == Opening {
				k.setPhase(Slow)
			}
		})
	})
	k.run(func() error {
		defer slow.Stop()
		return k.load(ctx)
	}, func(err error) {
		if k.phase != SessionOnly { // chosen while the keyring was silent
			k.loaded(err)
		}
	})
}

// wait returns the context of a wait for the keyring, which is the only one.
func (k *keyring) wait() context.Context {
	k.Cancel()
	ctx, cancel := context.WithCancel(k.ctx)
	k.cancel = cancel
	return ctx
}

// Cancel ends waiting for the keyring.
func (k *keyring) Cancel() {
	if k.cancel != nil {
		k.cancel()
	}
}

// load reads the list. One that begins anew is erased first, once.
func (k *keyring) load(ctx context.Context) error {
	if k.opt.Fresh && !k.erased.Load() {
		if err := k.opt.Ledger.EraseAll(ctx); err != nil {
			return err
		}
		k.erased.Store(true)
	}
	return k.opt.Ledger.Load(ctx)
}

// loaded shows what a read brought.
func (k *keyring) loaded(err error) {
	k.phase, k.trouble = outcome(err)
	if err != nil {
		k.opt.Log.Warn("keyring not readable", "error", err)
	}
	if k.phase == Unavailable {
		k.await()
	}
	if k.phase.Known() {
		k.read = k.opt.Now()
		k.showRead()
		k.opt.Log.Debug("list read", "memberships", len(k.move.Memberships))
	}
	k.opt.Changed()
}

// outcome returns how the keyring stands after a read that ended with err, and the
// trouble if there is one.
func outcome(err error) (Phase, ledger.Trouble) {
	newer, ok := errors.AsType[*ledger.NewerVersionError](err)
	switch {
	case err == nil:
		return Ready, 0
	case errors.Is(err, ledger.ErrNotSaved): // the list was read
		return Ready, troubleOf(err)
	case ok && newer.Shown:
		return ReadOnly, 0
	case errors.Is(err, ledger.ErrNewerVersion):
		return Newer, 0
	case errors.Is(err, ledger.ErrMissing):
		return Missing, 0
	case errors.Is(err, ledger.ErrDamaged):
		return Damaged, 0
	default:
		return Unavailable, troubleOf(err)
	}
}

// troubleOf is the reason in an error of the keyring.
func troubleOf(err error) ledger.Trouble {
	if u, ok := errors.AsType[*ledger.UnavailableError](err); ok {
		return u.Reason
	}
	return ledger.Other
}

// await reads the keyring again by itself when it comes back.
func (k *keyring) await() {
	ctx := k.wait()
	k.run(func() error { return k.opt.Ledger.Wait(ctx) }, func(err error) {
		if err == nil && k.phase == Unavailable {
			k.Open()
		}
	})
}

// Check reads the whole list from the keyring again, after the writes under way;
// the list stays on screen meanwhile. Where it has not been read yet, Check is
// Open.
func (k *keyring) Check() {
	switch {
	case k.phase != Ready && k.phase != ReadOnly:
		k.Open()
	case !k.checking:
		k.checking = true
		k.opt.Changed()
		k.run(func() error { return k.opt.Ledger.Load(k.ctx) }, func(err error) {
			k.checking = false
			k.loaded(err)
		})
	}
}

// KeepInMemory goes on without the keyring for this session. Where a list was saved
// before, what is shown is not all of it: accounts.Move.Unread.
func (k *keyring) KeepInMemory() {
	k.Cancel()
	k.show()
	k.setPhase(SessionOnly)
}

func (k *keyring) setPhase(p Phase) {
	k.phase = p
	k.opt.Changed()
}

// Writable reports whether changes may be made: not while the list is unknown
// or written by a newer version.
func (k *keyring) Writable() bool { return k.phase == Ready || k.phase == SessionOnly }

// show takes over what the ledger has.
func (k *keyring) show() { k.move = k.opt.Ledger.View() }

// showRead is show after the ledger has read the keyring, as it does before a write
// too. It reports the memberships that were joined with another copy's changes.
func (k *keyring) showRead() {
	k.show()
	if n := len(k.opt.Ledger.Merged()); n > 0 {
		k.opt.Follower.Merged(n)
	}
}

// Move returns what is on screen.
func (k *keyring) Move() accounts.Move { return k.move }

// FindMembership returns one membership.
func (k *keyring) FindMembership(key accounts.LineKey) (accounts.Membership, bool) {
	return k.move.FindMembership(key)
}

// Save returns how far the last change of a line is.
func (k *keyring) Save(key accounts.LineKey) Save { return k.opt.Ledger.Save(key) }
