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

// Have says whether the person still has the old phone.
type Have int

// The answers about the old phone.
const (
	HaveUnknown Have = iota
	HaveYes
	HaveNo // lost or broken
)

// Device is what is moving: the phones and the day the old one must go.
type Device struct {
	Old  []string  // names of the old phones
	New  string    // name of the new phone
	Have Have      // is the old phone still usable?
	By   time.Time // local midnight of the last day; zero: no date
}

// Move is one change of phones: the whole state of the app.
type Move struct {
	Device
	Started     time.Time
	Accounts    []Account
	Memberships []Membership
	Archive     []Summary // earlier moves, newest first
}

// Summary is what is kept of a move that ended.
type Summary struct {
	Device
	Started, Ended time.Time
	Counts         map[Outcome]int // memberships by outcome at the end
}
