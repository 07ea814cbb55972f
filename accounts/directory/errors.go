package directory

import (
	"context"
	"errors"
	"fmt"
	"time"

	"norikae/accounts"
)

// Classes of errors.
var (
	// ErrRefused: the tenant does not let this application read it.
	ErrRefused = errors.New("directory: refused by the organisation")
	// ErrNeedsSignIn: the person must sign in there first.
	ErrNeedsSignIn = errors.New("directory: the person must sign in there")
	// ErrUnsupported: this cloud or kind of account has no such list.
	ErrUnsupported = errors.New("directory: not offered there")
	// ErrThrottled: the service asked to wait longer than was waited.
	ErrThrottled = errors.New("directory: the service asks to wait")
	// ErrCancelled: the caller ended it.
	ErrCancelled = errors.New("directory: cancelled")
	// ErrUnavailable: no answer, or none that can be read.
	ErrUnavailable = errors.New("directory: the service cannot be read")
)

// Error is a failed request. The text holds no token, address or body.
type Error struct {
	Class      error // one of the Err variables
	Status     int   // HTTP status; zero: there was none
	Code       string
	RetryAfter time.Duration
	Token      error // the error of the sign-in when no token was given
	Remembered bool  // a stored refusal: nothing was asked this time
}

// Error names the class, the status and the code.
func (e *Error) Error() string {
	text := e.Class.Error()
	if e.Status != 0 {
		text += fmt.Sprintf(" (HTTP %d %s)", e.Status, e.Code)
	}
	return text
}

// Unwrap returns the class and the error of the sign-in.
func (e *Error) Unwrap() []error {
	if e.Token == nil {
		return []error{e.Class}
	}
	return []error{e.Class, e.Token}
}

// tokenTrouble is what an error of Tokens can report about itself; *signin.Error
// does.
type tokenTrouble interface {
	error
	Refused() bool
	NeedsPerson() bool
	Wait() time.Duration
}

// tokenError explains why no token was given.
func tokenError(ctx context.Context, err error) *Error {
	e := &Error{Class: ErrUnavailable, Token: err}
	fault, ok := errors.AsType[tokenTrouble](err)
	switch {
	case ctx.Err() != nil:
		return noAnswer(ctx)
	case !ok:
		e.Token = nil // nobody vouches for its text
	case fault.Refused():
		e.Class = ErrRefused
	case fault.NeedsPerson():
		e.Class = ErrNeedsSignIn
	case fault.Wait() > 0:
		e.Class, e.RetryAfter = ErrThrottled, fault.Wait()
	}
	return e
}

// statusError explains an HTTP status.
func statusError(status int, code string, wait time.Duration) *Error {
	e := &Error{Class: ErrUnavailable, Status: status, Code: accounts.CleanCode(code), RetryAfter: wait}
	switch {
	case status == 401:
		e.Class = ErrNeedsSignIn
	case status == 403:
		e.Class = ErrRefused
	case status == 400, status == 404, status == 405, status == 501:
		e.Class = ErrUnsupported
	case status == 429:
		e.Class = ErrThrottled
	}
	return e
}

// DenialOf returns what an error of [Client.Methods] means for asking again: the
// tenant refused, or offers no such list. A caller that stores the denial in the
// membership does not ask that tenant again and again.
func DenialOf(err error) accounts.Denial {
	e, ok := errors.AsType[*Error](err)
	switch {
	case !ok || e.Remembered:
		return accounts.NoDenial
	case errors.Is(e.Class, ErrRefused):
		return accounts.Refused
	case errors.Is(e.Class, ErrUnsupported) && e.Status != 0:
		return accounts.NotOffered
	}
	return accounts.NoDenial
}

// remembered returns the stored denial as an error; nil when the tenant is to be asked.
func (j Job) remembered() error {
	switch d := j.Membership.MethodsAccess.Denial; {
	case j.Again:
		return nil
	case d == accounts.Refused:
		return &Error{Class: ErrRefused, Remembered: true}
	case d == accounts.NotOffered:
		return &Error{Class: ErrUnsupported, Remembered: true}
	}
	return nil
}
