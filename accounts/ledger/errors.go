package ledger

import (
	"errors"
	"fmt"

	"norikae/accounts"
	"norikae/accounts/ledger/osstore"
	"norikae/accounts/ledger/shard"
)

// Errors to compare with errors.Is.
var (
	// ErrUnavailable: the keyring did not answer, so nobody knows what it holds.
	// The error is an *UnavailableError with the reason.
	ErrUnavailable = osstore.ErrUnavailable
	// ErrNewerVersion: a later version of the app wrote the list; it is read only.
	// The error is a *NewerVersionError.
	ErrNewerVersion = shard.ErrNewerVersion
	// ErrInvalid: a value that no screen can produce, such as an unknown kind of
	// account; nothing was changed.
	ErrInvalid = shard.ErrInvalid
	// ErrMissing: a list was saved before, and this keyring has none. Nothing is
	// written until StartNew or an import says so.
	ErrMissing = errors.New("ledger: the saved list is not in this keyring")
	// ErrDamaged: something is stored, and none of it can be read. Nothing is
	// written until StartNew or an import says so.
	ErrDamaged = errors.New("ledger: nothing of the saved list can be read")
	// ErrNotSaved: the change is in memory and not in the keyring. The error wraps
	// the cause.
	ErrNotSaved = errors.New("ledger: not saved")
	// ErrTooLong: a record does not fit into one item of a keyring; nothing was
	// changed. The error is a *TooLongError.
	ErrTooLong = errors.New("ledger: a text is too long")
	// ErrNotErased: something is left after EraseAll; it wraps the cause. The next
	// start goes on erasing.
	ErrNotErased = errors.New("ledger: not everything is erased")
	// ErrClosed: the ledger was closed.
	ErrClosed = errors.New("ledger: closed")
)

// Trouble says why a keyring did not answer.
type Trouble = osstore.Trouble

// The troubles, as osstore explains them.
const (
	Other          = osstore.Other
	Locked         = osstore.Locked
	Dismissed      = osstore.Dismissed
	NoService      = osstore.NoService
	NoCollection   = osstore.NoCollection
	NoLogonSession = osstore.NoLogonSession
	Timeout        = osstore.Timeout
	Refused        = osstore.Refused
	Full           = osstore.Full
)

// UnavailableError is ErrUnavailable with its reason.
type UnavailableError = osstore.UnavailableError

// NewerVersionError is ErrNewerVersion with what could be done.
type NewerVersionError = shard.NewerVersionError

// Damage is what could not be read of the stored list, and what became of it;
// DamagedItem is one item of it.
type (
	Damage      = shard.Damage
	DamagedItem = shard.DamagedItem
)

// TooLongError is ErrTooLong with the record it is about.
type TooLongError struct {
	Membership accounts.LineKey // zero: an account, or what is moving
	Over       int              // bytes that are too many, counted as stored
}

// Error implements error.
func (e *TooLongError) Error() string { return fmt.Sprintf("%v by %d bytes", ErrTooLong, e.Over) }

// Is matches ErrTooLong.
func (e *TooLongError) Is(target error) bool { return target == ErrTooLong }

// notSaved wraps the cause of a change that stays in memory.
func notSaved(cause error) error {
	if cause == nil || errors.Is(cause, ErrNotSaved) {
		return cause
	}
	return fmt.Errorf("%w: %w", ErrNotSaved, cause)
}
