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

// Denied is how an organisation refused its list of methods. The app keeps it and
// does not ask again unless the person wishes it. Values are comparable.
type Denied struct {
	Why Denial
	At  time.Time // in UTC, whole seconds; zero: nothing was denied
}

// Deny returns the membership with that refusal; NoDenial takes one back. The row
// does not count as touched, because the person did nothing.
func (m Membership) Deny(why Denial, at time.Time) Membership {
	m.Denied = Denied{}
	if why != NoDenial {
		m.Denied = Denied{Why: why, At: Stamp(at)}
	}
	return m
}

// Merge joins what two copies know: the later answer.
func (d Denied) Merge(e Denied) Denied {
	if cmp.Or(d.At.Compare(e.At), cmp.Compare(d.Why, e.Why)) < 0 {
		return e
	}
	return d
}
