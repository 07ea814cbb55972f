package ledger

import (
	"errors"
	"time"

	"github.com/zalando/go-keyring"
)

// System is the store of the operating system: Credential Manager, Keychain, or
// the Secret Service, under a service name. Its errors carry the reason why the
// keyring did not answer. A call may wait for an unlock prompt as long as the
// person takes; the library knows no way to cancel it.
func System(service string) Store { return system{service} }

type system struct{ service string }

func (s system) Get(key string) (string, error) {
	begun := time.Now()
	value, err := keyring.Get(s.service, key)
	return value, explain(err, begun)
}

func (s system) Set(key, value string) error {
	begun := time.Now()
	return explain(keyring.Set(s.service, key, value), begun)
}

func (s system) Delete(key string) error {
	begun := time.Now()
	return explain(keyring.Delete(s.service, key), begun)
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
