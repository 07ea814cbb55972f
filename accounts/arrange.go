package accounts

import (
	"slices"
	"strings"

	"golang.org/x/text/width"
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
	words := strings.Fields(Fold(v.Search))
	out := make([]Membership, 0, len(all))
	for _, m := range all {
		if v.Account != "" && m.Account.Key() != v.Account {
			continue
		}
		if v.Filter.shows(m.Outcome()) && matches(m, words) {
			out = append(out, m)
		}
	}
	order(out, v.Sort)
	return out
}

// shows reports whether a filter lets an outcome through.
func (f Filter) shows(o Outcome) bool {
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

// matches reports whether a membership contains every folded word.
func matches(m Membership, words []string) bool {
	if len(words) == 0 {
		return true
	}
	text := Fold(m.Name + "\n" + m.Tenant.Domain + "\n" + m.Tenant.ID + "\n" + m.Account.Address)
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// Fold makes texts comparable as people expect: without case, and without the
// difference of full and half width that Japanese keyboards make.
func Fold(s string) string { return strings.ToLower(width.Fold.String(s)) }

// order sorts in place; names are folded once.
func order(list []Membership, by Sort) {
	type keyed struct {
		m    Membership
		name string
		risk int
	}
	rows := make([]keyed, len(list))
	for i, m := range list {
		rows[i] = keyed{m: m, name: Fold(m.Title()), risk: riskOf(m.Progress)}
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
}

// riskOf orders lines: as the gate does, settled ones behind all others.
func riskOf(p Progress) int {
	if Settled(p.Outcome()) {
		return int(ForLater) + 1
	}
	return int(whyOf(p))
}
