package accounts

import (
	"maps"
	"slices"
	"time"
)

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

// Find returns the membership with that key.
func (m Move) Find(k MembershipKey) (Membership, bool) {
	for _, x := range m.Memberships {
		if x.Key() == k {
			return x, true
		}
	}
	return Membership{}, false
}

// FindAccount returns the account with that key.
func (m Move) FindAccount(key string) (Account, bool) {
	for _, a := range m.Accounts {
		if a.Key() == key {
			return a, true
		}
	}
	return Account{}, false
}

// With returns the move with memberships added or, where the key is known,
// replaced in place. An account not known yet is added too. The receiver is not
// changed and shares nothing with the result.
func (m Move) With(list ...Membership) Move {
	m = m.Clone()
	at := make(map[MembershipKey]int, len(m.Memberships))
	for i, x := range m.Memberships {
		at[x.Key()] = i
	}
	known := map[string]bool{}
	for _, a := range m.Accounts {
		known[a.Key()] = true
	}
	for _, x := range list {
		k := x.Key()
		if i, ok := at[k]; ok {
			m.Memberships[i] = x
		} else {
			at[k] = len(m.Memberships)
			m.Memberships = append(m.Memberships, x)
		}
		if !known[k.Account] {
			known[k.Account] = true
			m.Accounts = append(m.Accounts, x.Account)
		}
	}
	return m
}

// Without returns the move without one membership; its account stays.
func (m Move) Without(k MembershipKey) Move {
	m = m.Clone()
	m.Memberships = slices.DeleteFunc(m.Memberships, func(x Membership) bool { return x.Key() == k })
	return m
}

// WithAccount returns the move with a added or replaced.
func (m Move) WithAccount(a Account) Move {
	m = m.Clone()
	for i, x := range m.Accounts {
		if x.Same(a) {
			m.Accounts[i] = a
			return m
		}
	}
	m.Accounts = append(m.Accounts, a)
	return m
}

// WithoutAccount returns the move without an account and its memberships.
func (m Move) WithoutAccount(key string) Move {
	m = m.Clone()
	m.Accounts = slices.DeleteFunc(m.Accounts, func(a Account) bool { return a.Key() == key })
	m.Memberships = slices.DeleteFunc(m.Memberships, func(x Membership) bool { return x.Account.Key() == key })
	return m
}

// Clone returns a copy that shares no slice or map with m.
func (m Move) Clone() Move {
	m.Old = slices.Clone(m.Old)
	m.Accounts = slices.Clone(m.Accounts)
	m.Memberships = slices.Clone(m.Memberships)
	m.Archive = slices.Clone(m.Archive)
	for i, s := range m.Archive {
		m.Archive[i].Old = slices.Clone(s.Old)
		m.Archive[i].Counts = maps.Clone(s.Counts)
	}
	return m
}

// Next ends the move and starts another with the same accounts and tenants: a
// summary goes to the archive, all steps are open again. What is true of an
// organisation whatever the phone stays: name, note, the link that works, that
// the person left.
func (m Move) Next(d Device, at time.Time) Move {
	m = m.Clone()
	counts := map[Outcome]int{}
	for i, x := range m.Memberships {
		counts[x.Outcome()]++
		fresh := Progress{}
		if x.Outcome() == Left {
			fresh = fresh.Set(Left, NoReason, x.Since)
		}
		m.Memberships[i].Progress, m.Memberships[i].Touched = fresh, time.Time{}
		m.Memberships[i].Second = SecondUnknown
	}
	for i := range m.Accounts {
		m.Accounts[i].Home = Progress{}
	}
	end := Summary{Device: m.Device, Started: m.Started, Ended: at, Counts: counts}
	m.Archive = append([]Summary{end}, m.Archive...)
	m.Device, m.Started = d, at
	m.Old = slices.Clone(d.Old)
	return m
}
