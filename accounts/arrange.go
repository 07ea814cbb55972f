package accounts

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"time"
)

// Filter chooses memberships by where they stand.
type Filter int

// The filters.
const (
	FilterAll        Filter = iota
	FilterToDo              // everything that still holds the gate closed
	FilterInProgress        // begun and not finished
	FilterWaiting           // waiting for an administrator
	FilterDone              // all four steps
	FilterNothing           // nothing to move, or left
	FilterOverdue           // waiting since before View.Before
)

// Sort is an order of memberships.
type Sort int

// The orders.
const (
	SortRisk    Sort = iota // riskiest first, settled ones last; then by name
	SortName                // by name
	SortTouched             // last changed first
)

// View is what a list shows of a move.
type View struct {
	Account string // account key; empty: all accounts
	Filter  Filter
	Sort    Sort
	Search  string    // words that name, domain, ID or address must contain
	Before  time.Time // with FilterOverdue: the moment before which a wait began too long ago
	Today   time.Time // with SortRisk: the day at which a phone number that ends soon is a risk; zero: none is
}

// Arrange returns the memberships a view shows, in its order. The result shares
// nothing with all.
func Arrange(all []Membership, v View) []Membership {
	shown := make([]*Membership, 0, len(all))
	match := Match(v.Search)
	var account struct {
		last ident
		own  bool
		set  bool
	}
	for i := range all {
		m := &all[i]
		if v.Account != "" {
			if id := m.Account.ident(); !account.set || id != account.last {
				account.last, account.own, account.set = id, m.Account.Key() == v.Account, true
			}
			if !account.own {
				continue
			}
		}
		if v.Filter.Shows(m.outcome()) && v.late(m) && match(m) {
			shown = append(shown, m)
		}
	}
	out := make([]Membership, 0, len(shown))
	for _, m := range order(shown, v.Sort, v.Today) {
		out = append(out, *m)
	}
	return out
}

// late reports whether the view's moment lets a row through.
func (v View) late(m *Membership) bool {
	return v.Filter != FilterOverdue || m.Since.Before(v.Before)
}

// Shows reports whether a filter lets an outcome through. FilterOverdue asks for
// the time too, which Arrange looks at.
func (f Filter) Shows(o Outcome) bool {
	switch f {
	case FilterToDo:
		return !Settled(o)
	case FilterInProgress:
		return o == InProgress
	case FilterWaiting, FilterOverdue:
		return o == Waiting
	case FilterDone:
		return o == Done
	case FilterNothing:
		return o == NothingToMove || o == Left
	default:
		return true
	}
}

// Match returns a test for memberships that contain every word of a search in
// their name, domain, tenant ID or address, as Fold compares.
func Match(search string) func(*Membership) bool {
	words := strings.Fields(Fold(search))
	return func(m *Membership) bool {
		for _, w := range words {
			if !contains(m.Name, w) && !contains(m.Tenant.Domain, w) &&
				!contains(m.Tenant.ID, w) && !contains(m.Account.Address, w) {
				return false
			}
		}
		return true
	}
}

// sortKey is what a row is sorted by: numbers first, because comparing them is
// cheap. It holds no pointer, which makes moving it cheap too.
type sortKey struct {
	number int64  // risk, or the time of the last change, newest first
	head   uint64 // the first bytes of the name
	place  int
}

// order sorts; rows that compare equal keep their order.
func order(list []*Membership, by Sort, today time.Time) []*Membership {
	keys, names := make([]sortKey, len(list)), make([]string, len(list)) // names are folded once
	for i, m := range list {
		names[i] = Fold(m.title())
		k := sortKey{head: head(names[i]), place: i}
		switch by {
		case SortRisk:
			k.number = int64(m.riskAt(today))
		case SortTouched:
			k.number = -m.lastChange().Unix()
		}
		keys[i] = k
	}
	slices.SortFunc(keys, func(a, b sortKey) int {
		switch {
		case a.number != b.number:
			return cmp.Compare(a.number, b.number)
		case a.head != b.head:
			return cmp.Compare(a.head, b.head)
		case names[a.place] != names[b.place]:
			return strings.Compare(names[a.place], names[b.place])
		default:
			return a.place - b.place
		}
	})
	sorted := make([]*Membership, len(list))
	for i, k := range keys {
		sorted[i] = list[k.place]
	}
	return sorted
}

// riskAt is what losing the old phone, or the phone number soon, would mean.
func (m *Membership) riskAt(today time.Time) int {
	risk := m.Progress.risk()
	if risk <= riskPhone || today.IsZero() || !m.numbered() {
		return risk
	}
	if e, ok := m.onPhone(); ok && e.Soon(today) {
		return riskPhone
	}
	return risk
}

// head is the first eight bytes of s as a number that compares as they do.
func head(s string) uint64 {
	var b [8]byte
	copy(b[:], s)
	return binary.BigEndian.Uint64(b[:])
}
