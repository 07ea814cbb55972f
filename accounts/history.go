package accounts

// Change is what one act of the person did to the records of a move: each record
// as it was before and as it is after. A record that did not exist is absent on
// that side.
type Change struct {
	Before, After []Membership
	Homes         [2][]Account // accounts before and after, for their own security info
}

// Reverse returns the change that takes c back.
func (c Change) Reverse() Change {
	return Change{Before: c.After, After: c.Before, Homes: [2][]Account{c.Homes[1], c.Homes[0]}}
}

// Apply returns the move after the change. It touches only the records of the
// change, so that what came in meanwhile from elsewhere stays.
func (c Change) Apply(m Move) Move {
	m = m.With(c.After...)
	for _, gone := range c.Gone() {
		m = m.Without(gone.Key())
	}
	for _, a := range c.Homes[1] {
		m = m.WithAccount(a)
	}
	return m
}

// Gone lists the memberships that the change takes off the list.
func (c Change) Gone() []Membership {
	after := map[MembershipKey]bool{}
	for _, m := range c.After {
		after[m.Key()] = true
	}
	var out []Membership
	for _, m := range c.Before {
		if !after[m.Key()] {
			out = append(out, m)
		}
	}
	return out
}

// ChangeTo is the change that puts memberships into a move.
func (m Move) ChangeTo(list ...Membership) Change {
	c := Change{After: list}
	for _, x := range list {
		if old, ok := m.Find(x.Key()); ok {
			c.Before = append(c.Before, old)
		}
	}
	return c
}

// historyLimit is how many acts can be taken back.
const historyLimit = 200

// History remembers the acts of the person for undo and redo. The zero value is
// empty and ready.
type History struct {
	done   []Change
	undone []Change
}

// Did records an act; what had been undone can not be redone any more.
func (h *History) Did(c Change) {
	h.done = append(h.done, c)
	if len(h.done) > historyLimit {
		h.done = h.done[1:]
	}
	h.undone = nil
}

// Undo returns the change that takes the last act back.
func (h *History) Undo() (Change, bool) {
	if len(h.done) == 0 {
		return Change{}, false
	}
	c := h.done[len(h.done)-1]
	h.done = h.done[:len(h.done)-1]
	h.undone = append(h.undone, c)
	return c.Reverse(), true
}

// Redo returns the change that was taken back last.
func (h *History) Redo() (Change, bool) {
	if len(h.undone) == 0 {
		return Change{}, false
	}
	c := h.undone[len(h.undone)-1]
	h.undone = h.undone[:len(h.undone)-1]
	h.done = append(h.done, c)
	return c, true
}
