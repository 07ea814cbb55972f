package launch

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// Errors of Claim, matched with errors.Is.
var (
	// ErrShown says that another copy runs and has come to the front.
	ErrShown = errors.New("launch: another copy runs and came to the front")
	// ErrSilent says that another copy runs but did not answer in time.
	ErrSilent = errors.New("launch: another copy runs and does not answer")
	// ErrNoDoor says that another copy runs but cannot be asked for its window:
	// the system gave it no socket.
	ErrNoDoor = errors.New("launch: another copy runs and cannot be asked")
)

// Claim is the right to be the one copy that runs on a state folder.
type Claim struct {
	lock *flock.Flock
	door *door
}

// NewClaim takes the lock in dir, or asks the copy that has it to come to the
// front. It tries both until ctx ends, because a copy that is just starting does
// not listen yet and one that is leaving does not any more; both take moments, so
// a copy that cannot be asked for two seconds never can be.
//
// The lock belongs to the process and falls with it, however it ends, so nothing
// is ever left to clean up.
func NewClaim(ctx context.Context, dir string) (*Claim, error) {
	lock := flock.New(filepath.Join(dir, "lock"), flock.SetPermissions(0o600))
	doorless := time.Now().Add(doorWait) // when a copy is believed to have no door
	for {
		mine, err := lock.TryLock()
		if err != nil {
			return nil, fmt.Errorf("launch: take the lock: %w", err)
		}
		if mine {
			return &Claim{lock: lock, door: openDoor(dir)}, nil
		}
		err = knock(ctx, dir)
		if err == nil {
			return nil, ErrShown
		}
		if !errors.Is(err, ErrNoDoor) {
			doorless = time.Now().Add(doorWait)
		}
		select {
		case <-ctx.Done():
			if errors.Is(err, ErrNoDoor) {
				return nil, ErrNoDoor
			}
			return nil, ErrSilent
		case <-time.After(time.Until(doorless)):
			return nil, ErrNoDoor
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// Front delivers one value for every later start that asks for the window.
func (c *Claim) Front() <-chan struct{} { return c.door.front }

// Release lets the next copy in. It waits until nobody is being answered.
func (c *Claim) Release() error {
	// The order matters: while the lock is held, a start that finds the door
	// shut tries again; the other way round it could knock at the wrong copy.
	return errors.Join(c.door.close(), c.lock.Unlock())
}
