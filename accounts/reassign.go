package accounts

import (
	"slices"
	"time"
)

// Under returns the membership as a row of another account, as after it was added
// under the wrong one. In one tenant two accounts are two users, each with sign-in
// methods of its own. What was ticked for the one proves nothing about the other, and a
// gate that took it over could turn green over a user who has the old phone alone.
// The row therefore begins anew, unless did is the person's word that the steps were
// done with a. What Microsoft has listed is the other user's in any case.
func (m Membership) Under(a Account, did bool, at time.Time) Membership {
	x := m
	x.Account, x.MethodsAccess, x.Touched = a.identity(), MethodsAccess{}, Stamp(at)
	if a.Kind != m.Account.Kind {
		x.Link = "" // another ladder
	}
	if !did || m.listed() || x.Decided == NothingToMove && !slices.Contains(RowLine(x).Reasons(), x.Reason) {
		x.Progress, x.Second = Progress{}, SecondUnknown
	}
	return x
}

// listed reports whether Microsoft's list of the user's methods stands behind a step.
func (p Progress) listed() bool {
	return slices.ContainsFunc(p.Marks[:], func(x Mark) bool { return x.By == ByGraph })
}

// Begun reports whether anything was done at a line: a step was reached, or an outcome
// was decided or proven.
func (p Progress) Begun() bool { return p.Reached() > 0 || p.Decided != NotStarted || p.Proven() }

// Reassign is the change that makes rows those of another account, as Membership.Under
// does. A row whose organisation that account has already stays where it is, and so
// does a second one of the same organisation: nothing is joined or lost. stay lists
// them.
func (m Move) Reassign(keys []LineKey, to Account, did bool, at time.Time) (c Change, stay []Membership) {
	taken := make(map[LineKey]bool, len(m.Memberships))
	for i := range m.Memberships {
		taken[m.Memberships[i].Key()] = true
	}
	for _, k := range keys {
		x, ok := m.FindMembership(k)
		if !ok {
			continue
		}
		moved := x.Under(to, did, at)
		if taken[moved.Key()] {
			stay = append(stay, x)
			continue
		}
		taken[moved.Key()] = true
		c.Before, c.After = append(c.Before, x), append(c.After, moved)
	}
	return c, stay
}
