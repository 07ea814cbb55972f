package osstore

import "github.com/zalando/go-keyring"

// keychainTool is the program that go-keyring runs.
const keychainTool = "/usr/bin/security"

// interruption is empty: a call of go-keyring cannot be ended.
type interruption struct{}

func (s System) get(key string) (string, error) {
	value, err := keyring.Get(s.service, key)
	return value, found(err)
}

func (s System) set(key, value string) error { return keyring.Set(s.service, key, value) }

func (s System) remove(key string) error { return found(keyring.Delete(s.service, key)) }

func found(err error) error {
	return keychainFound(err, func() bool { return hasKeychain(keychainTool) })
}

// troubleOf reads the exit code of the tool that go-keyring runs.
func troubleOf(err error) Trouble { return keychainTrouble(err) }
