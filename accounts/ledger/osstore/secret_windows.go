package osstore

import (
	"errors"
	"syscall"

	"github.com/zalando/go-keyring"
)

// interruption is empty: a call of go-keyring cannot be ended.
type interruption struct{}

func (s System) get(key string) (string, error) { return keyring.Get(s.service, key) }

func (s System) set(key, value string) error { return keyring.Set(s.service, key, value) }

func (s System) remove(key string) error { return keyring.Delete(s.service, key) }

// troubleOf reads Windows' error number.
func troubleOf(err error) Trouble {
	number, _ := errors.AsType[syscall.Errno](err)
	return credentialTrouble(uint32(number))
}
