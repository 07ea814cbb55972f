package accounts

import (
	"time"

	"norikae/tenantlookup"
)

// Second says whether a second sign-in method, besides the phone, exists.
type Second int

// The answers about a second method.
const (
	SecondUnknown Second = iota
	SecondYes
	SecondNo
)

// Membership is one account in one tenant: a row of the list. Its identity is
// (account key, tenant key). Values are changed by methods that return a copy.
type Membership struct {
	Account Account // identity only matters: Account.Home is kept on Move.Accounts
	Tenant  tenantlookup.Tenant
	Name    string // the organisation's display name; empty: use the domain
	Progress
	Note    string
	Second  Second
	Link    string    // rung of the ladder that worked (links.Link.ID); empty: unknown
	Added   time.Time // when the row was added
	Touched time.Time // last change, by the person or by Graph
}

// MembershipKey identifies a membership: one account in one tenant.
type MembershipKey struct {
	Account string // Account.Key
	Tenant  tenantlookup.Key
}

// NewMembership returns the row of a in t, not started.
func NewMembership(a Account, t tenantlookup.Tenant) Membership {
	a.Home = Progress{}
	return Membership{Account: a, Tenant: t}
}

// Key returns the identity of m.
func (m Membership) Key() MembershipKey {
	return MembershipKey{Account: m.Account.Key(), Tenant: m.Tenant.Key()}
}

// Title is what a screen calls the organisation: its name, else its domain, else
// its tenant ID.
func (m Membership) Title() string {
	switch {
	case m.Name != "":
		return m.Name
	case m.Tenant.Domain != "":
		return m.Tenant.Domain
	default:
		return m.Tenant.ID
	}
}

// Tick is Progress.Tick; the row counts as touched.
func (m Membership) Tick(s Step, at time.Time) Membership {
	m.Progress, m.Touched = m.Progress.Tick(s, at), at
	return m
}

// Confirm is Progress.Confirm; the row counts as touched.
func (m Membership) Confirm(s Step, at time.Time) Membership {
	m.Progress, m.Touched = m.Progress.Confirm(s, at), at
	return m
}

// RemoveUntried is Progress.RemoveUntried; the row counts as touched.
func (m Membership) RemoveUntried(at time.Time) Membership {
	m.Progress, m.Touched = m.Progress.RemoveUntried(at), at
	return m
}

// Untick is Progress.Untick; the row counts as touched.
func (m Membership) Untick(s Step, at time.Time) Membership {
	m.Progress, m.Touched = m.Progress.Untick(s), at
	return m
}

// Set is Progress.Set; the row counts as touched.
func (m Membership) Set(o Outcome, r Reason, at time.Time) Membership {
	m.Progress, m.Touched = m.Progress.Set(o, r, at), at
	return m
}
