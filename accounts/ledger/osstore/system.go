package osstore

import (
	"errors"
	"time"
)

// System is the keyring of the operating system, under a service name. A call may
// wait for an unlock prompt as long as the person takes, up to promptWait on the
// Secret Service; the libraries of the others know no way to end it.
type System struct {
	service      string
	interruption *interruption
}

// New returns the keyring under a service name.
func New(service string) System { return System{service, &interruption{}} }

// Get returns the value under a key.
func (s System) Get(key string) (string, error) {
	begun := time.Now()
	value, err := s.get(key)
	return value, explain(err, begun)
}

// Set stores a value under a key, in place of what is there.
func (s System) Set(key, value string) error {
	begun := time.Now()
	return explain(s.set(key, value), begun)
}

// Delete removes a key.
func (s System) Delete(key string) error {
	begun := time.Now()
	return explain(s.remove(key), begun)
}

// prompted is how long a call takes at least in which a person was asked.
const prompted = time.Second

// explain finds the reason of a failure. A keyring that is locked after a call
// that took its time was locked because somebody dismissed the prompt.
func explain(err error, begun time.Time) error {
	if err == nil || errors.Is(err, ErrNotFound) {
		return err
	}
	took := time.Since(begun)
	reason := troubleOf(err)
	if reason == Locked && took > prompted {
		reason = Dismissed
	}
	return &UnavailableError{Reason: reason, Err: err}
}
