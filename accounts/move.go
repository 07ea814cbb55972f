package accounts

import (
	"maps"
	"slices"
	"strings"
	"time"
)

// OldPhone says whether the person still has the old phone.
type OldPhone int

// The answers about the old phone.
const (
	OldPhoneUnknown OldPhone = iota
	OldPhoneUsable
	OldPhoneGone // lost or broken
)

// Device is what is moving: the phones and the day the old one must go.
type Device struct {
	Old      []string  // names of the old phones
	New      string    // name of the new phone
	OldPhone OldPhone  // is the old phone still usable?
	By       time.Time // local midnight of the last day; zero: no date

	Names  DeviceNames // what the devices call themselves in Microsoft's lists
	Checks Checks      // last looks before the old phone goes, as ticked
}

// Gone reports whether the old phone is lost or broken: nothing can be done on it
// or approved with it any more.
func (d Device) Gone() bool { return d.OldPhone == OldPhoneGone }

// DaysLeft counts the days from now until By, both in now's zone: 0 on the last
// day itself, negative after it. ok is false when there is no date.
func (d Device) DaysLeft(now time.Time) (days int, ok bool) {
	if d.By.IsZero() {
		return 0, false
	}
	noon := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), 12, 0, 0, 0, time.UTC)
	}
	return int(noon(d.By).Sub(noon(now)).Hours()) / 24, true
}

// Equal reports whether all fields of two devices are equal.
func (d Device) Equal(e Device) bool {
	return slices.Equal(d.Old, e.Old) && d.New == e.New && d.OldPhone == e.OldPhone && d.By.Equal(e.By) && d.Names.Equal(e.Names) &&
		d.Checks == e.Checks
}

// Move is one change of phones: the whole state of the app.
type Move struct {
	Device
	Started     time.Time
	Accounts    []Account
	Memberships []Membership
	Archive     []Summary // earlier moves, newest first

	// Lost counts the records that the ledger lost, or has in an older state only, and
	// that the person has not accepted yet. Above 0 the list is incomplete, and the
	// state of the other records promises nothing.
	Lost int

	// Unread reports that a list was saved before which could not be read: these records
	// are what the person did without it, and not all there are. It is never saved.
	Unread bool
}

// Summary is what is kept of a move that ended.
type Summary struct {
	Device
	Started, Ended time.Time
	Counts         map[Outcome]int // memberships by outcome at the end
}

// ByKey maps the values of a list by their keys; of several with one key the last counts.
func ByKey[K comparable, V any](list []V, key func(V) K) map[K]V {
	out := make(map[K]V, len(list))
	for _, v := range list {
		out[key(v)] = v
	}
	return out
}

// FindMembership returns the membership with that key.
func (m Move) FindMembership(k LineKey) (Membership, bool) {
	for i := range m.Memberships {
		x := &m.Memberships[i]
		if x.Key() == k {
			return *x, true
		}
	}
	return Membership{}, false
}

// FindAccount returns the account with that key.
func (m Move) FindAccount(key AccountKey) (Account, bool) {
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
	m.put(list)
	return m
}

// put is With in place.
func (m *Move) put(list []Membership) {
	at := m.index(list)
	known := ByKey(m.Accounts, Account.Key)
	for _, x := range list {
		k := x.Key()
		if _, ok := known[k.Account]; !ok {
			a := x.Account
			a.Address = strings.TrimSpace(a.Address)
			known[k.Account] = a
			m.Accounts = append(m.Accounts, a)
		}
		x.Account = known[k.Account].identity()
		if i := at[k]; i >= 0 {
			m.Memberships[i] = x
		} else {
			at[k] = len(m.Memberships)
			m.Memberships = append(m.Memberships, x)
		}
	}
}

// index maps the key of each row of a list to its place in m.Memberships; -1: it has
// none.
func (m *Move) index(list []Membership) map[LineKey]int {
	at := make(map[LineKey]int, len(list))
	for i := range list {
		at[list[i].Key()] = -1
	}
	for i := range m.Memberships {
		k := m.Memberships[i].Key()
		if _, ok := at[k]; ok {
			at[k] = i
		}
	}
	return at
}

// Without returns the move without one membership; its account stays.
func (m Move) Without(k LineKey) Move {
	m = m.Clone()
	if x, ok := m.FindMembership(k); ok {
		m.remove([]Membership{x})
	}
	return m
}

// remove takes memberships off in place.
func (m *Move) remove(list []Membership) {
	if len(list) == 0 {
		return
	}
	gone := make(map[LineKey]bool, len(list))
	for _, x := range list {
		gone[x.Key()] = true
	}
	m.Memberships = slices.DeleteFunc(m.Memberships, func(x Membership) bool { return gone[x.Key()] })
	if len(m.Memberships) == 0 {
		m.Memberships = nil // as Clone leaves it
	}
}

// WithAccount returns the move with accounts added or replaced; their rows carry the new
// labels. Of accounts with the same identity the last counts.
func (m Move) WithAccount(list ...Account) Move {
	m = m.Clone()
	at := make(map[AccountKey]int, len(m.Accounts)+len(list))
	for i := range m.Accounts {
		at[m.Accounts[i].Key()] = i
	}
	put := make(map[AccountKey]bool, len(list))
	for _, a := range list {
		a.Address = strings.TrimSpace(a.Address)
		put[a.Key()] = true
		if i, ok := at[a.Key()]; ok {
			m.Accounts[i] = a
			continue
		}
		at[a.Key()] = len(m.Accounts)
		m.Accounts = append(m.Accounts, a)
	}
	for i := range m.Memberships {
		if k := m.Memberships[i].Account.Key(); put[k] {
			m.Memberships[i].Account = m.Accounts[at[k]].identity()
		}
	}
	return m
}

// WithoutAccount returns the move without an account and its memberships.
func (m Move) WithoutAccount(key AccountKey) Move {
	m = m.Clone()
	gone, ok := m.FindAccount(key)
	if !ok {
		return m
	}
	m.Accounts = slices.DeleteFunc(m.Accounts, gone.Same)
	m.Memberships = slices.DeleteFunc(m.Memberships, func(x Membership) bool { return gone.Same(x.Account) })
	return m
}

// Clone returns a copy that shares no slice or map with m. Empty slices become
// nil, so that equal moves are equal for reflect.DeepEqual too.
func (m Move) Clone() Move {
	m.Device = m.Device.clone()
	m.Accounts = clone(m.Accounts)
	m.Memberships = clone(m.Memberships)
	m.Archive = clone(m.Archive)
	for i, s := range m.Archive {
		m.Archive[i].Device, m.Archive[i].Counts = s.Device.clone(), maps.Clone(s.Counts)
	}
	return m
}

// clone returns a copy that shares no slice with d.
func (d Device) clone() Device {
	d.Old, d.Names = clone(d.Old), d.Names.Clone()
	return d
}

func clone[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return slices.Clone(list)
}

// Next ends the move and starts another with the same accounts and tenants: a
// summary goes to the archive, all steps are open again. What is true of an
// organisation whatever the phone stays: name, note, the link that works, that
// the person left.
func (m Move) Next(d Device, at time.Time) Move {
	m = m.Clone()
	at = Stamp(at)
	counts := map[Outcome]int{}
	for i := range m.Memberships {
		x := &m.Memberships[i]
		counts[x.Outcome()]++
		x.Progress, x.Touched, x.Second = x.afresh(at), at, SecondUnknown
	}
	for i := range m.Accounts {
		m.Accounts[i].Home = Progress{Reset: at}
	}
	m.Names, m.Checks = DeviceNames{}, 0 // of no use for a move that ended
	end := Summary{Device: m.Device, Started: m.Started, Ended: at, Counts: counts}
	m.Archive = append([]Summary{end}, m.Archive...)
	m.Device, m.Started = d.clone(), at
	return m
}

// afresh is the progress a line starts the next move with. Its reset keeps ticks
// of the old move, met again in an export or another copy, from coming back.
func (p Progress) afresh(at time.Time) Progress {
	fresh := Progress{Reset: at}
	switch p.Decided {
	case NotStarted:
	case Left:
		fresh.Decided, fresh.Since = Left, p.Since
	default:
		fresh.Since = at
	}
	return fresh
}
