package osstore

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"
)

// Guard is the Store with the size of a value bounded as the narrowest keyring bounds it,
// and with every error made one of two: ErrNotFound or ErrUnavailable. One call at a
// time goes through it.
type Guard struct {
	Items Store
	since atomic.Int64 // when the call under way began, in nanoseconds since 1970; 0: there is none
}

// Unanswered returns how long the call under way has taken so far; zero: there is
// none. It may be called at any time.
func (g *Guard) Unanswered() time.Duration {
	since := g.since.Load()
	if since == 0 {
		return 0
	}
	return max(time.Since(time.Unix(0, since)), 1)
}

// call notes that a call of the store is under way until it returns, and gives its
// error a class. A panic in a keyring library (go-keyring's, when the bus goes away
// during a prompt) is an error like any other.
func (g *Guard) call(do func() error) (err error) {
	g.since.Store(time.Now().UnixNano())
	defer func() {
		g.since.Store(0)
		if panicked := recover(); panicked != nil {
			err = fmt.Errorf("keyring: the keyring's library failed: %v", panicked)
		}
		if err != nil && !errors.Is(err, ErrNotFound) && !errors.Is(err, ErrUnavailable) {
			err = &UnavailableError{Reason: Other, Err: err}
		}
	}()
	return do()
}

// Get returns the value under a key.
func (g *Guard) Get(key string) (value string, err error) {
	err = g.call(func() error {
		value, err = g.Items.Get(key)
		return err
	})
	return value, err
}

// Find is Get for an item that may be missing.
func (g *Guard) Find(key string) (value string, found bool, err error) {
	value, err = g.Get(key)
	return value, err == nil, ignoreNotFound(err)
}

// Set writes an item and reads it back: not every keyring's success means that
// the value is there.
func (g *Guard) Set(key, value string) error {
	if len(value) > MaxValue {
		return fmt.Errorf("keyring: %d bytes under %q, more than any keyring takes", len(value), key)
	}
	if err := g.call(func() error { return g.Items.Set(key, value) }); err != nil {
		return err
	}
	back, err := g.Get(key)
	if errors.Is(err, ErrNotFound) || err == nil && back != value {
		return &UnavailableError{Reason: Other, Err: fmt.Errorf("keyring: %q was written and did not come back", key)}
	}
	return err
}

// Delete deletes an item; one that is not there is deleted already.
func (g *Guard) Delete(key string) error {
	return ignoreNotFound(g.call(func() error { return g.Items.Delete(key) }))
}

// bulkReader is a Store that can read many items in one go, which may be far
// quicker than asking for each. GetMany returns the values that it could read, by
// key; a key that is missing there says nothing about the item. It never prompts,
// never unlocks, and ends soon after ctx does.
type bulkReader interface {
	GetMany(ctx context.Context, keys []string) map[string]string
}

// bulkWait bounds reading in one go. A service that does not answer by then is
// asked item by item, where waiting is shown and can be ended.
const bulkWait = 5 * time.Second

// GetMany reads in one go what can be read so: nothing where the store does not
// know how, or fails.
func (g *Guard) GetMany(ctx context.Context, keys []string) (values map[string]string) {
	b, ok := g.Items.(bulkReader)
	if !ok || len(keys) == 0 {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, bulkWait)
	defer cancel()
	_ = g.call(func() error { // what it could not read is asked for item by item
		values = b.GetMany(ctx, keys)
		return nil
	})
	return values
}

// ignoreNotFound makes an item that is not there as good as one that is.
func ignoreNotFound(err error) error {
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	return err
}

// Waited is the error of a wait that ended before the keyring answered.
func Waited(err error) error {
	reason := Dismissed
	if errors.Is(err, context.DeadlineExceeded) {
		reason = Timeout
	}
	return &UnavailableError{Reason: reason, Err: err}
}
