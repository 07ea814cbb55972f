package osstore

import (
	"context"
	"errors"
	"fmt"
)

// Guard is the Store with the limits of the narrowest keyring enforced before
// they hurt, and with every error made one of two: ErrNotFound or ErrUnavailable.
type Guard struct{ Items Store }

// errLimit: a value or key that no keyring would take; a fault of this package.
var errLimit = errors.New("keyring: item outside the limits of keyrings")

func (g Guard) Get(key string) (value string, err error) {
	defer func() { err = settle(recover(), err) }()
	return g.Items.Get(key)
}

// Set writes an item and reads it back: not every keyring's success means that
// the value is there.
func (g Guard) Set(key, value string) (err error) {
	defer func() { err = settle(recover(), err) }()
	if len(value) > MaxValue || !plainKey(key) {
		return fmt.Errorf("%w: %d bytes under %q", errLimit, len(value), key)
	}
	if err := g.Items.Set(key, value); err != nil {
		return err
	}
	back, err := g.Items.Get(key)
	switch {
	case errors.Is(err, ErrNotFound), err == nil && back != value:
		return fmt.Errorf("keyring: %q was written and did not come back", key)
	default:
		return err
	}
}

// Delete deletes an item; one that is not there is deleted already.
func (g Guard) Delete(key string) (err error) {
	defer func() { err = settle(recover(), err) }()
	return IgnoreNotFound(g.Items.Delete(key))
}

// settle gives an error its class. A panic in a keyring library (go-keyring's,
// when the bus goes away during a prompt) is an error like any other.
func settle(panicked any, err error) error {
	if panicked != nil {
		err = fmt.Errorf("keyring: the keyring's library failed: %v", panicked)
	}
	if err == nil || errors.Is(err, ErrNotFound) || errors.Is(err, ErrUnavailable) || errors.Is(err, errLimit) {
		return err
	}
	return &UnavailableError{Reason: Other, Err: err}
}

// plainKey reports whether every keyring keeps the key as it is.
func plainKey(key string) bool {
	for _, c := range []byte(key) {
		if c <= ' ' || c > '~' || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return key != "" && len(key) <= 64
}

// IgnoreNotFound makes an item that is not there as good as one that is.
func IgnoreNotFound(err error) error {
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
