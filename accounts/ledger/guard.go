package ledger

import (
	"errors"
	"fmt"
)

// guard is the Store with the limits of the narrowest keyring enforced before
// they hurt, and with every error made one of two: ErrNotFound or ErrUnavailable.
type guard struct{ store Store }

// errLimit: a value or key that no keyring would take; a fault of this package.
var errLimit = errors.New("ledger: item outside the limits of keyrings")

func (g guard) get(key string) (value string, err error) {
	defer func() { err = settle(recover(), err) }()
	return g.store.Get(key)
}

// set writes an item and reads it back: not every keyring's success means that
// the value is there.
func (g guard) set(key, value string) (err error) {
	defer func() { err = settle(recover(), err) }()
	if len(value) > MaxValue || !plainKey(key) {
		return fmt.Errorf("%w: %d bytes under %q", errLimit, len(value), key)
	}
	if err := g.store.Set(key, value); err != nil {
		return err
	}
	back, err := g.store.Get(key)
	switch {
	case errors.Is(err, ErrNotFound), err == nil && back != value:
		return fmt.Errorf("ledger: %q was written and did not come back", key)
	default:
		return err
	}
}

// remove deletes an item; one that is not there is deleted already.
func (g guard) remove(key string) (err error) {
	defer func() { err = settle(recover(), err) }()
	return ignoreNotFound(g.store.Delete(key))
}

// settle gives an error its class. A panic in a keyring library (go-keyring's,
// when the bus goes away during a prompt) is an error like any other.
func settle(panicked any, err error) error {
	if panicked != nil {
		err = fmt.Errorf("ledger: the keyring's library failed: %v", panicked)
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

// ignoreNotFound makes an item that is not there as good as one that is.
func ignoreNotFound(err error) error {
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	return err
}
