package accounts

import (
	"slices"
	"strings"
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
	Search  string // words that name, domain, ID or address must contain
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
		if v.Filter.Shows(m.Outcome()) && match(m) {
			shown = append(shown, m)
		}
	}
	out := make([]Membership, 0, len(shown))
	for _, m := range order(shown, v.Sort) {
		out = append(out, *m)
	}
	return out
}

// Shows reports whether a filter lets an outcome through.
func (f Filter) Shows(o Outcome) bool {
	switch f {
	case FilterToDo:
		return !Settled(o)
	case FilterInProgress:
		return o == InProgress
	case FilterWaiting:
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

// order sorts; names are folded once.
func order(list []*Membership, by Sort) []*Membership {
	type keyed struct {
		m    *Membership
		name string
		risk int
	}
	rows := make([]keyed, len(list))
	for i, m := range list {
		rows[i] = keyed{m: m, name: Fold(m.Title()), risk: risk(m.Progress)}
	}
	slices.SortStableFunc(rows, func(a, b keyed) int {
		switch by {
		case SortTouched:
			if c := b.m.lastChange().Compare(a.m.lastChange()); c != 0 {
				return c
			}
		case SortRisk:
			if a.risk != b.risk {
				return a.risk - b.risk
			}
		}
		return strings.Compare(a.name, b.name)
	})
	for i, r := range rows {
		list[i] = r.m
	}
	return list
}
