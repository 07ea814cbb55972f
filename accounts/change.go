package accounts

// Change is what one act of the person did to the records of a move: each record
// as it was before and as it is after. A record that did not exist is absent on
// that side. The zero value changes nothing.
type Change struct {
	Before, After []Membership

	AccountsBefore, AccountsAfter []Account
	DeviceBefore, DeviceAfter     *Device // what is moving; nil: not changed
}

// Reverse returns the change that takes c back.
func (c Change) Reverse() Change {
	return Change{
		Before: c.After, After: c.Before,
		AccountsBefore: c.AccountsAfter, AccountsAfter: c.AccountsBefore,
		DeviceBefore: c.DeviceAfter, DeviceAfter: c.DeviceBefore,
	}
}

// Apply returns the move after the change. It touches only the records of the
// change: what another copy of the app wrote meanwhile stays.
func (c Change) Apply(m Move) Move {
	m = m.Clone()
	for _, a := range c.GoneAccounts() {
		m = m.WithoutAccount(a.Key())
	}
	if len(c.AccountsAfter) > 0 { // hardly ever: a tick of a long list is not to look at every row
		m = m.WithAccount(c.AccountsAfter...)
	}
	m.remove(c.Gone())
	m.put(c.After)
	if c.DeviceAfter != nil {
		m.Device = c.DeviceAfter.clone()
	}
	return m
}

// Gone lists the memberships that the change takes off the list.
func (c Change) Gone() []Membership {
	return missing(c.Before, c.After, Membership.Key)
}

// GoneAccounts lists the accounts that the change takes away.
func (c Change) GoneAccounts() []Account {
	return missing(c.AccountsBefore, c.AccountsAfter, Account.Key)
}

// missing lists the values of before whose keys no value of after has.
func missing[K comparable, V any](before, after []V, key func(V) K) []V {
	there := ByKey(after, key)
	var out []V
	for _, v := range before {
		if _, ok := there[key(v)]; !ok {
			out = append(out, v)
		}
	}
	return out
}

// ChangeTo is the change that puts memberships into a move, adding the accounts
// that are not known yet.
func (m Move) ChangeTo(list ...Membership) Change {
	c := Change{After: list}
	at := m.index(list)
	for _, x := range list {
		if i := at[x.Key()]; i >= 0 {
			c.Before = append(c.Before, m.Memberships[i])
		}
	}
	return c
}

// ChangeAccount is the change that adds or replaces an account.
func (m Move) ChangeAccount(a Account) Change {
	c := Change{AccountsAfter: []Account{a}}
	if old, ok := m.FindAccount(a.Key()); ok {
		c.AccountsBefore = []Account{old}
	}
	return c
}

// ChangeWithout is the change that takes an account and its memberships away.
func (m Move) ChangeWithout(a Account) Change {
	var c Change
	for _, x := range m.Memberships {
		if x.Account.Same(a) {
			c.Before = append(c.Before, x)
		}
	}
	if old, ok := m.FindAccount(a.Key()); ok {
		c.AccountsBefore = []Account{old}
	}
	return c
}

// ChangeDevice is the change of what is moving.
func (m Move) ChangeDevice(d Device) Change {
	before := m.Clone().Device
	return Change{DeviceBefore: &before, DeviceAfter: &d}
}

// historyLimit is how many acts can be taken back.
const historyLimit = 200

// History remembers the acts of the person for undo and redo. The zero value is
// empty and ready.
type History struct {
	done   []Change
	undone []Change
}

// Did records an act; what was undone before cannot be redone any more.
func (h *History) Did(c Change) {
	h.done = append(h.done, c)
	if len(h.done) > historyLimit {
		h.done = h.done[1:]
	}
	h.undone = nil
}

// Undo returns the change that takes the last act back; Change.Onto fits it to
// what happened since.
func (h *History) Undo() (Change, bool) {
	c, ok := pass(&h.done, &h.undone)
	return c.Reverse(), ok
}

// Redo returns the change that was taken back last; Change.Onto fits it to what
// happened since.
func (h *History) Redo() (Change, bool) { return pass(&h.undone, &h.done) }

// pass moves the last change of one list to the end of another; false when there is none.
func pass(from, to *[]Change) (Change, bool) {
	last := len(*from) - 1
	if last < 0 {
		return Change{}, false
	}
	c := (*from)[last]
	*from, *to = (*from)[:last], append(*to, c)
	return c, true
}
