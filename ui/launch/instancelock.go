package launch

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// Errors of LockInstance, matched with errors.Is.
var (
	// ErrShown says that another copy runs and has shown its window.
	ErrShown = errors.New("launch: another copy runs and has shown its window")
	// ErrNoAnswer says that another copy runs but did not answer in time.
	ErrNoAnswer = errors.New("launch: another copy runs and does not answer")
	// ErrNoListener says that another copy runs but cannot be asked for its window:
	// the system gave that copy no socket.
	ErrNoListener = errors.New("launch: another copy runs and does not listen")
)

// InstanceLock is the right to be the one copy that runs on a state folder.
type InstanceLock struct {
	lock     *flock.Flock
	listener *listener
}

// LockInstance takes the lock in dir, or sends the request to the copy that has it.
// LockInstance tries both until ctx ends, because a copy that is just
// starting does not listen yet and a copy that is leaving does not listen any more.
// Both take moments: a copy that does not listen for two seconds never will.
//
// The lock belongs to the process and falls with it, however it ends, so nothing
// is ever left to clean up.
func LockInstance(ctx context.Context, dir string, request Request) (*InstanceLock, error) {
	lock := flock.New(filepath.Join(dir, "lock"), flock.SetPermissions(0o600))
	giveUp := time.Now().Add(showTimeout) // when a copy is believed not to listen at all
	for {
		locked, err := lock.TryLock()
		if err != nil {
			return nil, fmt.Errorf("launch: take the lock: %w", err)
		}
		if locked {
			return &InstanceLock{lock: lock, listener: listen(dir)}, nil
		}
		err = notify(ctx, dir, request)
		if err == nil {
			return nil, ErrShown
		}
		if !errors.Is(err, ErrNoListener) {
			giveUp = time.Now().Add(showTimeout)
		}
		select {
		case <-ctx.Done():
			if errors.Is(err, ErrNoListener) {
				return nil, ErrNoListener
			}
			return nil, ErrNoAnswer
		case <-time.After(time.Until(giveUp)):
			return nil, ErrNoListener
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// Front delivers the request of every later start.
func (l *InstanceLock) Front() <-chan Request { return l.listener.front }

// Release lets the next copy start. It waits until no request is being answered.
func (l *InstanceLock) Release() error {
	// The order matters: while the lock is held, a start that finds no listener
	// tries again; the other way round it could notify the wrong copy.
	return errors.Join(l.listener.close(), l.lock.Unlock())
}
