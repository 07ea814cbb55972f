package directory

import (
	"errors"

	"norikae/accounts"
)

// DenialOf says what an error of [Client.Methods] means for asking again: whether
// the tenant, when asked now, refused or offers no such list. A caller that keeps
// it in the membership keeps the tenant from being asked at every turn.
func DenialOf(err error) accounts.Denial {
	var e *Error
	switch {
	case !errors.As(err, &e) || e.Remembered:
		return accounts.NoDenial
	case errors.Is(e.Class, ErrRefused):
		return accounts.Refused
	case errors.Is(e.Class, ErrUnsupported) && e.Status != 0:
		return accounts.NotOffered
	default:
		return accounts.NoDenial
	}
}

// remembered is the answer that a tenant gave before; nil when it is to be asked.
func (j Job) remembered() error {
	switch d := j.Membership.Denied.Why; {
	case j.Again:
		return nil
	case d == accounts.Refused:
		return &Error{Class: ErrRefused, Remembered: true}
	case d == accounts.NotOffered:
		return &Error{Class: ErrUnsupported, Remembered: true}
	default:
		return nil
	}
}
