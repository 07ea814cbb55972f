package accounts

import "slices"

// Onto returns the part of an earlier change that still applies to a move that has
// changed since: of each record only what the change itself changed, and only where it
// was not changed again. What the app learned meanwhile stays, and so does what another
// copy of the app did. Undo and redo go through it.
func (c Change) Onto(m Move) Change {
	var out Change
	out.Before, out.After = c.membershipsOnto(m)
	out.AccountsBefore, out.AccountsAfter = c.accountsOnto(m)
	if c.DeviceBefore != nil && c.DeviceAfter != nil {
		now := m.Clone().Device
		next := c.DeviceAfter.onto(*c.DeviceBefore, now)
		out.DeviceBefore, out.DeviceAfter = &now, &next
	}
	return out
}

// membershipsOnto returns the memberships of the change, as the move has them and as they become.
func (c Change) membershipsOnto(m Move) (before, after []Membership) {
	was := byKey(c.Before, Membership.Key)
	at := m.index(append(slices.Clone(c.Before), c.After...))
	for _, x := range c.After {
		old, changed := was[x.Key()]
		i := at[x.Key()]
		switch {
		case i < 0 && !changed: // it comes (back)
			after = append(after, x)
		case i >= 0 && changed:
			now := m.Memberships[i]
			before, after = append(before, now), append(after, x.onto(old, now))
		}
	}
	for _, x := range c.Gone() {
		if i := at[x.Key()]; i >= 0 && m.Memberships[i].sameWork(x) {
			before = append(before, m.Memberships[i])
		}
	}
	return before, after
}

// accountsOnto returns the accounts of the change. An account stays when its going would
// take along a membership that the change does not hold.
func (c Change) accountsOnto(m Move) (before, after []Account) {
	was, now := byKey(c.AccountsBefore, Account.Key), byKey(m.Accounts, Account.Key)
	for _, a := range c.AccountsAfter {
		old, changed := was[a.Key()]
		is, here := now[a.Key()]
		switch {
		case !here && !changed:
			after = append(after, a)
		case here && changed:
			a.Label = onto(a.Label, old.Label, is.Label)
			a.Home = a.Home.onto(old.Home, is.Home)
			before, after = append(before, is), append(after, a)
		}
	}
	named := byKey(c.Before, Membership.Key)
	for _, a := range c.GoneAccounts() {
		is, here := now[a.Key()]
		more := slices.ContainsFunc(m.Memberships, func(x Membership) bool {
			_, ok := named[x.Key()]
			return !ok && x.Account.Key() == a.Key()
		})
		if here && !more {
			before = append(before, is)
		}
	}
	return before, after
}

// sameWork reports whether the person did nothing at the row between y, the older
// state, and m. What the app learned about the row does not count.
func (m Membership) sameWork(y Membership) bool {
	return m.Progress == y.Progress && m.Note == y.Note && m.Second == y.Second
}

// onto returns now with the changes that lead from before to m.
func (m Membership) onto(before, now Membership) Membership {
	out := now
	out.Tenant = onto(m.Tenant, before.Tenant, now.Tenant)
	out.Name = onto(m.Name, before.Name, now.Name)
	out.Note = onto(m.Note, before.Note, now.Note)
	out.Second = onto(m.Second, before.Second, now.Second)
	out.Link = onto(m.Link, before.Link, now.Link)
	out.MethodsAccess = onto(m.MethodsAccess, before.MethodsAccess, now.MethodsAccess)
	out.Added = onto(m.Added, before.Added, now.Added)
	out.Touched = onto(m.Touched, before.Touched, now.Touched)
	out.Progress = m.Progress.onto(before.Progress, now.Progress)
	return out
}

// onto does the same for a line's progress, step by step where it was changed again.
func (p Progress) onto(before, now Progress) Progress {
	if now == before {
		return p
	}
	out := now
	for _, s := range Steps {
		out.Marks[s] = onto(p.Marks[s], before.Marks[s], now.Marks[s])
	}
	if now.Decided == before.Decided && now.Reason == before.Reason && now.Since.Equal(before.Since) {
		out.Decided, out.Reason, out.Since = p.Decided, p.Reason, p.Since
	}
	out.Reset = onto(p.Reset, before.Reset, now.Reset)
	out.Proof = onto(p.Proof, before.Proof, now.Proof)
	return out.fillImplied()
}

// onto does the same for the device of the move.
func (d Device) onto(before, now Device) Device {
	out := now
	if slices.Equal(now.Old, before.Old) {
		out.Old = slices.Clone(d.Old)
	}
	out.New = onto(d.New, before.New, now.New)
	out.OldPhone = onto(d.OldPhone, before.OldPhone, now.OldPhone)
	out.Checks = onto(d.Checks, before.Checks, now.Checks)
	if now.By.Equal(before.By) {
		out.By = d.By
	}
	if now.Names.Equal(before.Names) {
		out.Names = d.Names.Clone()
	}
	return out
}

// onto returns what a value becomes that went from before to after once and is now
// something: after, unless the value was changed again.
func onto[T comparable](after, before, now T) T {
	if now != before {
		return now
	}
	return after
}
