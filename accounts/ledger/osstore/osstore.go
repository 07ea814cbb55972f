// Package osstore reaches the keyring of the operating system: Credential
// Manager on Windows, the Keychain on macOS, the Secret Service elsewhere. It is
// the only room that imports go-keyring.
//
//	s := osstore.New("io.github.norikae")
//	value, err := s.Get("v1/m")  // ErrNotFound, or an *UnavailableError
//
// Windows and macOS are reached through go-keyring. The Secret Service is spoken
// to directly, with the attributes, label and content type that go-keyring uses,
// so that each reads what the other wrote: go-keyring unlocks an alias, which not
// every service resolves, one item at a time, which may be a prompt for each, and
// takes any signal of the shared connection for the answer to a prompt.
//
// A System is a ledger.Store. Every error but ErrNotFound is an *UnavailableError
// with the reason, as far as it can be found without causing a prompt. Calls
// block; the ledger makes them one at a time, from a goroutine of its own.
//
// # Files
//
//	osstore.go                                 errors and their reasons
//	store.go guard.go                          what a keyring must do, and the limits and checks around it
//	system.go                                  the keyring of this system
//	secret_*.go                                its calls on each system
//	credential.go keychain.go trouble_unix.go  why Credential Manager, the Keychain or the Secret Service failed
//	service_unix.go prompt_unix.go             the Secret Service's collection, and its prompts
//	many.go interrupt_unix.go                  many items in one go; ending a call
package osstore

import (
	"errors"
	"fmt"

	"github.com/zalando/go-keyring"
)

// ErrNotFound is go-keyring's: the key is not there.
var ErrNotFound = keyring.ErrNotFound

// ErrUnavailable means that the keyring did not answer, so nobody knows what it
// holds. The error is an *UnavailableError with the reason.
var ErrUnavailable = errors.New("keyring: no answer")

// Trouble says why a keyring did not answer.
type Trouble int

// The troubles. What mends each differs by system.
const (
	Other          Trouble = iota // see the wrapped error
	Locked                        // the keyring is locked and nobody was asked
	Dismissed                     // the prompt to unlock was dismissed, or waiting for it was cancelled
	NoService                     // no Secret Service is running (Linux)
	NoCollection                  // there is no default collection (Linux) or keychain (macOS)
	NoLogonSession                // Windows error 1312: not an ordinary desktop session
	Timeout                       // no answer in time
	Refused                       // the keyring runs and does not let this program, or this item, be read or written
	Full                          // the keyring takes no more items (Windows)
)

// UnavailableError is ErrUnavailable with its reason.
type UnavailableError struct {
	Reason Trouble
	Err    error // the error of the keyring or of the context
}

// Error implements error.
func (e *UnavailableError) Error() string { return fmt.Sprintf("%v: %v", ErrUnavailable, e.Err) }

// Unwrap returns the cause.
func (e *UnavailableError) Unwrap() error { return e.Err }

// Is matches ErrUnavailable.
func (e *UnavailableError) Is(target error) bool { return target == ErrUnavailable }
