package directory

import (
	"errors"

	"norikae/accounts"
)

// DenialOf returns what an error of [Client.Methods] means for asking again: the
// tenant refused, or offers no such list. A caller that stores the denial in the
// membership does not ask that tenant again and again.
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

// remembered returns the stored denial as an error; nil when the tenant is to be asked.
func (j Job) remembered() error {
	switch d := j.Membership.MethodsAccess.Denial; {
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
