package accounts

import (
	"cmp"
	"time"
)

// Denial says why the sign-in methods of a membership cannot be read from
// Microsoft's list. Everything else about it works by hand.
type Denial int

// The denials. The zero value is none: the list was read, or never asked for.
const (
	NoDenial   Denial = iota
	Refused           // the organisation lets no app read it without its administrator
	NotOffered        // there is no such list for this account there
)

// MethodsAccess is how an organisation refused its list of methods. The app keeps it and
// does not ask again unless the person wishes it. Values are comparable.
type MethodsAccess struct {
	Denial Denial
	At     time.Time // in UTC, whole seconds; zero: nothing was denied
}

// DenyMethods returns the membership with that refusal; NoDenial takes one back. The row
// does not count as touched, because the person did nothing.
func (m Membership) DenyMethods(why Denial, at time.Time) Membership {
	m.MethodsAccess = MethodsAccess{}
	if why != NoDenial {
		m.MethodsAccess = MethodsAccess{Denial: why, At: Stamp(at)}
	}
	return m
}

// Merge joins what two copies know: the later answer.
func (d MethodsAccess) Merge(e MethodsAccess) MethodsAccess {
	if cmp.Or(d.At.Compare(e.At), cmp.Compare(d.Denial, e.Denial)) < 0 {
		return e
	}
	return d
}
