package shard

import (
	"errors"
	"fmt"
)

// Errors to compare with errors.Is.
var (
	// ErrNewerVersion: a later version of the app wrote the list; it is read only.
	// The error is a *NewerVersionError.
	ErrNewerVersion = errors.New("shard: written by a newer version")
	// ErrInvalid: a value that no screen can produce, such as an unknown kind of
	// account; nothing was changed.
	ErrInvalid = errors.New("shard: not a valid record")
)

// NewerVersionError is ErrNewerVersion with what could be done.
type NewerVersionError struct {
	Version int  // format version found
	Shown   bool // the whole list could be read all the same; otherwise nothing is shown
}

// Error implements error.
func (e *NewerVersionError) Error() string {
	return fmt.Sprintf("%v (format %d)", ErrNewerVersion, e.Version)
}

// Is matches ErrNewerVersion.
func (e *NewerVersionError) Is(target error) bool { return target == ErrNewerVersion }
